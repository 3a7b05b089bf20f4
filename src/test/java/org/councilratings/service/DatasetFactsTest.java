package org.councilratings.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;

import org.councilratings.http.problem.Problem.Violation;
import org.councilratings.http.problem.Violations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetFactsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-08-22");

    private static DatasetFacts facts(String checkedTo, String visitsFrom, String visitsTo) {
        return new DatasetFacts("Ratings", LocalDate.parse(checkedTo), LocalDate.parse(visitsFrom), LocalDate.parse(visitsTo),
                "Reports", "OGL-UK-3.0", "Words");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "2026-08-22, 2023-02-28, 2025-03-26, -",
            "2026-08-23, 2023-02-28, 2025-03-26, /checkedTo",
            "2026-08-22, 2026-08-22, 2026-08-22, -",
            "2026-08-22, 2025-03-27, 2025-03-26, /visitsCompleteTo",
            "2025-03-25, 2023-02-28, 2025-03-26, /visitsCompleteTo" })
    void whatCannotBeTrueIsRefused(String checkedTo, String visitsFrom, String visitsTo, String pointer) {
        Violations violations = new Violations();
        facts(checkedTo, visitsFrom, visitsTo).check(TODAY, violations);
        assertEquals(pointer == null ? List.of() : List.of(pointer),
                violations.all().stream().map(Violation::pointer).toList());
    }

    @ParameterizedTest
    @CsvSource({
            // An editor has checked further than the release, or less far; the days of visits are the stored ones.
            "2026-08-22, 2023-02-28, 2025-03-26, 2026-10-01, 2023-02-28, 2025-03-26, 2026-10-01, 2023-02-28, 2025-03-26",
            "2026-10-31, 2023-02-28, 2025-03-26, 2026-10-01, 2023-02-28, 2025-03-26, 2026-10-31, 2023-02-28, 2025-03-26",
            // The visits are complete to a later day in the release, or where editors have been.
            "2026-10-31, 2023-02-28, 2026-09-30, 2026-10-01, 2022-01-01, 2025-03-26, 2026-10-31, 2023-02-28, 2026-09-30",
            "2026-10-31, 2023-02-28, 2025-03-26, 2026-10-01, 2022-01-01, 2026-09-30, 2026-10-31, 2022-01-01, 2026-09-30",
            "2026-10-31, 2023-02-28, 2025-03-26, 2026-10-01, 2022-01-01, 2025-03-26, 2026-10-31, 2022-01-01, 2025-03-26" })
    void aReleaseDoesNotMoveBackWhatAnEditorChecked(String checked, String from, String to, String storedChecked,
            String storedFrom, String storedTo, String keptChecked, String keptFrom, String keptTo) {
        assertEquals(facts(keptChecked, keptFrom, keptTo),
                facts(checked, from, to).keepingFurther(facts(storedChecked, storedFrom, storedTo)));
    }

    @Test
    void whatIsNotAboutTheCoverageComesFromTheRelease() {
        DatasetFacts release = new DatasetFacts("New title", TODAY, TODAY, TODAY, "New source", "New licence", "New words");
        DatasetFacts kept = release.keepingFurther(facts("2026-08-22", "2023-02-28", "2025-03-26"));
        assertEquals(release, kept);
    }
}
