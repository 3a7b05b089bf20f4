package org.councilratings.rating.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.councilratings.calendar.DayInWords;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.framework.Outcome;
import org.councilratings.framework.Service;
import org.councilratings.rating.chart.RatingStory.Episode;
import org.councilratings.rating.chart.RatingStory.Gap;
import org.councilratings.rating.chart.RatingStory.Predecessor;

/** Tells a story in sentences: the headline and notes that are seen, and the description that is read aloud. */
record StoryInWords(RatingStory story) {

    private static final List<String> NUMBERS = List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    static String words(Grade grade) {
        return grade.inText();
    }

    static String source(Service service, LocalDate checkedTo) {
        return "Source: " + service.inspectorateNames() + ", Open Government Licence v3.0 · checked to "
                + DayInWords.of(checkedTo);
    }

    private String words(Episode episode) {
        return words(story.grade(episode));
    }

    /** The finding. */
    String headline() {
        return subject() + ": " + finding();
    }

    /** The council and, unless it is the one by which councils are known, the judgement. */
    private String subject() {
        boolean isKnown = story.service().headlines().equals(List.of(story.judgement()));
        return isKnown ? story.council() : story.council() + ", " + story.judgement().inText();
    }

    private String finding() {
        if (story.episodes().isEmpty()) {
            return withoutInspection();
        }
        Episode last = story.last();
        if (!last.isGraded()) {
            return withoutGrade(last);
        }
        if (story.service().isOver(story.checkedTo().plusDays(1))) {
            return words(last) + " in the last inspection, published on " + DayInWords.of(last.from());
        }
        return words(last) + (story.isAbolished() ? " at its end on " + DayInWords.of(story.activeTo())
                : " since " + DayInWords.of(story.gradeSince()));
    }

    private String withoutInspection() {
        if (story.activeFrom() != null && story.activeFrom().isAfter(story.checkedTo())) {
            return "did not exist yet";
        }
        if (!isComplete()) {
            return "no inspection is recorded";
        }
        return story.isAbolished() ? "never inspected" : "not yet inspected";
    }

    private boolean isComplete() {
        return story.service().withoutInspection(story.checkedTo()).equals(Outcome.NOT_INSPECTED);
    }

    /** A council is not without ratings only because its last inspection did not make this judgement. */
    private String withoutGrade(Episode last) {
        if (last.outcome().status() == JudgementStatus.NOT_IN_FRAMEWORK) {
            return notMade(last);
        }
        List<Gap> gaps = story.gaps();
        return story.isEverGraded() ? "no grade since " + DayInWords.of(gaps.get(gaps.size() - 1).from())
                : "no grade in any inspection";
    }

    private String notMade(Episode last) {
        if (OutcomeInWords.isOverall(story.judgement()) && !story.lastGrades().isEmpty()) {
            return "no overall grade since " + DayInWords.of(last.from()) + lastGrades();
        }
        List<List<Episode>> graded = story.gradedRuns();
        if (graded.isEmpty()) {
            return "not part of any inspection";
        }
        List<Episode> run = graded.get(graded.size() - 1);
        Episode before = run.get(run.size() - 1);
        return words(before) + " until " + DayInWords.of(before.to()) + ", not judged since";
    }

    /**
     * What matters in an inspection without an overall grade: what is inadequate or, if nothing is, how many grades of each.
     */
    private String lastGrades() {
        Grade worst = Collections.max(story.lastGrades().values(), Comparator.comparing(Grade::rank));
        Grade best = Collections.min(story.lastGrades().values(), Comparator.comparing(Grade::rank));
        if (best.equals(worst)) {
            return ": " + words(worst) + (isGradedThroughout() ? " in all judgements" : " in all judgements with a grade");
        }
        if (worst.rank() < story.judgement().scale().grades().size()) {
            return "; its grades: " + counted();
        }
        return ": " + words(worst) + story.lastGrades().entrySet().stream().filter(part -> part.getValue().equals(worst))
                .map(part -> " in " + part.getKey().inText()).collect(Collectors.joining(" and"));
    }

    private boolean isGradedThroughout() {
        Framework framework = story.last().framework();
        return framework.judgements().stream()
                .allMatch(one -> story.lastGrades().containsKey(one) || framework.optional().contains(one));
    }

    /** A range would read as a change. The most frequent grade is first: "three requires improvement, one good". */
    private String counted() {
        Map<Grade, Long> counts = story.lastGrades().values().stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Grade, Long> comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.comparing(Grade::rank))))
                .map(one -> number(one.getValue()) + " " + one.getKey().shortLabel().toLowerCase(Locale.UK))
                .collect(Collectors.joining(", "));
    }

    private static String number(long count) {
        return count <= NUMBERS.size() ? NUMBERS.get((int) count - 1) : String.valueOf(count);
    }

    String subtitle() {
        return story.judgement().label() + ": " + story.service().inspectorateNames() + "’s grades by date of report";
    }

    /** Why there is no grade at times, and what else must be known. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!story.service().isOfCouncils()) {
            notes.add("These inspections judge the " + story.service().subjectInText() + ", not the council alone.");
        }
        story.gaps().forEach(gap -> notes.add(reason(gap)));
        if (isWithoutOverall()) {
            notes.add(parts());
        }
        if (story.isYoung()) {
            notes.add(
                    "The council began on " + DayInWords.of(story.activeFrom()) + "; it has no rating from its predecessors.");
        }
        story.predecessors().forEach(predecessor -> notes.add(dashed(predecessor)));
        if (story.isAbolished()) {
            notes.add("The council ended on " + DayInWords.of(story.activeTo()) + "; its successors do not have its rating.");
        }
        if (story.episodes().isEmpty()) {
            notes.add("No report of a full inspection is on record.");
        }
        return notes;
    }

    private boolean isWithoutOverall() {
        return OutcomeInWords.isOverall(story.judgement()) && !story.episodes().isEmpty() && !story.last().isGraded()
                && !story.lastGrades().isEmpty();
    }

    private String parts() {
        return story.lastGrades().entrySet().stream().map(part -> part.getKey().inText() + " " + words(part.getValue()))
                .collect(Collectors.joining(", ", "Judged in the report of " + DayInWords.of(story.last().from()) + ": ", "."));
    }

    /** Tells several predecessors apart. */
    Optional<String> number(Predecessor predecessor) {
        int place = story.predecessors().indexOf(predecessor);
        return story.predecessors().size() == 1 ? Optional.empty() : Optional.of(String.valueOf(place + 1));
    }

    private String dashed(Predecessor predecessor) {
        String until = predecessor.activeTo() == null ? "" : ", which ended on " + DayInWords.of(predecessor.activeTo());
        return "Dashed" + number(predecessor).map(number -> " (" + number + ")").orElse("") + ": " + predecessor.council()
                + ", a predecessor" + until + ". "
                + (predecessor.graded().isEmpty() ? "It had no grade." : capital(latestFirst(predecessor.episodes())));
    }

    /** Why a gap has no grade, in a sentence. */
    private String reason(Gap gap) {
        String until = gap.to() == null ? "" : " to " + DayInWords.of(gap.to());
        return noGrade(gap) + " from " + DayInWords.of(gap.from()) + until + ": " + String.join("; ", causes(gap)) + ".";
    }

    /** What a gap is called: without the one grade for everything there may be others. */
    String noGrade(Gap gap) {
        boolean isOnlyOverall = OutcomeInWords.isOverall(story.judgement()) && !gap.isNotJudged();
        return isOnlyOverall ? "No overall grade" : "No grade";
    }

    List<String> causes(Gap gap) {
        List<String> causes = new ArrayList<>();
        if (gap.isNotJudged()) {
            causes.add("the inspection did not judge this");
        }
        if (!gap.frameworks().isEmpty()) {
            String names = gap.frameworks().stream().map(Framework::shortName).collect(Collectors.joining(" and "));
            causes.add(names + doOrDid(gap.frameworks()) + " not make this judgement");
        }
        return causes;
    }

    /** A framework version that is no longer in use did something; another one does. */
    private String doOrDid(List<Framework> frameworks) {
        boolean isOver = frameworks.stream().allMatch(one -> one.isOver(story.shownTo()));
        return isOver ? " did" : frameworks.size() == 1 ? " does" : " do";
    }

    /** What the framework versions' names mean, as far as the chart shows them. */
    String key() {
        return story.episodes().stream().flatMap(episode -> episode.framework().abbreviation().stream()).distinct()
                .collect(Collectors.joining(" "));
    }

    /** The whole story, for those who hear it. */
    String description() {
        List<String> sentences = new ArrayList<>();
        if (story.isEverGraded()) {
            sentences.add(story.judgement().label() + ", the latest first: " + latestFirst(story.episodes()));
        } else if (!story.episodes().isEmpty()) {
            sentences.add(story.judgement().label() + ".");
        }
        sentences.addAll(notes());
        if (story.frameworkChanges().size() > 1) {
            sentences.add(frameworks());
        }
        sentences.add("Checked to " + DayInWords.of(story.checkedTo()) + ".");
        sentences.add("Contains public sector information licensed under the Open Government Licence v3.0.");
        return String.join(" ", sentences);
    }

    /** The grades, and once where several inspections one after the other gave none. */
    private String latestFirst(List<Episode> episodes) {
        List<String> grades = new ArrayList<>();
        boolean isGraded = true;
        for (Episode episode : episodes) {
            if (episode.isGraded() || isGraded) {
                grades.add(0, (episode.isGraded() ? words(episode) : "no grade") + " from " + DayInWords.of(episode.from()));
            }
            isGraded = episode.isGraded();
        }
        return String.join(", ", grades) + ".";
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private String frameworks() {
        return story.frameworkChanges().stream()
                .map(episode -> episode.framework().shortName() + " from " + DayInWords.of(episode.from()))
                .collect(Collectors.joining(", ", "Framework versions: ", "."));
    }
}
