package org.councilratings.rating.timeline;

import static org.councilratings.framework.Codes.CARE_LEAVERS;
import static org.councilratings.framework.Codes.CHILDRENS_UNTIL_2013;
import static org.councilratings.framework.Codes.GOOD;
import static org.councilratings.framework.Codes.ILACS_2018;
import static org.councilratings.framework.Codes.ILACS_2023;
import static org.councilratings.framework.Codes.ILACS_2026;
import static org.councilratings.framework.Codes.INADEQUATE;
import static org.councilratings.framework.Codes.LEADERSHIP;
import static org.councilratings.framework.Codes.OVERALL_EFFECTIVENESS;
import static org.councilratings.framework.Codes.REQUIRES_IMPROVEMENT;
import static org.councilratings.framework.Codes.SEND;
import static org.councilratings.framework.Codes.SIF_2013;
import static org.councilratings.framework.Codes.graded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.councilratings.calendar.Validity;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.framework.Outcome;
import org.junit.jupiter.api.Test;

/** The rules of time, without container or database. */
class RatingTimelineTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 22);
    private static final PackedInspections.Facts FIRST = inspection("2015-09-18", SIF_2013,
            Map.of(OVERALL_EFFECTIVENESS, graded(REQUIRES_IMPROVEMENT), CARE_LEAVERS, Outcome.NOT_JUDGED));
    private static final PackedInspections.Facts SECOND = inspection("2018-08-06", ILACS_2018,
            Map.of(OVERALL_EFFECTIVENESS, graded(GOOD)));
    private static final PackedInspections.Facts THIRD = inspection("2024-01-30", ILACS_2023,
            Map.of(OVERALL_EFFECTIVENESS, graded(INADEQUATE), CARE_LEAVERS, graded(INADEQUATE)));
    private static final PackedInspections.Facts FOURTH = inspection("2026-08-03", ILACS_2026,
            Map.of(LEADERSHIP, graded(INADEQUATE)));

    private static PackedInspections.Facts inspection(String published, Framework framework, Map<Judgement, Outcome> outcomes) {
        return Timelines.inspection("x-" + published, framework, null, LocalDate.parse(published), outcomes);
    }

    private static RatingTimeline timeline(LocalDate from, LocalDate to, PackedInspections.Facts... inspections) {
        return Timelines.timeline(from, to, inspections);
    }

    private static RatingChange change(Judgement judgement, int index, PackedInspections.Facts... inspections) {
        return timeline(null, null, inspections).periods(judgement, TODAY).get(index).change();
    }

    /** What no later day changes need not be made anew each day. */
    @Test
    void aHistoryIsSettledOnceItsCouncilHasEnded() {
        assertFalse(timeline(null, null, FIRST, SECOND).isSettledOn(TODAY));
        assertTrue(timeline(null, TODAY, FIRST, SECOND).isSettledOn(TODAY));
        assertFalse(timeline(null, TODAY.plusDays(1), FIRST, SECOND).isSettledOn(TODAY));
        assertFalse(timeline(null, TODAY, FIRST, FOURTH).isSettledOn(LocalDate.of(2026, 8, 2)));
        assertTrue(timeline(TODAY, null).isSettledOn(TODAY));
        assertFalse(timeline(TODAY, TODAY.plusDays(1)).isSettledOn(TODAY));
    }

    @Test
    void onlyLengthsChangeWithTheDayWhereNothingBeginsOrEndsLater() {
        assertTrue(timeline(null, null, FIRST, SECOND).isCompleteOn(TODAY));
        assertFalse(timeline(null, null, FIRST, FOURTH).isCompleteOn(LocalDate.of(2026, 8, 2)));
        assertFalse(timeline(null, TODAY.plusDays(1), FIRST).isCompleteOn(TODAY));
    }

    @Test
    void aPeriodEndsTheDayBeforeTheNextPublication() {
        List<RatingPeriod> periods = timeline(null, null, THIRD, FIRST, SECOND).periods(OVERALL_EFFECTIVENESS, TODAY);
        assertEquals(List.of(LocalDate.of(2018, 8, 5), LocalDate.of(2024, 1, 29)),
                List.of(periods.get(0).to(), periods.get(1).to()));
        assertNull(periods.get(2).to());
    }

    @Test
    void daysOfAPeriodCountFromItsFirstDayToTheNextPublicationOrToday() {
        List<RatingPeriod> periods = timeline(null, null, FIRST, SECOND).periods(OVERALL_EFFECTIVENESS, TODAY);
        assertEquals(1053, periods.get(0).days());
        assertEquals(2938, periods.get(1).days());
    }

    @Test
    void theLastPeriodOfAnAbolishedCouncilEndsWithTheCouncil() {
        LocalDate lastDay = LocalDate.of(2021, 3, 31);
        List<RatingPeriod> periods = timeline(null, lastDay, FIRST, SECOND).periods(OVERALL_EFFECTIVENESS, TODAY);
        assertEquals(lastDay, periods.get(1).to());
    }

    @Test
    void directionAndStepsCompareWithTheInspectionJustBefore() {
        assertEquals(new RatingChange(Direction.FIRST, null, null, false), change(OVERALL_EFFECTIVENESS, 0, FIRST, SECOND));
        assertEquals(new RatingChange(Direction.IMPROVED, 1, REQUIRES_IMPROVEMENT, true),
                change(OVERALL_EFFECTIVENESS, 1, FIRST, SECOND));
        assertEquals(new RatingChange(Direction.DECLINED, 2, GOOD, true),
                change(OVERALL_EFFECTIVENESS, 2, FIRST, SECOND, THIRD));
    }

    @Test
    void anInspectionThatDidNotMakeTheJudgementIsNotComparable() {
        assertEquals(new RatingChange(Direction.NOT_COMPARABLE, null, INADEQUATE, true),
                change(OVERALL_EFFECTIVENESS, 3, FIRST, SECOND, THIRD, FOURTH));
    }

    @Test
    void theFirstGradeInAJudgementIsFirstAlsoAfterInspectionsThatGaveNone() {
        assertEquals(Direction.NOT_COMPARABLE, change(CARE_LEAVERS, 0, FIRST, SECOND, THIRD).direction());
        assertEquals(Direction.NOT_COMPARABLE, change(CARE_LEAVERS, 1, FIRST, SECOND, THIRD).direction());
        assertEquals(Direction.FIRST, change(CARE_LEAVERS, 2, FIRST, SECOND, THIRD).direction());
    }

    @Test
    void equalGradesAreUnchangedAndNotMerged() {
        PackedInspections.Facts again = inspection("2020-01-01", ILACS_2018, Map.of(OVERALL_EFFECTIVENESS, graded(GOOD)));
        assertEquals(2, timeline(null, null, SECOND, again).periods(OVERALL_EFFECTIVENESS, TODAY).size());
        assertEquals(new RatingChange(Direction.UNCHANGED, 0, GOOD, false), change(OVERALL_EFFECTIVENESS, 1, SECOND, again));
    }

    @Test
    void onADayTheNewestPublicationCounts() {
        RatingTimeline timeline = timeline(null, null, FIRST, SECOND, THIRD);
        RatingOnDay before = timeline.on(LocalDate.of(2024, 1, 29), OVERALL_EFFECTIVENESS);
        RatingOnDay after = timeline.on(LocalDate.of(2024, 1, 30), OVERALL_EFFECTIVENESS);
        assertEquals(GOOD.code(), before.outcome().grade());
        assertEquals(REQUIRES_IMPROVEMENT, before.previousGrade());
        assertEquals(INADEQUATE.code(), after.outcome().grade());
        assertEquals(0, after.days());
    }

    @Test
    void beforeTheFirstPublicationACouncilIsNotInspected() {
        assertEquals(JudgementStatus.NOT_INSPECTED, status(timeline(null, null, FIRST), "2015-09-17"));
    }

    /** Of the years before 2013 some inspections are missing, so that none on record does not mean none. */
    @Test
    void whereNotAllInspectionsAreStoredACouncilWithoutOneIsNotRecorded() {
        RatingTimeline timeline = new RatingTimeline(CHILDRENS_UNTIL_2013, new Validity(null, null), PackedInspections.NONE);
        assertEquals(Outcome.NOT_RECORDED, timeline.on(TODAY, CHILDRENS_UNTIL_2013.headlines().get(0)).outcome());
        assertEquals(Outcome.NOT_RECORDED, timeline.outcome(TODAY, CHILDRENS_UNTIL_2013.headlines().get(0)));
    }

    @Test
    void theHeadlinesAreThoseOfTheInspectionInForce() {
        RatingTimeline timeline = new RatingTimeline(SEND, new Validity(null, null), PackedInspections.of(SEND, List.of(
                new PackedInspections.Facts("a", "AREA_SEND_2016", null, LocalDate.of(2018, 1, 1), null, null, Map.of(),
                        List.of()),
                new PackedInspections.Facts("b", "AREA_SEND_2023", null, LocalDate.of(2024, 1, 1), null, null, Map.of(),
                        List.of()))));
        assertEquals("written_statement", timeline.headlines(LocalDate.of(2017, 12, 31)).get(0).code());
        assertEquals("written_statement", timeline.headlines(LocalDate.of(2018, 1, 1)).get(0).code());
        assertEquals("send_outcome", timeline.headlines(LocalDate.of(2024, 1, 1)).get(0).code());
    }

    @Test
    void outsideItsLifeACouncilIsNotActive() {
        RatingTimeline timeline = timeline(LocalDate.of(2015, 1, 1), LocalDate.of(2021, 3, 31), FIRST);
        assertEquals(JudgementStatus.NOT_ACTIVE, status(timeline, "2014-12-31"));
        assertEquals(JudgementStatus.NOT_INSPECTED, status(timeline, "2015-01-01"));
        assertEquals(JudgementStatus.GRADED, status(timeline, "2021-03-31"));
        assertEquals(JudgementStatus.NOT_ACTIVE, status(timeline, "2021-04-01"));
    }

    @Test
    void aGradeBeginsWithTheFirstOfEqualGrades() {
        PackedInspections.Facts again = inspection("2025-05-13", ILACS_2023,
                Map.of(OVERALL_EFFECTIVENESS, graded(INADEQUATE), CARE_LEAVERS, graded(GOOD)));
        RatingTimeline timeline = timeline(null, null, FIRST, SECOND, THIRD, again);
        RatingOnDay overall = timeline.on(LocalDate.of(2025, 5, 14), OVERALL_EFFECTIVENESS);
        assertEquals(LocalDate.of(2025, 5, 13), overall.since());
        assertEquals(LocalDate.of(2024, 1, 30), overall.gradeSince());
        assertEquals(470, overall.gradeDays());
        assertEquals(LocalDate.of(2025, 5, 13), timeline.on(TODAY, CARE_LEAVERS).gradeSince());
    }

    @Test
    void anInspectionWithoutAGradeEndsARun() {
        PackedInspections.Facts before = inspection("2017-01-01", SIF_2013, Map.of(CARE_LEAVERS, graded(INADEQUATE)));
        RatingTimeline timeline = timeline(null, null, before, SECOND, THIRD);
        assertNull(timeline.on(LocalDate.of(2019, 1, 1), CARE_LEAVERS).gradeSince());
        assertEquals(LocalDate.of(2024, 1, 30), timeline.on(TODAY, CARE_LEAVERS).gradeSince());
    }

    /** An inspection that does not count is as if it had never been: it neither begins nor ends a run. */
    @Test
    void aRunHasOnlyInspectionsThatCount() {
        PackedInspections.Facts goodAgain = inspection("2025-01-01", ILACS_2018, Map.of(OVERALL_EFFECTIVENESS, graded(GOOD)));
        RatingTimeline counting = timeline(null, null, SECOND, THIRD, goodAgain)
                .counting(new CountingRule(null, List.of(ILACS_2018)));
        assertEquals(LocalDate.of(2018, 8, 6), counting.on(TODAY, OVERALL_EFFECTIVENESS).gradeSince());
    }

    @Test
    void anAbolishedOverallIsAStatusWithTheDateItBegan() {
        RatingOnDay standing = timeline(null, null, THIRD, FOURTH).on(TODAY, OVERALL_EFFECTIVENESS);
        assertEquals(Outcome.NOT_IN_FRAMEWORK, standing.outcome());
        assertEquals(LocalDate.of(2026, 8, 3), standing.since());
        assertEquals(INADEQUATE, standing.previousGrade());
    }

    private static JudgementStatus status(RatingTimeline timeline, String day) {
        String grade = timeline.on(LocalDate.parse(day), OVERALL_EFFECTIVENESS).outcome().grade();
        JudgementStatus status = timeline.on(LocalDate.parse(day), OVERALL_EFFECTIVENESS).outcome().status();
        assertEquals(status == JudgementStatus.GRADED, grade != null);
        return status;
    }
}
