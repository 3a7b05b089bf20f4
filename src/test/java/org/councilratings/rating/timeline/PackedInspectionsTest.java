package org.councilratings.rating.timeline;

import static org.councilratings.framework.Codes.CHILDRENS;
import static org.councilratings.framework.Codes.CHILDRENS_UNTIL_2013;
import static org.councilratings.framework.Codes.FOUR_GRADES;
import static org.councilratings.framework.Codes.GOOD;
import static org.councilratings.framework.Codes.ILACS_2023;
import static org.councilratings.framework.Codes.INADEQUATE;
import static org.councilratings.framework.Codes.LEADERSHIP;
import static org.councilratings.framework.Codes.OUTSTANDING;
import static org.councilratings.framework.Codes.byCode;
import static org.councilratings.framework.Codes.graded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.councilratings.framework.Confirmation;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementStatus;
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
        return new PackedInspections.Facts(id, ILACS_2023.code(), end, published, report, changedAt, byCode(outcomes),
                List.of());
    }

    @Provide
    Arbitrary<List<PackedInspections.Facts>> inspections() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 30_000).map(LocalDate::ofEpochDay);
        Arbitrary<Outcome> outcomes = Arbitraries.of(Outcome.NOT_JUDGED, Outcome.NOT_IN_FRAMEWORK,
                graded(OUTSTANDING), graded(INADEQUATE));
        Arbitrary<Map<String, Outcome>> judged = Arbitraries.maps(
                Arbitraries.of(CHILDRENS.judgements()).map(Judgement::code), outcomes);
        Arbitrary<PackedInspections.Facts> one = Combinators
                .combine(Arbitraries.strings().alpha().withChars('é', '-', '中').ofMinLength(1).ofMaxLength(20),
                        Arbitraries.of(CHILDRENS.frameworks()).map(Framework::code), days.injectNull(0.3), days,
                        Arbitraries.strings().ascii().ofMinLength(1).injectNull(0.3),
                        Arbitraries.longs().between(0, 4_000_000_000L).map(Instant::ofEpochSecond).injectNull(0.7), judged,
                        Arbitraries.of(new CodedArea(List.of(), List.of()), new CodedArea(List.of(), List.of(LEADERSHIP)))
                                .list()
                                .ofMaxSize(3))
                .as(PackedInspections.Facts::new);
        return one.list().uniqueElements(PackedInspections.Facts::id).ofMaxSize(6);
    }

    @Property(tries = 300)
    void everyFactComesOutAsItWentIn(@ForAll("inspections") List<PackedInspections.Facts> given) {
        PackedInspections packed = PackedInspections.of(CHILDRENS, given);
        assertEquals(given.size(), packed.size());
        for (JudgedInspection one : packed) {
            PackedInspections.Facts facts = given.stream().filter(some -> some.id().equals(one.id())).findFirst().orElseThrow();
            assertEquals(facts.framework(), one.framework().code());
            assertEquals(facts.publicationDate(), one.publicationDate());
            assertEquals(facts.endDate() == null ? facts.publicationDate() : facts.endDate(), one.inspectedOn());
            assertEquals(facts.reportUrl(), one.reportUrl());
            assertEquals(facts.changedAt(), one.changedAt());
            assertEquals(facts.improvementAreas(), one.improvementAreas());
            CHILDRENS.judgements().forEach(judgement -> assertEquals(
                    facts.outcomes().getOrDefault(judgement.code(), Outcome.NOT_IN_FRAMEWORK), one.outcome(judgement)));
        }
    }

    @Property(tries = 100)
    void theOldestPublicationIsFirst(@ForAll("inspections") List<PackedInspections.Facts> given) {
        List<LocalDate> days = PackedInspections.of(CHILDRENS, given).stream().map(JudgedInspection::publicationDate).toList();
        assertEquals(days.stream().sorted().toList(), days);
    }

    @Test
    void everyGradeHasACodeOfItsOwn() {
        for (Grade grade : FOUR_GRADES.grades()) {
            Map<Judgement, Outcome> outcomes = Map.of(LEADERSHIP, graded(grade));
            assertEquals(grade.code(),
                    PackedInspections.of(CHILDRENS, List.of(facts("x", null, DAY, null, null, outcomes))).get(0)
                            .outcome(LEADERSHIP).grade());
        }
    }

    /** How sure a grade is makes no other outcome, so that it is compared here itself. */
    @Test
    void howSureAGradeIsComesOutToo() {
        Judgement judgement = CHILDRENS_UNTIL_2013.headlines().get(0);
        for (Confirmation confirmedBy : Confirmation.values()) {
            for (Grade grade : judgement.scale().grades()) {
                Outcome given = new Outcome(grade.code(), JudgementStatus.GRADED, confirmedBy);
                Outcome out = PackedInspections.of(CHILDRENS_UNTIL_2013, List.of(new PackedInspections.Facts("x", "SLAC_2009",
                        null, DAY, null, null, Map.of(judgement.code(), given), List.of()))).get(0).outcome(judgement);
                assertEquals(given, out);
                assertEquals(confirmedBy, out.confirmedBy());
            }
        }
        assertNull(PackedInspections.of(CHILDRENS, List.of(facts("x", null, DAY, null, null, Map.of(LEADERSHIP, graded(GOOD)))))
                .get(0).outcome(LEADERSHIP).confirmedBy());
    }

    @Test
    void aFrameworkOfAnotherServiceIsRefused() {
        List<PackedInspections.Facts> facts = List.of(facts("x", null, DAY, null, null, Map.of()));
        assertThrows(IllegalArgumentException.class, () -> PackedInspections.of(CHILDRENS_UNTIL_2013, facts));
    }

    @Test
    void whatNoInspectionCanSayIsRefused() {
        Map<Judgement, Outcome> impossible = Map.of(LEADERSHIP, Outcome.NOT_ACTIVE);
        assertThrows(IllegalArgumentException.class,
                () -> PackedInspections.of(CHILDRENS, List.of(facts("x", null, DAY, null, null, impossible))));
    }

    @Test
    void publishedByADayIsInclusive() {
        JudgedInspection one = PackedInspections.of(CHILDRENS, List.of(facts("x", null, DAY, null, null, Map.of()))).get(0);
        assertTrue(one.isPublishedBy(DAY));
        assertTrue(one.isPublishedBy(DAY.plusDays(1)));
        assertEquals(false, one.isPublishedBy(DAY.minusDays(1)));
        assertNull(one.reportUrl());
    }
}
