package org.councilratings.rating;

import static org.councilratings.framework.Codes.CHILDRENS;
import static org.councilratings.framework.Codes.GOOD;
import static org.councilratings.framework.Codes.ILACS_2018;
import static org.councilratings.framework.Codes.ILACS_2023;
import static org.councilratings.framework.Codes.ILACS_2026;
import static org.councilratings.framework.Codes.INADEQUATE;
import static org.councilratings.framework.Codes.LEADERSHIP;
import static org.councilratings.framework.Codes.LISTS;
import static org.councilratings.framework.Codes.LSCB;
import static org.councilratings.framework.Codes.OUTSTANDING;
import static org.councilratings.framework.Codes.OVERALL_EFFECTIVENESS;
import static org.councilratings.framework.Codes.SIF_2013;
import static org.councilratings.framework.Codes.graded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementChoice;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.framework.Outcome;
import org.councilratings.framework.ServiceChoice;
import org.councilratings.rating.timeline.CountingRule;
import org.councilratings.rating.timeline.JudgedInspection;
import org.councilratings.rating.timeline.PackedInspections;
import org.councilratings.rating.timeline.RatingOnDay;
import org.councilratings.rating.timeline.RatingTimeline;
import org.councilratings.rating.timeline.Timelines;
import org.junit.jupiter.api.Test;

/** Which inspections count and which rows are shown, without container or database. */
class SnapshotTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 22);
    private static final CountingRule EVERYTHING = new CountingRule(null, List.of());
    private static final OutcomeChoice ANY_OUTCOME = new OutcomeChoice(List.of(), List.of());
    private static final List<JudgementChoice> ALL = List.of(JudgementChoice.ALL);
    private static final RatingTimeline COUNCIL = Timelines.timeline(LocalDate.of(2000, 1, 1), null,
            inspection(ILACS_2023, "2023-12-08", "2024-01-30", GOOD, INADEQUATE),
            inspection(SIF_2013, null, "2015-09-18", GOOD, GOOD));
    private static final JudgedInspection OLD = COUNCIL.inspections().get(0);
    private static final JudgedInspection NEW = COUNCIL.inspections().get(1);

    private static PackedInspections.Facts inspection(Framework framework, String end, String published, Grade overall,
            Grade leadership) {
        return Timelines.inspection("x-" + published, framework, end == null ? null : LocalDate.parse(end),
                LocalDate.parse(published), Map.of(OVERALL_EFFECTIVENESS, graded(overall), LEADERSHIP, graded(leadership)));
    }

    private static CountingRule inspectedBy(String day) {
        return new CountingRule(LocalDate.parse(day), List.of());
    }

    private static List<JudgementChoice> choices(Judgement... judgements) {
        return Arrays.stream(judgements).map(one -> new JudgementChoice(one.code(), one.label())).toList();
    }

    private static OutcomeChoice only(Grade grade, JudgementStatus... statuses) {
        return new OutcomeChoice(List.of(grade.code()), List.of(statuses));
    }

    private static List<Judgement> seen(List<JudgementChoice> judgements, List<Grade> anyJudgement, OutcomeChoice shown) {
        return new Snapshot(TODAY, EVERYTHING, List.of(CHILDRENS), judgements, anyJudgement.stream().map(Grade::code).toList(),
                shown).of(COUNCIL).stream().map(RatingOnDay::judgement).toList();
    }

    @Test
    void theLastDayOnSiteCountsAndThePublicationWhereItIsUnknown() {
        assertTrue(inspectedBy("2023-12-08").counts(NEW));
        assertFalse(inspectedBy("2023-12-07").counts(NEW));
        assertTrue(inspectedBy("2015-09-18").counts(OLD));
        assertFalse(inspectedBy("2015-09-17").counts(OLD));
    }

    @Test
    void theFrameworkCountsAsRecorded() {
        CountingRule rule = new CountingRule(null, List.of(ILACS_2018, ILACS_2023));
        assertTrue(rule.counts(NEW));
        assertFalse(rule.counts(OLD));
    }

    @Test
    void whatDoesNotCountIsLeftOutBeforeTheLatestIsTaken() {
        RatingTimeline before = COUNCIL.counting(inspectedBy("2023-12-07"));
        assertEquals(OLD, before.on(TODAY, LEADERSHIP).inspection());
        assertNull(COUNCIL.counting(inspectedBy("2026-01-01")).counting(new CountingRule(null, List.of(ILACS_2023)))
                .on(TODAY, LEADERSHIP).previousGrade());
        assertEquals(Outcome.NOT_INSPECTED, COUNCIL.counting(inspectedBy("2014-01-01")).on(TODAY, LEADERSHIP).outcome());
    }

    @Test
    void theJudgementsAskedForAreShownInOrder() {
        assertEquals(List.of(OVERALL_EFFECTIVENESS, LEADERSHIP),
                seen(choices(LEADERSHIP, OVERALL_EFFECTIVENESS), List.of(), ANY_OUTCOME));
        assertEquals(CHILDRENS.judgements(), seen(ALL, List.of(), ANY_OUTCOME));
    }

    @Test
    void anyJudgementChoosesCouncilsAndWithoutJudgementsAlsoTheRows() {
        assertEquals(List.of(LEADERSHIP), seen(List.of(), List.of(INADEQUATE), ANY_OUTCOME));
        assertEquals(List.of(OVERALL_EFFECTIVENESS), seen(choices(OVERALL_EFFECTIVENESS), List.of(INADEQUATE), ANY_OUTCOME));
        assertEquals(List.of(), seen(choices(OVERALL_EFFECTIVENESS), List.of(OUTSTANDING), ANY_OUTCOME));
    }

    @Test
    void gradesAndStatusesChooseRows() {
        assertEquals(List.of(LEADERSHIP), seen(ALL, List.of(), only(INADEQUATE)));
        assertEquals(7, seen(ALL, List.of(), new OutcomeChoice(List.of(), List.of(JudgementStatus.NOT_JUDGED,
                JudgementStatus.NOT_IN_FRAMEWORK))).size());
    }

    @Test
    void aGradeIsImpossibleAmongStatusesWithoutGrades() {
        assertTrue(only(GOOD, JudgementStatus.NOT_JUDGED).isImpossible());
        assertFalse(only(GOOD, JudgementStatus.NOT_JUDGED, JudgementStatus.GRADED).isImpossible());
        assertFalse(new OutcomeChoice(List.of(), List.of(JudgementStatus.NOT_JUDGED)).isImpossible());
    }

    @Test
    void aCouncilThatDidNotExistIsNotSeen() {
        assertEquals(List.of(), new Snapshot(LocalDate.of(1999, 12, 31), EVERYTHING, List.of(CHILDRENS), ALL,
                List.of(), ANY_OUTCOME).of(COUNCIL));
    }

    @Test
    void everyJudgementAndAllOfThemCanBeChosen() {
        assertEquals(List.of(OVERALL_EFFECTIVENESS), seen(List.of(), List.of(), ANY_OUTCOME));
        assertEquals(Set.copyOf(CHILDRENS.judgements()), ServiceChoice.chosen(
                List.of(choices(LSCB).get(0), JudgementChoice.ALL), CHILDRENS));
        assertEquals(CHILDRENS.judgements().stream().map(Judgement::code).collect(Collectors.toSet()),
                LISTS.valuesOf(List.of(CHILDRENS)).of(JudgementChoice.class).stream().map(CodeListValue::code)
                        .filter(code -> !code.equals("all")).collect(Collectors.toSet()));
    }

    /** Since ILACS_2026 there is no headline, and another grade does not take its place. */
    @Test
    void theHeadlineIsShownAlsoWhereTheFrameworkDoesNotMakeIt() {
        RatingTimeline without = Timelines.timeline(null, null, Timelines.inspection("x", ILACS_2026, null,
                LocalDate.of(2026, 8, 3), Map.of(LEADERSHIP, graded(GOOD))));
        List<RatingOnDay> seen = new Snapshot(TODAY, EVERYTHING, List.of(CHILDRENS), List.of(), List.of(), ANY_OUTCOME)
                .of(without);
        assertEquals(List.of(OVERALL_EFFECTIVENESS), seen.stream().map(RatingOnDay::judgement).toList());
        assertEquals(Outcome.NOT_IN_FRAMEWORK, seen.get(0).outcome());
    }
}
