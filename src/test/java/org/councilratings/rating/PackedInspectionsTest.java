package org.councilratings.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;
import org.junit.jupiter.api.Test;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is packed comes out as it was. */
class PackedInspectionsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 30);

    private static PackedInspections.Facts facts(String id, LocalDate end, LocalDate published, String report,
            Instant changedAt, Map<Judgement, Outcome> outcomes) {
        return new PackedInspections.Facts(id, Framework.ILACS_2023, end, published, report, changedAt, outcomes);
    }

    @Provide
    Arbitrary<List<PackedInspections.Facts>> inspections() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 30_000).map(LocalDate::ofEpochDay);
        Arbitrary<Outcome> outcomes = Arbitraries.of(Outcome.NOT_JUDGED, Outcome.NOT_IN_FRAMEWORK,
                Outcome.graded(Grade.OUTSTANDING), Outcome.graded(Grade.INADEQUATE));
        Arbitrary<Map<Judgement, Outcome>> judged = Arbitraries.maps(Arbitraries.of(Judgement.values()), outcomes);
        Arbitrary<PackedInspections.Facts> one = Combinators
                .combine(Arbitraries.strings().alpha().withChars('é', '-', '中').ofMinLength(1).ofMaxLength(20),
                        Arbitraries.of(Framework.values()), days.injectNull(0.3), days,
                        Arbitraries.strings().ascii().ofMinLength(1).injectNull(0.3),
                        Arbitraries.longs().between(0, 4_000_000_000L).map(Instant::ofEpochSecond).injectNull(0.7), judged)
                .as(PackedInspections.Facts::new);
        return one.list().uniqueElements(PackedInspections.Facts::id).ofMaxSize(6);
    }

    @Property(tries = 300)
    void everyFactComesOutAsItWentIn(@ForAll("inspections") List<PackedInspections.Facts> given) {
        PackedInspections packed = PackedInspections.of(given);
        assertEquals(given.size(), packed.size());
        for (JudgedInspection one : packed) {
            PackedInspections.Facts facts = given.stream().filter(some -> some.id().equals(one.id())).findFirst().orElseThrow();
            assertEquals(facts.framework(), one.framework());
            assertEquals(facts.publicationDate(), one.publicationDate());
            assertEquals(facts.endDate() == null ? facts.publicationDate() : facts.endDate(), one.inspectedOn());
            assertEquals(facts.reportUrl(), one.reportUrl());
            assertEquals(facts.changedAt(), one.changedAt());
            Arrays.stream(Judgement.values()).forEach(judgement -> assertEquals(
                    facts.outcomes().getOrDefault(judgement, Outcome.NOT_IN_FRAMEWORK), one.outcome(judgement)));
        }
    }

    @Property(tries = 100)
    void theOldestPublicationIsFirst(@ForAll("inspections") List<PackedInspections.Facts> given) {
        List<LocalDate> days = PackedInspections.of(given).stream().map(JudgedInspection::publicationDate).toList();
        assertEquals(days.stream().sorted().toList(), days);
    }

    @Test
    void everyGradeHasACodeOfItsOwn() {
        for (Grade grade : Grade.values()) {
            Map<Judgement, Outcome> outcomes = new EnumMap<>(Map.of(Judgement.LEADERSHIP, Outcome.graded(grade)));
            assertEquals(grade,
                    PackedInspections.of(List.of(facts("x", null, DAY, null, null, outcomes))).get(0)
                            .outcome(Judgement.LEADERSHIP).grade());
        }
    }

    @Test
    void whatNoInspectionCanSayIsRefused() {
        Map<Judgement, Outcome> impossible = Map.of(Judgement.LEADERSHIP, Outcome.NOT_ACTIVE);
        assertThrows(IllegalArgumentException.class,
                () -> PackedInspections.of(List.of(facts("x", null, DAY, null, null, impossible))));
    }

    @Test
    void publishedByADayIsInclusive() {
        JudgedInspection one = PackedInspections.of(List.of(facts("x", null, DAY, null, null, Map.of()))).get(0);
        assertTrue(one.isPublishedBy(DAY));
        assertTrue(one.isPublishedBy(DAY.plusDays(1)));
        assertEquals(false, one.isPublishedBy(DAY.minusDays(1)));
        assertNull(one.reportUrl());
    }
}
