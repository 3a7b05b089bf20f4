package org.councilratings.rating;

import static org.councilratings.framework.Framework.ILACS_2018;
import static org.councilratings.framework.Framework.ILACS_2023;
import static org.councilratings.framework.Framework.SIF_2013;
import static org.councilratings.framework.Grade.GOOD;
import static org.councilratings.framework.Grade.INADEQUATE;
import static org.councilratings.framework.Judgement.LEADERSHIP;
import static org.councilratings.framework.Judgement.OVERALL_EFFECTIVENESS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.framework.Outcome;
import org.junit.jupiter.api.Test;

/** Which inspections count and which rows are shown, without container or database. */
class SnapshotTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 22);
    private static final CountingRule EVERYTHING = new CountingRule(null, List.of());
    private static final OutcomeChoice ANY_OUTCOME = new OutcomeChoice(List.of(), List.of());
    private static final JudgedInspection OLD = inspection(SIF_2013, null, "2015-09-18", GOOD, GOOD);
    private static final JudgedInspection NEW = inspection(ILACS_2023, "2023-12-08", "2024-01-30", GOOD, INADEQUATE);
    private static final RatingTimeline COUNCIL = new RatingTimeline(LocalDate.of(2000, 1, 1), null, List.of(NEW, OLD));

    private static JudgedInspection inspection(Framework framework, String end, String published, Grade overall,
            Grade leadership) {
        return JudgedInspection.of("x-" + published, framework, end == null ? null : LocalDate.parse(end),
                LocalDate.parse(published), null,
                Map.of(OVERALL_EFFECTIVENESS, Outcome.graded(overall), LEADERSHIP, Outcome.graded(leadership)));
    }

    private static CountingRule inspectedBy(String day) {
        return new CountingRule(LocalDate.parse(day), List.of());
    }

    private static List<Judgement> seen(Set<Judgement> judgements, List<Grade> anyJudgement, OutcomeChoice shown) {
        return new Snapshot(TODAY, EVERYTHING, judgements, anyJudgement, shown).of(COUNCIL).stream().map(RatingOnDay::judgement)
                .toList();
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
                seen(EnumSet.of(LEADERSHIP, OVERALL_EFFECTIVENESS), List.of(), ANY_OUTCOME));
        assertEquals(List.of(Judgement.values()), seen(EnumSet.allOf(Judgement.class), List.of(), ANY_OUTCOME));
    }

    @Test
    void anyJudgementChoosesCouncilsAndWithoutJudgementsAlsoTheRows() {
        assertEquals(List.of(LEADERSHIP), seen(Set.of(), List.of(INADEQUATE), ANY_OUTCOME));
        assertEquals(List.of(OVERALL_EFFECTIVENESS), seen(Set.of(OVERALL_EFFECTIVENESS), List.of(INADEQUATE), ANY_OUTCOME));
        assertEquals(List.of(), seen(Set.of(OVERALL_EFFECTIVENESS), List.of(Grade.OUTSTANDING), ANY_OUTCOME));
    }

    @Test
    void gradesAndStatusesChooseRows() {
        Set<Judgement> all = EnumSet.allOf(Judgement.class);
        assertEquals(List.of(LEADERSHIP), seen(all, List.of(), new OutcomeChoice(List.of(INADEQUATE), List.of())));
        assertEquals(7, seen(all, List.of(), new OutcomeChoice(List.of(), List.of(JudgementStatus.NOT_JUDGED,
                JudgementStatus.NOT_IN_FRAMEWORK))).size());
    }

    @Test
    void aGradeIsImpossibleAmongStatusesWithoutGrades() {
        assertTrue(new OutcomeChoice(List.of(GOOD), List.of(JudgementStatus.NOT_JUDGED)).isImpossible());
        assertFalse(new OutcomeChoice(List.of(GOOD), List.of(JudgementStatus.NOT_JUDGED, JudgementStatus.GRADED))
                .isImpossible());
        assertFalse(new OutcomeChoice(List.of(), List.of(JudgementStatus.NOT_JUDGED)).isImpossible());
    }

    @Test
    void aCouncilThatDidNotExistIsNotSeen() {
        assertEquals(List.of(), new Snapshot(LocalDate.of(1999, 12, 31), EVERYTHING, EnumSet.allOf(Judgement.class),
                List.of(), ANY_OUTCOME).of(COUNCIL));
    }

    @Test
    void everyJudgementAndAllOfThemCanBeChosen() {
        assertEquals(EnumSet.of(OVERALL_EFFECTIVENESS), JudgementChoice.judgements(List.of()));
        assertEquals(EnumSet.allOf(Judgement.class),
                JudgementChoice.judgements(List.of(JudgementChoice.LSCB, JudgementChoice.ALL)));
        assertEquals(Arrays.stream(Judgement.values()).map(Judgement::code).collect(Collectors.toSet()),
                Arrays.stream(JudgementChoice.values()).map(JudgementChoice::code).filter(code -> !code.equals("all"))
                        .collect(Collectors.toSet()));
    }
}
