package org.councilratings.rating.timeline;

import static org.councilratings.framework.Codes.GOOD;
import static org.councilratings.framework.Codes.ILACS_2018;
import static org.councilratings.framework.Codes.ILACS_2023;
import static org.councilratings.framework.Codes.ILACS_2026;
import static org.councilratings.framework.Codes.INADEQUATE;
import static org.councilratings.framework.Codes.OUTSTANDING;
import static org.councilratings.framework.Codes.REQUIRES_IMPROVEMENT;
import static org.councilratings.framework.Codes.SIF_2013;
import static org.councilratings.framework.Codes.graded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;
import org.junit.jupiter.api.Test;

/** What inspections changed, in words. The inspections are Ofsted's. */
class ChangeInWordsTest {

    private static final Grade NO_GRADE = null;

    private static final RatingTimeline PETERBOROUGH = timeline(
            inspection("2015-09-18", SIF_2013, REQUIRES_IMPROVEMENT, REQUIRES_IMPROVEMENT, REQUIRES_IMPROVEMENT,
                    REQUIRES_IMPROVEMENT, REQUIRES_IMPROVEMENT, GOOD, GOOD),
            inspection("2018-08-06", ILACS_2018, GOOD, GOOD, GOOD, GOOD),
            inspection("2024-01-30", ILACS_2023, INADEQUATE, REQUIRES_IMPROVEMENT, REQUIRES_IMPROVEMENT,
                    REQUIRES_IMPROVEMENT, INADEQUATE));

    private static final RatingTimeline TRAFFORD = timeline(
            inspection("2015-05-12", SIF_2013, GOOD, OUTSTANDING, GOOD, OUTSTANDING, GOOD, GOOD, GOOD),
            inspection("2019-05-08", ILACS_2018, INADEQUATE, INADEQUATE, REQUIRES_IMPROVEMENT, REQUIRES_IMPROVEMENT),
            inspection("2023-01-31", ILACS_2018, REQUIRES_IMPROVEMENT, REQUIRES_IMPROVEMENT, REQUIRES_IMPROVEMENT,
                    REQUIRES_IMPROVEMENT),
            inspection("2026-08-03", ILACS_2026, INADEQUATE, INADEQUATE, GOOD, REQUIRES_IMPROVEMENT));

    private static final RatingTimeline ISLES_OF_SCILLY = timeline(
            inspection("2016-06-27", SIF_2013, GOOD, GOOD, GOOD, NO_GRADE, NO_GRADE, NO_GRADE, REQUIRES_IMPROVEMENT),
            inspection("2019-12-19", ILACS_2018, GOOD, OUTSTANDING, GOOD, GOOD),
            inspection("2023-08-25", ILACS_2023, INADEQUATE, INADEQUATE, INADEQUATE, REQUIRES_IMPROVEMENT,
                    REQUIRES_IMPROVEMENT));

    private static RatingTimeline timeline(PackedInspections.Facts... inspections) {
        return Timelines.timeline(null, null, inspections);
    }

    /** The outcomes are given for the judgements that the framework makes, in their order. */
    private static PackedInspections.Facts inspection(String published, Framework framework, Grade... grades) {
        Map<Judgement, Outcome> outcomes = new HashMap<>();
        Iterator<Judgement> made = framework.judgements().iterator();
        for (Grade grade : grades) {
            outcomes.put(made.next(), grade == NO_GRADE ? Outcome.NOT_JUDGED : graded(grade));
        }
        assertFalse(made.hasNext());
        return Timelines.inspection(published, framework, null, LocalDate.parse(published), outcomes);
    }

    private static Publication news(RatingTimeline timeline, String published) {
        List<String> ids = timeline.inspections().stream().map(JudgedInspection::id).toList();
        return timeline.publication(ids.indexOf(published));
    }

    @Test
    void aHeadlineSaysHowOverallEffectivenessMoved() {
        assertEquals("overall effectiveness judged ‘requires improvement to be good’, the first grade on record",
                news(PETERBOROUGH, "2015-09-18").headline());
        assertEquals("overall effectiveness improved from ‘requires improvement to be good’ to good",
                news(PETERBOROUGH, "2018-08-06").headline());
        assertEquals("overall effectiveness declined from good to inadequate", news(PETERBOROUGH, "2024-01-30").headline());
        assertEquals("overall effectiveness unchanged at good", news(ISLES_OF_SCILLY, "2019-12-19").headline());
    }

    @Test
    void aSummaryHasASentenceForEveryJudgementInOrder() {
        assertEquals("Overall effectiveness: declined from good to inadequate."
                + " Leadership: declined from good to ‘requires improvement to be good’."
                + " Help and protection: declined from good to ‘requires improvement to be good’."
                + " Children in care and care leavers: no longer judged under ILACS 2023; it was good before."
                + " Children in care: judged ‘requires improvement to be good’, the first grade on record."
                + " Care leavers: judged inadequate, not comparable with the inspection before, which did not make this judgement."
                + " Compared with the inspection published on 6 August 2018, under ILACS 2018.",
                news(PETERBOROUGH, "2024-01-30").summary());
    }

    @Test
    void whereOverallEffectivenessIsAbolishedTheHeadlineSaysHowTheOthersMoved() {
        assertEquals("leadership declined from ‘requires improvement to be good’ to inadequate;"
                + " help and protection declined from ‘requires improvement to be good’ to inadequate;"
                + " services for children in care judged good, the first grade on record;"
                + " services for care leavers judged ‘requires improvement to be good’, not comparable with the inspection before",
                news(TRAFFORD, "2026-08-03").headline());
    }

    @Test
    void anAbolishedJudgementIsHistoryAndNotSilence() {
        String summary = news(TRAFFORD, "2026-08-03").summary();
        assertTrue(summary.startsWith("Overall effectiveness: no longer judged under ILACS 2026;"
                + " it was ‘requires improvement to be good’ before. Leadership: declined"), summary);
        assertTrue(summary.contains("Children in care and care leavers: no longer judged under ILACS 2026; it was"), summary);
    }

    @Test
    void whatWasNotJudgedIsSaidToBeAndGetsNoGrade() {
        assertEquals("Overall effectiveness: judged good, the first grade on record."
                + " Leadership: judged good, the first grade on record."
                + " Help and protection: judged good, the first grade on record."
                + " Care leavers: not judged in this inspection. Children looked after: not judged in this inspection."
                + " Adoption: not judged in this inspection."
                + " Local Safeguarding Children Board: judged ‘requires improvement to be good’, the first grade on record."
                + " No earlier inspection of this council is on record.",
                news(ISLES_OF_SCILLY, "2016-06-27").summary());
    }

    @Test
    void whatHadNoGradeBeforeIsSaidToHaveHadNone() {
        String summary = news(ISLES_OF_SCILLY, "2019-12-19").summary();
        assertTrue(summary.contains(" Care leavers: no longer judged under ILACS 2018; it had no grade before."), summary);
        assertTrue(news(ISLES_OF_SCILLY, "2023-08-25").summary().contains(
                " Care leavers: judged ‘requires improvement to be good’, the first grade on record."));
    }

    @Test
    void anOverallEffectivenessThatWasNotJudgedIsStillTheHeadline() {
        RatingTimeline timeline = timeline(inspection("2018-08-06", ILACS_2018, GOOD, GOOD, GOOD, GOOD),
                inspection("2020-08-06", ILACS_2018, NO_GRADE, GOOD, GOOD, GOOD),
                inspection("2022-08-06", ILACS_2018, GOOD, GOOD, GOOD, GOOD));
        assertEquals("overall effectiveness not judged in this inspection; it was good before",
                news(timeline, "2020-08-06").headline());
        assertEquals("overall effectiveness judged good, not comparable with the inspection before",
                news(timeline, "2022-08-06").headline());
        assertTrue(news(timeline, "2022-08-06").summary().startsWith("Overall effectiveness: judged good,"
                + " not comparable with the inspection before, which gave no grade. Leadership: unchanged at good."));
    }

    @Test
    void anInspectionUnderTheSameFrameworkIsComparedWithoutNamingIt() {
        String summary = news(TRAFFORD, "2023-01-31").summary();
        assertTrue(summary.endsWith("Compared with the inspection published on 8 May 2019."), summary);
    }

    @Test
    void anInspectionMovedInAllTheDirectionsOfItsJudgements() {
        Publication fall = news(PETERBOROUGH, "2024-01-30");
        assertEquals(EnumSet.of(Direction.DECLINED, Direction.FIRST, Direction.NOT_COMPARABLE), fall.directions());
        assertTrue(fall.moved(Set.of(Direction.IMPROVED, Direction.DECLINED)));
        assertFalse(fall.moved(Set.of(Direction.IMPROVED, Direction.UNCHANGED)));
        assertEquals(EnumSet.of(Direction.FIRST), news(PETERBOROUGH, "2015-09-18").directions());
    }

    @Test
    void whatIsPublishedLaterChangesNoNews() {
        RatingTimeline earlier = timeline(inspection("2018-08-06", ILACS_2018, GOOD, GOOD, GOOD, GOOD));
        RatingTimeline later = timeline(inspection("2018-08-06", ILACS_2018, GOOD, GOOD, GOOD, GOOD),
                inspection("2024-01-30", ILACS_2018, INADEQUATE, GOOD, GOOD, GOOD));
        assertEquals(news(earlier, "2018-08-06").summary(), news(later, "2018-08-06").summary());
    }
}
