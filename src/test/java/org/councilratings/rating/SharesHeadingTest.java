package org.councilratings.rating;

import static org.councilratings.framework.Codes.ADOPTION;
import static org.councilratings.framework.Codes.CARE_LEAVERS;
import static org.councilratings.framework.Codes.CHILDRENS;
import static org.councilratings.framework.Codes.FOUR_GRADES;
import static org.councilratings.framework.Codes.ILACS_2018;
import static org.councilratings.framework.Codes.ILACS_2026;
import static org.councilratings.framework.Codes.OVERALL_EFFECTIVENESS;
import static org.councilratings.framework.Codes.SEND;
import static org.councilratings.framework.Codes.SIF_2013;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.councilratings.council.CouncilType;
import org.councilratings.council.Region;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;
import org.councilratings.rating.chart.GradeCount;
import org.councilratings.rating.chart.GradeSharesChart.Heading;
import org.junit.jupiter.api.Test;

/** The headline of a picture of shares says what it finds, of which councils and when. */
class SharesHeadingTest {

    private static final LocalDate CHECKED_TO = LocalDate.of(2026, 8, 22);
    private static final LocalDate PAST = LocalDate.of(2014, 6, 1);
    private static final LocalDate LAST_ADOPTION = LocalDate.of(2018, 8, 24);

    /** How many councils have each grade, the best first, and how many have none. */
    private static List<GradeCount> counts(LocalDate day, long... counts) {
        List<Outcome> outcomes = new ArrayList<>(FOUR_GRADES.graded());
        outcomes.add(Outcome.NOT_IN_FRAMEWORK);
        List<GradeCount> rows = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            rows.add(new GradeCount(day, null, outcomes.get(i), counts[i]));
        }
        return rows;
    }

    private static SharesHeading heading(Judgement judgement, LocalDate day, ScopeInWords scope, Framework... frameworks) {
        SnapshotFilter on = new SnapshotFilter();
        on.framework = List.of(frameworks);
        return new SharesHeading(CHILDRENS, judgement, List.of(day), day.equals(PAST), LAST_ADOPTION, scope, on, null);
    }

    private static String title(ScopeInWords scope, LocalDate day, long... counts) {
        return heading(OVERALL_EFFECTIVENESS, day, scope).over(counts(day, counts)).title();
    }

    private static ScopeInWords scope(List<Region> regions, CouncilType... types) {
        RatedCouncilFilter of = new RatedCouncilFilter();
        of.region = regions;
        of.councilType = List.of(types);
        of.council = List.of();
        return ScopeInWords.of(of, List.of(), CHECKED_TO);
    }

    private static final ScopeInWords ENGLAND = scope(List.of());

    @Test
    void aPastDayIsToldInThePastTense() {
        assertEquals("On 1 June 2014, 35% of the 17 councils with an overall grade were good or outstanding",
                title(ENGLAND, PAST, 0, 6, 8, 3, 135));
        assertEquals("75% of the 142 councils with an overall grade are good or outstanding",
                title(ENGLAND, CHECKED_TO, 46, 61, 24, 11, 11));
        assertEquals("On 1 June 2014, no council had an overall grade", title(ENGLAND, PAST, 0, 0, 0, 0, 150));
        assertEquals("On 1 June 2014, one council had an overall grade, good", title(ENGLAND, PAST, 0, 1, 0, 0, 150));
    }

    @Test
    void aSeriesThatEndsInThePastIsToldSo() {
        List<GradeCount> counts = new ArrayList<>(counts(PAST, 10, 30, 90, 23, 0));
        LocalDate last = LocalDate.of(2020, 6, 1);
        counts.addAll(counts(last, 40, 40, 40, 33, 0));
        Heading heading = new SharesHeading(CHILDRENS, OVERALL_EFFECTIVENESS, List.of(PAST, last), true, last, ENGLAND,
                withoutFramework(), null).over(counts);
        assertEquals("On 1 June 2020, 52% of the 153 councils were good or outstanding overall, up from 26% on 1 June 2014",
                heading.title());
        assertEquals("Overall effectiveness: councils by grade, 1 June 2014 to 1 June 2020", heading.subtitle());
    }

    private static SnapshotFilter withoutFramework() {
        SnapshotFilter on = new SnapshotFilter();
        on.framework = List.of();
        return on;
    }

    @Test
    void whatIsChosenIsInTheHeadline() {
        assertEquals("London: 91% of the 32 councils with an overall grade are good or outstanding",
                title(scope(List.of(Region.LONDON)), CHECKED_TO, 18, 11, 1, 2, 1));
        assertEquals(
                "London and South East on 1 June 2014: 91% of the 32 councils with an overall grade were good or outstanding",
                title(scope(List.of(Region.LONDON, Region.SOUTH_EAST)), PAST, 18, 11, 1, 2, 1));
        assertEquals("Metropolitan boroughs: 91% of the 32 councils with an overall grade are good or outstanding",
                title(scope(List.of(), CouncilType.METROPOLITAN_BOROUGH), CHECKED_TO, 18, 11, 1, 2, 1));
        assertEquals("3 regions, county councils: 91% of the 32 councils with an overall grade are good or outstanding",
                title(scope(List.of(Region.YORKSHIRE_AND_THE_HUMBER, Region.EAST_OF_ENGLAND, Region.SOUTH_EAST),
                        CouncilType.COUNTY), CHECKED_TO, 18, 11, 1, 2, 1));
        assertEquals("With 3 filters: 91% of the 32 councils with an overall grade were good or outstanding",
                heading(OVERALL_EFFECTIVENESS, CHECKED_TO, scope(List.of(Region.YORKSHIRE_AND_THE_HUMBER),
                        CouncilType.CITY_OF_LONDON), ILACS_2018).over(counts(CHECKED_TO, 18, 11, 1, 2, 1)).title());
        Heading leavers = heading(CARE_LEAVERS, CHECKED_TO, scope(List.of(Region.LONDON)), ILACS_2026)
                .over(counts(CHECKED_TO, 18, 11, 1, 2, 1));
        assertEquals("London, ILACS 2026 – Care leavers: 91% of the 32 councils with a grade are good or outstanding",
                leavers.title());
        assertEquals("Care leavers: councils by grade, 22 August 2026; region: London; only inspections under ILACS 2026",
                leavers.subtitle());
    }

    @Test
    void oneCouncilHasItsGrade() {
        ScopeInWords essex = ENGLAND.with("council: ", "councils", List.of("Essex"), one -> one);
        assertEquals("Essex: outstanding overall", title(essex, CHECKED_TO, 1, 0, 0, 0, 0));
        assertEquals("Essex on 1 June 2014: no council had an overall grade", title(essex, PAST, 0, 0, 0, 0, 1));
    }

    @Test
    void gradesOfAnEndedFrameworkArePast() {
        assertEquals("SIF 2013: 39% of the 147 councils with an overall grade were good or outstanding",
                heading(OVERALL_EFFECTIVENESS, CHECKED_TO, ENGLAND, SIF_2013).over(counts(CHECKED_TO, 3, 54, 70, 20, 6))
                        .title());
    }

    @Test
    void fewCouncilsAreNumbersAndNotShares() {
        assertEquals("Both councils are good or outstanding overall", title(ENGLAND, CHECKED_TO, 1, 1, 0, 0, 0));
        assertEquals("One of the two councils is good or outstanding overall", title(ENGLAND, CHECKED_TO, 1, 0, 1, 0, 0));
        assertEquals("Neither of the two councils with an overall grade is good or outstanding",
                title(ENGLAND, CHECKED_TO, 0, 0, 2, 0, 1));
        assertEquals("2 of 3 councils are good or outstanding overall", title(ENGLAND, CHECKED_TO, 2, 0, 1, 0, 0));
        assertEquals("All 33 councils are good or outstanding overall", title(ENGLAND, CHECKED_TO, 33, 0, 0, 0, 0));
        assertEquals("None of 12 councils is good or outstanding overall", title(ENGLAND, CHECKED_TO, 0, 0, 12, 0, 0));
    }

    /** The framework ended in June 2018, and its last report came out in August. */
    @Test
    void aJudgementThatIsNoLongerMadeIsDatedByItsLastReport() {
        assertEquals("Adoption performance: last judged in a report of 24 August 2018",
                heading(ADOPTION, CHECKED_TO, ENGLAND).over(counts(CHECKED_TO, 0, 3, 0, 0, 150)).title());
        assertEquals("London – Adoption performance: last judged in a report of 24 August 2018",
                heading(ADOPTION, CHECKED_TO, scope(List.of(Region.LONDON))).over(counts(CHECKED_TO, 0, 0, 0, 0, 33)).title());
    }

    @Test
    void aFrameworkThatDoesNotMakeTheJudgementIsSaidToBeSo() {
        List<GradeCount> none = counts(CHECKED_TO, 0, 0, 0, 0, 153);
        assertEquals("ILACS 2026 gives no overall grade",
                heading(OVERALL_EFFECTIVENESS, CHECKED_TO, ENGLAND, ILACS_2026).over(none).title());
        assertEquals("London: ILACS 2018 did not judge care leavers",
                heading(CARE_LEAVERS, CHECKED_TO, scope(List.of(Region.LONDON)), ILACS_2018).over(none).title());
        assertEquals("ILACS 2018 and ILACS 2026 do not judge adoption",
                heading(ADOPTION, CHECKED_TO, ENGLAND, ILACS_2018, ILACS_2026).over(none).title());
        assertEquals("SIF 2013 – Adoption performance: last judged in a report of 24 August 2018",
                heading(ADOPTION, CHECKED_TO, ENGLAND, SIF_2013).over(none).title());
    }

    @Test
    void outcomesOfShorterScalesAreHadAndNotBeen() {
        Judgement outcome = SEND.headlines().get(0);
        List<GradeCount> counts = outcome.scale().graded().stream().map(one -> new GradeCount(PAST, null, one, 10)).toList();
        assertEquals("Outcome for children and young people with SEND on 1 June 2014: 33% of the 30 councils had the outcome "
                + "‘typically positive’",
                new SharesHeading(SEND, outcome, List.of(PAST), true, PAST, ENGLAND, withoutFramework(), null).over(counts)
                        .title());
    }
}
