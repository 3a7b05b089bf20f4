package org.councilratings.rating;

import static org.councilratings.framework.Codes.CHILDRENS;
import static org.councilratings.framework.Codes.CHILDRENS_UNTIL_2013;
import static org.councilratings.framework.Codes.FOUR_GRADES;
import static org.councilratings.framework.Codes.GOOD;
import static org.councilratings.framework.Codes.ILACS_2023;
import static org.councilratings.framework.Codes.INADEQUATE;
import static org.councilratings.framework.Codes.OUTSTANDING;
import static org.councilratings.framework.Codes.OVERALL_EFFECTIVENESS;
import static org.councilratings.framework.Codes.REQUIRES_IMPROVEMENT;
import static org.councilratings.framework.Codes.SEND;
import static org.councilratings.framework.Codes.graded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.councilratings.calendar.Validity;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.framework.Outcome;
import org.councilratings.framework.Service;
import org.councilratings.rating.timeline.CountingRule;
import org.councilratings.rating.timeline.RatingTimeline;
import org.councilratings.rating.timeline.Timelines;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Counting, without container or database. */
class RatingStatisticsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final CountingRule EVERYTHING = new CountingRule(null, List.of());
    private static final OutcomeChoice ANY_OUTCOME = new OutcomeChoice(List.of(), List.of());
    private static final List<Outcome> OUTCOMES = List.of(graded(OUTSTANDING), graded(GOOD), graded(REQUIRES_IMPROVEMENT),
            graded(INADEQUATE), Outcome.NOT_JUDGED, Outcome.NOT_IN_FRAMEWORK, Outcome.NOT_INSPECTED);

    private static RatingTimeline council(LocalDate activeTo, Outcome overall) {
        return Timelines.timeline(null, activeTo,
                Timelines.inspection("x", ILACS_2023, null, DAY, Map.of(OVERALL_EFFECTIVENESS, overall)));
    }

    private static RatingStatistics statistics(LocalDate... days) {
        return new RatingStatistics(List.of(days), Map.of(CHILDRENS, List.of(OVERALL_EFFECTIVENESS)), EVERYTHING,
                Comparator.naturalOrder());
    }

    private static List<StatisticsRecord> rows(RatingStatistics statistics, OutcomeChoice shown) {
        List<StatisticsRecord> rows = new ArrayList<>();
        statistics.forEach(shown, rows::add);
        return rows;
    }

    @Provide
    Arbitrary<List<Outcome>> outcomes() {
        return Arbitraries.of(OUTCOMES).list().ofMaxSize(30);
    }

    @Provide
    Arbitrary<Grade> grades() {
        return Arbitraries.of(FOUR_GRADES.grades());
    }

    @Example
    void everyOutcomeHasItsRowAlsoWhereThereAreNoCouncils() {
        RatingStatistics statistics = statistics(DAY);
        statistics.show(null);
        assertEquals(OUTCOMES, rows(statistics, ANY_OUTCOME).stream()
                .map(row -> new Outcome(row.grade() == null ? null : row.grade().code(), row.status())).toList());
    }

    /** Each judgement has rows for the grades of its own scale, and the service says what having no inspection means. */
    @Example
    void judgementsOfTwoServicesHaveTheRowsOfTheirScales() {
        Map<Service, List<Judgement>> judgements = new LinkedHashMap<>();
        judgements.put(SEND, SEND.judgements());
        judgements.put(CHILDRENS_UNTIL_2013, CHILDRENS_UNTIL_2013.headlines().subList(0, 1));
        RatingStatistics statistics = new RatingStatistics(List.of(DAY, DAY.plusDays(1)), judgements, EVERYTHING,
                Comparator.naturalOrder());
        statistics.add(null, service -> new RatingTimeline(service, new Validity(null, null), List.of()));
        List<StatisticsRecord> rows = rows(statistics, ANY_OUTCOME);
        assertEquals(2 * ((3 + 4) + (2 + 4) + (4 + 4)), rows.size());
        assertEquals(List.of("send_outcome not_inspected", "written_statement not_inspected", "safeguarding not_recorded"),
                rows.stream().filter(row -> row.asOf().equals(DAY) && row.councils() == 1)
                        .map(row -> row.judgement().code() + " " + row.status().code()).toList());
    }

    @Example
    void aCouncilCountsOnTheDaysOnWhichItExisted() {
        RatingStatistics statistics = statistics(DAY.minusDays(1), DAY, DAY.plusDays(1));
        statistics.add("here", service -> council(DAY, graded(GOOD)));
        List<StatisticsRecord> rows = rows(statistics, ANY_OUTCOME);
        assertEquals(List.of(1L, 1L, 0L), List.of(rows.get(6).councils(), rows.get(7 + 1).councils(),
                rows.stream().skip(14).mapToLong(StatisticsRecord::councils).sum()));
    }

    @Example
    void groupsAreCountedApartAndInOrder() {
        RatingStatistics statistics = statistics(DAY);
        statistics.add("b", service -> council(null, graded(GOOD)));
        statistics.add("a", service -> council(null, graded(INADEQUATE)));
        List<StatisticsRecord> rows = rows(statistics, new OutcomeChoice(List.of(), List.of(JudgementStatus.GRADED)));
        assertEquals(List.of(0L, 0L, 0L, 1L, 0L, 1L, 0L, 0L), rows.stream().map(StatisticsRecord::councils).toList());
        assertEquals(List.of("a", "b"), rows.stream().map(StatisticsRecord::group).distinct().toList());
    }

    @Property
    void sharesAddUp(@ForAll("outcomes") List<Outcome> outcomes) {
        OutcomeCounts counts = new OutcomeCounts(CHILDRENS, OVERALL_EFFECTIVENESS);
        outcomes.forEach(counts::add);
        assertEquals(outcomes.size(), OUTCOMES.stream().mapToLong(counts::councils).sum());
        assertWholeOrNothing(outcomes.isEmpty(), OUTCOMES.stream().map(counts::share).toList());
        assertWholeOrNothing(outcomes.stream().noneMatch(Outcome::isGraded), OUTCOMES.stream()
                .filter(Outcome::isGraded).map(counts::shareOfGraded).toList());
    }

    private static void assertWholeOrNothing(boolean nothing, List<Double> shares) {
        assertEquals(nothing, shares.stream().allMatch(Objects::isNull));
        assertEquals(nothing ? 0 : 1, shares.stream().filter(Objects::nonNull).mapToDouble(share -> share).sum(), 1e-12);
    }

    @Property
    void atLeastAGradeAreThoseWithItAndWithBetterOnes(@ForAll("outcomes") List<Outcome> outcomes,
            @ForAll("grades") Grade grade) {
        OutcomeCounts counts = new OutcomeCounts(CHILDRENS, OVERALL_EFFECTIVENESS);
        outcomes.forEach(counts::add);
        List<Outcome> graded = outcomes.stream().filter(Outcome::isGraded).toList();
        long atLeast = graded.stream().filter(outcome -> FOUR_GRADES.grade(outcome.grade()).rank() <= grade.rank()).count();
        assertEquals(graded.isEmpty() ? null : (double) atLeast / graded.size(), counts.shareAtLeast(graded(grade)));
        assertNull(counts.shareAtLeast(Outcome.NOT_INSPECTED));
        assertNull(counts.shareOfGraded(Outcome.NOT_JUDGED));
    }
}
