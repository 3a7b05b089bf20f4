package org.councilratings.rating.timeline;

import static org.councilratings.framework.Codes.CHILDRENS;
import static org.councilratings.framework.Codes.FOUR_GRADES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every history that could ever be. */
class RatingTimelinePropertiesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 22);

    @Provide
    Arbitrary<List<PackedInspections.Facts>> inspections() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 4600).map(LocalDate.of(2014, 1, 1)::plusDays);
        Arbitrary<PackedInspections.Facts> one = Combinators.combine(days, Arbitraries.of(CHILDRENS.frameworks()), outcomes())
                .as((day, framework, outcomes) -> Timelines.inspection("x-" + day, framework, null, day,
                        madeBy(framework, outcomes)));
        return one.list().ofMaxSize(6).uniqueElements(PackedInspections.Facts::publicationDate);
    }

    @Provide
    Arbitrary<Judgement> judgements() {
        return Arbitraries.of(CHILDRENS.judgements());
    }

    private static Arbitrary<List<Outcome>> outcomes() {
        return Arbitraries.of(FOUR_GRADES.graded()).injectNull(0.2)
                .map(outcome -> outcome == null ? Outcome.NOT_JUDGED : outcome).list().ofSize(CHILDRENS.judgements().size());
    }

    private static Map<Judgement, Outcome> madeBy(Framework framework, List<Outcome> outcomes) {
        Map<Judgement, Outcome> made = new HashMap<>();
        framework.judgements().forEach(judgement -> made.put(judgement, outcomes.get(judgement.order())));
        return made;
    }

    @Property
    void thereIsOnePeriodForEachPublishedInspectionAndTheyLeaveNoGap(
            @ForAll("inspections") List<PackedInspections.Facts> inspections, @ForAll("judgements") Judgement judgement) {
        List<RatingPeriod> periods = Timelines.timeline(null, null, inspections).periods(judgement, TODAY);
        assertEquals(inspections.stream().filter(one -> !one.publicationDate().isAfter(TODAY)).count(), periods.size());
        for (int i = 1; i < periods.size(); i++) {
            assertEquals(periods.get(i).from(), periods.get(i - 1).to().plusDays(1));
        }
    }

    @Property
    void onEveryDayTheStandingIsThePeriodOfThatDay(@ForAll("inspections") List<PackedInspections.Facts> inspections,
            @ForAll("judgements") Judgement judgement) {
        RatingTimeline timeline = Timelines.timeline(null, null, inspections);
        for (RatingPeriod period : timeline.periods(judgement, TODAY)) {
            LocalDate last = period.to() == null ? TODAY : period.to();
            assertEquals(period.inspection(), timeline.on(period.from(), judgement).inspection());
            assertEquals(period.outcome(), timeline.on(last, judgement).outcome());
        }
    }

    @Property
    void stepsAreThereIfAndOnlyIfBothGradesAre(@ForAll("inspections") List<PackedInspections.Facts> inspections,
            @ForAll("judgements") Judgement judgement) {
        Grade before = null;
        for (RatingPeriod period : Timelines.timeline(null, null, inspections).periods(judgement, TODAY)) {
            RatingChange change = period.change();
            assertEquals(before, change.fromGrade());
            assertEquals(before != null && period.outcome().isGraded(), change.steps() != null);
            assertTrue(change.steps() == null || change.steps() >= 0 && change.steps() <= 3);
            before = judgement.grade(period.outcome());
        }
    }
}
