package org.councilratings.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.councilratings.calendar.DayInWords;
import org.councilratings.framework.ChildrensServices;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementChoice;
import org.councilratings.framework.Outcome;
import org.councilratings.framework.Service;
import org.councilratings.pages.CouncilsPage.Link;
import org.councilratings.pages.QuestionsPage.Cell;
import org.councilratings.rating.OutcomeChoice;
import org.councilratings.rating.OutcomeCounts;
import org.councilratings.rating.RatingSort;
import org.councilratings.rating.Snapshot;
import org.councilratings.rating.Wording;
import org.councilratings.rating.timeline.CouncilTimeline;
import org.councilratings.rating.timeline.CountingRule;
import org.councilratings.rating.timeline.JudgedInspection;
import org.councilratings.rating.timeline.RatingIndex;
import org.councilratings.rating.timeline.RatingIndex.Published;
import org.councilratings.rating.timeline.RatingOnDay;

/**
 * * The facts that answer questions: children's services, as published by a day.
 * *
 *
 * @param index all councils
 * @param council the one that some questions are about
 * @param today the day
 */
record QuestionFacts(RatingIndex index, CouncilTimeline council, LocalDate today) {

    static final CountingRule ALL = new CountingRule(null, Set.of());
    static final Outcome INADEQUATE = Outcome.graded(ChildrensServices.INADEQUATE);
    static final Outcome GOOD = Outcome.graded(ChildrensServices.GOOD);

    /** A council's rating. */
    record Rated(CouncilTimeline council, RatingOnDay rating) {
    }

    Service service() {
        return index.codeLists().defaultService();
    }

    /** The judgement that is meant if none is named. */
    Judgement overall() {
        return service().headlines().get(0);
    }

    /** The ratings of a day. */
    static Snapshot snapshot(LocalDate day, Service service, List<JudgementChoice> judgements, List<String> any,
            List<String> grades) {
        return new Snapshot(day, ALL, List.of(service), judgements, any, new OutcomeChoice(grades, Set.of()));
    }

    /** What today's ratings have in an order. */
    List<Rated> rated(List<JudgementChoice> judgements, List<String> any, List<String> grades, RatingSort order) {
        Snapshot snapshot = snapshot(today, service(), judgements, any, grades);
        return order.order(index.councils().stream(), snapshot).stream()
                .flatMap(one -> snapshot.of(one).stream().map(rating -> new Rated(one, rating))).toList();
    }

    /** Counts the grades that some councils had on a day, if they existed. */
    static OutcomeCounts counts(Stream<CouncilTimeline> councils, Service service, Judgement judgement, CountingRule rule,
            LocalDate day) {
        OutcomeCounts counts = new OutcomeCounts(service, judgement);
        councils.map(one -> one.ratings(service)).filter(one -> one.isActiveOn(day))
                .forEach(one -> counts.add(one.counting(rule).on(day, judgement).outcome()));
        return counts;
    }

    /** In words: "15 outstanding, 60 good and 2 without a grade". */
    static String inWords(OutcomeCounts counts) {
        List<String> parts = new ArrayList<>();
        counts.outcomes().stream().filter(one -> one.isGraded() && counts.councils(one) > 0)
                .forEach(one -> parts.add(counts.councils(one) + " " + counts.judgement().grade(one).quoted()));
        long without = counts.outcomes().stream().filter(one -> !one.isGraded()).mapToLong(counts::councils).sum();
        if (without > 0) {
            parts.add(without + " without a grade");
        }
        return Wording.list(parts);
    }

    /** The reports of some days, the newest first. */
    Stream<Published> reports(LocalDate from, LocalDate to) {
        return index.published(index.councils(), List.of(service()))
                .filter(one -> one.isBetween(from, to));
    }

    /** A council in a sentence. */
    Link link(CouncilTimeline one) {
        return new Link(one.distinctName(today), address(one));
    }

    private static String address(CouncilTimeline one) {
        return "/councils/" + one.council().slug();
    }

    /** A council in a table. */
    Cell cell(CouncilTimeline one) {
        return Cell.link(one.distinctName(today), address(one));
    }

    /** A report in a table, by its day. */
    static Cell cell(JudgedInspection report) {
        return Cell.link(DayInWords.of(report.publicationDate()), "/inspections/" + report.id());
    }

    /** An outcome in a sentence: "good", or "without a grade in overall effectiveness". */
    static String inText(Judgement judgement, Outcome outcome) {
        return outcome.isGraded() ? judgement.grade(outcome).quoted() : "without a grade in " + judgement.inText();
    }
}
