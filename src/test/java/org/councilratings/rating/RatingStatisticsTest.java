package org.councilratings.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.framework.Outcome;

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

    private static RatingTimeline council(LocalDate activeTo, Outcome overall) {
        JudgedInspection inspection = JudgedInspection.of("x", Framework.ILACS_2023, null, DAY, null,
                Map.of(Judgement.OVERALL_EFFECTIVENESS, overall));
        return new RatingTimeline(null, activeTo, List.of(inspection));
    }

    private static RatingStatistics statistics(LocalDate... days) {
        return new RatingStatistics(List.of(days), EnumSet.of(Judgement.OVERALL_EFFECTIVENESS), EVERYTHING,
                Comparator.naturalOrder());
    }

    private static List<StatisticsRecord> rows(RatingStatistics statistics, OutcomeChoice shown) {
        List<StatisticsRecord> rows = new ArrayList<>();
        statistics.forEach(shown, rows::add);
        return rows;
    }

    @Provide
    Arbitrary<List<Outcome>> outcomes() {
        return Arbitraries.of(OutcomeCounts.OUTCOMES).list().ofMaxSize(30);
    }

    @Example
    void everyOutcomeHasItsRowAlsoWhereThereAreNoCouncils() {
        RatingStatistics statistics = statistics(DAY);
        statistics.show(null);
        assertEquals(OutcomeCounts.OUTCOMES, rows(statistics, ANY_OUTCOME).stream()
                .map(row -> new Outcome(row.grade(), row.status())).toList());
    }

    @Example
    void aCouncilCountsOnTheDaysOnWhichItExisted() {
        RatingStatistics statistics = statistics(DAY.minusDays(1), DAY, DAY.plusDays(1));
        statistics.add("here", council(DAY, Outcome.graded(Grade.GOOD)));
        List<StatisticsRecord> rows = rows(statistics, ANY_OUTCOME);
        assertEquals(List.of(1L, 1L, 0L), List.of(rows.get(6).councils(), rows.get(7 + 1).councils(),
                rows.stream().skip(14).mapToLong(StatisticsRecord::councils).sum()));
    }

    @Example
    void groupsAreCountedApartAndInOrder() {
        RatingStatistics statistics = statistics(DAY);
        statistics.add("b", council(null, Outcome.graded(Grade.GOOD)));
        statistics.add("a", council(null, Outcome.graded(Grade.INADEQUATE)));
        List<StatisticsRecord> rows = rows(statistics, new OutcomeChoice(List.of(), List.of(JudgementStatus.GRADED)));
        assertEquals(List.of(0L, 0L, 0L, 1L, 0L, 1L, 0L, 0L), rows.stream().map(StatisticsRecord::councils).toList());
        assertEquals(List.of("a", "b"), rows.stream().map(StatisticsRecord::group).distinct().toList());
    }

    @Property
    void sharesAddUp(@ForAll("outcomes") List<Outcome> outcomes) {
        OutcomeCounts counts = new OutcomeCounts();
        outcomes.forEach(counts::add);
        assertEquals(outcomes.size(), OutcomeCounts.OUTCOMES.stream().mapToLong(counts::councils).sum());
        assertWholeOrNothing(outcomes.isEmpty(), OutcomeCounts.OUTCOMES.stream().map(counts::share).toList());
        assertWholeOrNothing(outcomes.stream().noneMatch(Outcome::isGraded), OutcomeCounts.OUTCOMES.stream()
                .filter(Outcome::isGraded).map(counts::shareOfGraded).toList());
    }

    private static void assertWholeOrNothing(boolean nothing, List<Double> shares) {
        assertEquals(nothing, shares.stream().allMatch(Objects::isNull));
        assertEquals(nothing ? 0 : 1, shares.stream().filter(Objects::nonNull).mapToDouble(share -> share).sum(), 1e-12);
    }

    @Property
    void atLeastAGradeAreThoseWithItAndWithBetterOnes(@ForAll("outcomes") List<Outcome> outcomes, @ForAll Grade grade) {
        OutcomeCounts counts = new OutcomeCounts();
        outcomes.forEach(counts::add);
        List<Outcome> graded = outcomes.stream().filter(Outcome::isGraded).toList();
        long atLeast = graded.stream().filter(outcome -> outcome.grade().compareTo(grade) <= 0).count();
        assertEquals(graded.isEmpty() ? null : (double) atLeast / graded.size(), counts.shareAtLeast(Outcome.graded(grade)));
        assertNull(counts.shareAtLeast(Outcome.NOT_INSPECTED));
        assertNull(counts.shareOfGraded(Outcome.NOT_JUDGED));
    }
}
