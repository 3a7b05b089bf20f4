package org.councilratings.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.councilratings.calendar.DayInWords;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;
import org.councilratings.pages.QuestionsPage.Answer;
import org.councilratings.pages.QuestionsPage.Cell;
import org.councilratings.pages.QuestionsPage.Question;
import org.councilratings.pages.QuestionsPage.Table;
import org.councilratings.rating.Wording;
import org.councilratings.rating.timeline.CouncilTimeline;
import org.councilratings.rating.timeline.Direction;
import org.councilratings.rating.timeline.RatingIndex.Published;
import org.councilratings.rating.timeline.RatingOnDay;
import org.councilratings.rating.timeline.RatingPeriod;
import org.councilratings.rating.timeline.RatingTimeline;

/**
 * Questions about what changed.
 *
 * *
 *
 * @param facts the facts that answer them
 */
record ChangeQuestions(QuestionFacts facts) {

    private static final int FALL = 2;
    private static final String COUNCIL = "Council";
    private static final String REPORT = "Report";
    private static final List<Direction> COMPARABLE = List.of(Direction.IMPROVED, Direction.UNCHANGED, Direction.DECLINED);

    /** The example of a council that no longer exists, if the data has it. */
    private static final String ENDED = "northamptonshire";

    /** What a report changed in one judgement. */
    private record Change(Published report, RatingPeriod period) {

        Direction direction() {
            return period.change().direction();
        }

        int steps() {
            return Objects.requireNonNullElse(period.change().steps(), 0);
        }
    }

    private Change change(Published report, Judgement judgement) {
        return new Change(report, report.ratings().period(report.number(), judgement, facts.today()));
    }

    /** The judgement whose history stands for a council. */
    Judgement judgement(CouncilTimeline council) {
        return council.ratings(facts.service()).headlines(facts.today()).get(0);
    }

    Question history() {
        CouncilTimeline council = facts.council();
        String name = council.distinctName(facts.today());
        Judgement judgement = judgement(council);
        List<RatingPeriod> periods = council.ratings(facts.service()).periods(judgement, facts.today());
        String sentence = periods.isEmpty() ? "No full inspection of " + name + " is on record"
                : judgement.label() + ": " + periods.stream().map(one -> grade(one) + " from " + DayInWords.of(one.from()))
                        .collect(Collectors.joining(", ")) + ". " + fall(periods);
        return Question.of("history", "What is " + name + "’s whole history, and how far did it fall?", "",
                Answer.of(sentence, "/v1/councils/" + council.council().slug() + "/rating-history").on("All about " + name,
                        "/councils/" + council.council().slug()));
    }

    private static String grade(RatingPeriod period) {
        return period.outcome().isGraded() ? QuestionFacts.inText(period.judgement(), period.outcome()) : "no grade";
    }

    private static String fall(List<RatingPeriod> periods) {
        return periods.stream().filter(one -> one.change().direction() == Direction.DECLINED)
                .max(Comparator.comparing(one -> one.change().steps()))
                .map(one -> "It fell furthest on " + DayInWords.of(one.from()) + ": by "
                        + Wording.count(one.change().steps(), "grade", "grades"))
                .orElse("It never fell");
    }

    Question falls() {
        List<Change> falls = facts.reports(null, facts.today())
                .flatMap(report -> facts.service().headlines(report.inspection().framework()).stream()
                        .map(judgement -> change(report, judgement)))
                .filter(one -> one.direction() == Direction.DECLINED && one.steps() >= FALL).toList();
        String furthest = falls.stream().map(Change::steps).max(Comparator.naturalOrder())
                .map(steps -> ". The furthest fall was " + steps + " grades").orElse("");
        List<List<Cell>> rows = falls.stream().map(one -> List.of(facts.cell(one.report.council()),
                QuestionFacts.cell(one.report.inspection()), Cell.of(one.period.change().fromGrade().label()),
                Cell.of(GradeCell.of(one.period.judgement(), one.period.outcome())))).toList();
        return Question.of("falls", "Which councils ever fell two grades at once?", "",
                Answer.of(
                        Wording.count(falls.size(), "overall grade", "overall grades") + " fell by two or more at once"
                                + furthest,
                        "/v1/rating-changes?direction=declined&minSteps=2")
                        .with(Table.of("Falls by two grades or more, the newest first",
                                List.of(COUNCIL, REPORT, "Before", "After"), rows)));
    }

    /**
     * Which councils have been inspected again.
     *
     * @param since the first day of the reports
     */
    Question reinspected(LocalDate since) {
        Map<Published, List<Change>> reports = facts.reports(since, facts.today())
                .flatMap(report -> facts.service().judgements().stream().map(judgement -> change(report, judgement)))
                .filter(one -> COMPARABLE.contains(one.direction()))
                .collect(Collectors.groupingBy(Change::report, LinkedHashMap::new, Collectors.toList()));
        List<Change> all = reports.values().stream().flatMap(List::stream).toList();
        long councils = reports.keySet().stream().map(one -> one.council().urn()).distinct().count();
        String sentence = Wording.count(councils, "council has", "councils have") + " been re-inspected" + (councils == 0 ? ""
                : ". " + Wording.count(number(all, Direction.IMPROVED), "judgement", "judgements") + " improved, "
                        + number(all, Direction.UNCHANGED) + " stayed the same and " + number(all, Direction.DECLINED)
                        + " declined");
        List<List<Cell>> rows = reports.entrySet().stream().map(one -> row(one.getKey(), one.getValue())).toList();
        return Question.of("reinspected", "Which councils have been re-inspected since " + DayInWords.of(since)
                + ", and did they improve?", "Judgements that were made for the first time are not counted.",
                Answer.of(sentence, "/v1/rating-changes?publishedFrom=" + since
                        + "&judgement=all&direction=improved&direction=unchanged&direction=declined")
                        .with(Table.of("Judgements by how they moved, the newest report first",
                                List.of(COUNCIL, REPORT, "Improved", "Unchanged", "Declined"), rows))
                        .on("all of them in words", "/changes?year=" + since.getYear()));
    }

    private List<Cell> row(Published report, List<Change> changes) {
        return Stream.concat(Stream.of(facts.cell(report.council()), QuestionFacts.cell(report.inspection())),
                COMPARABLE.stream().map(direction -> Cell.of(number(changes, direction)))).toList();
    }

    private static long number(List<Change> changes, Direction direction) {
        return changes.stream().filter(one -> one.direction() == direction).count();
    }

    Question ended() {
        List<CouncilTimeline> ended = facts.index().councils().stream()
                .filter(one -> one.active().endsBefore(facts.today()))
                .sorted(Comparator.comparing((CouncilTimeline one) -> one.active().to()).reversed()).toList();
        Optional<CouncilTimeline> example = ended.stream().filter(one -> one.council().slug().equals(ENDED)).findFirst()
                .or(() -> ended.stream().findFirst());
        List<List<Cell>> rows = ended.stream().map(this::row).toList();
        Table table = Table.of("Every council that no longer exists",
                List.of(COUNCIL, "Last day", "Overall grade on that day", "Replaced by"), rows);
        List<Answer> answers = new ArrayList<>();
        answers.add(example.map(this::ended).orElse(Answer.of("Every council in the data still exists", "/v1/councils"))
                .with(table));
        example.flatMap(one -> successors(one).stream().findFirst()).ifPresent(one -> answers.add(inherited(one)));
        return Question.of("ended", "What happened to the rating of a council that no longer exists, and which replaced it?",
                "A new council starts without a grade, and inherits none.", answers.toArray(Answer[]::new));
    }

    private Answer ended(CouncilTimeline council) {
        LocalDate last = council.active().to();
        RatingOnDay rating = onLastDay(council);
        String grade = rating.gradeSince() == null ? "without a grade"
                : QuestionFacts.inText(rating.judgement(), rating.outcome()) + " from " + DayInWords.of(rating.gradeSince());
        List<String> successors = successors(council).stream().map(one -> one.council().name()).toList();
        String replaced = successors.isEmpty() ? "" : ". " + Wording.list(successors) + " replaced it";
        return Answer.of(council.council().name() + " was " + grade + " until it ended on " + DayInWords.of(last) + replaced,
                "/v1/councils?q=" + council.council().slug() + "&asOf=" + last);
    }

    private Answer inherited(CouncilTimeline successor) {
        RatingTimeline own = successor.ratings(facts.service());
        Judgement judgement = judgement(successor);
        Outcome today = own.on(facts.today(), judgement).outcome();
        String sentence = own.periods(judgement, facts.today()).stream().findFirst()
                .map(one -> successor.council().name() + " received its first grade on " + DayInWords.of(one.from())
                        + ". Today it is " + QuestionFacts.inText(judgement, today))
                .orElse(successor.council().name() + " has not been inspected yet");
        return Answer.of(sentence + ". Its history together with that of the council before it", "/v1/councils/"
                + successor.council().slug() + "/rating-history?includePredecessors=true&judgement=" + judgement.code());
    }

    private List<Cell> row(CouncilTimeline council) {
        RatingOnDay rating = onLastDay(council);
        return List.of(facts.cell(council), Cell.of(DayInWords.of(council.active().to())),
                Cell.of(GradeCell.of(rating.judgement(), rating.outcome())),
                new Cell(successors(council).stream().map(facts::link).toList(), ""));
    }

    private RatingOnDay onLastDay(CouncilTimeline council) {
        LocalDate last = council.active().to();
        RatingTimeline ratings = council.ratings(facts.service());
        return ratings.on(last, ratings.headlines(last).get(0));
    }

    private List<CouncilTimeline> successors(CouncilTimeline council) {
        return facts.index().councils().stream().filter(one -> one.predecessors().contains(council.urn())).toList();
    }
}
