package org.councilratings.rating.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.councilratings.calendar.DayInWords;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.framework.Service;
import org.councilratings.rating.chart.RatingStory.Episode;
import org.councilratings.rating.chart.RatingStory.Gap;

/** Tells a story in sentences: the headline and notes that are seen, and the description that is read aloud. */
record StoryInWords(RatingStory story) {

    /** Written out, because the months' short names change from one Java to the next. */
    private static final List<String> MONTHS = List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct",
            "Nov", "Dec");

    static String shortDay(LocalDate day) {
        return day.getDayOfMonth() + " " + month(day);
    }

    static String month(LocalDate day) {
        return MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
    }

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
        return story.council() + ": " + finding();
    }

    private String finding() {
        if (story.episodes().isEmpty()) {
            return story.isAbolished() ? "never inspected" : "not yet inspected";
        }
        if (!story.isEverGraded()) {
            return "no grade in any inspection";
        }
        Episode last = story.last();
        if (story.service().isOver(story.checkedTo())) {
            return (last.isGraded() ? words(last) : "no grade") + " in the last inspection, published on "
                    + DayInWords.of(last.from());
        }
        if (story.isAbolished()) {
            return (last.isGraded() ? words(last) : "no grade") + " at its end on " + DayInWords.of(story.activeTo());
        }
        return last.isGraded() ? words(last) + " since " + DayInWords.of(gradeSince(last))
                : withoutGrade(last);
    }

    /** A council is not without ratings only because its last inspection did not make this judgement. */
    private String withoutGrade(Episode last) {
        if (last.outcome().status() != JudgementStatus.NOT_IN_FRAMEWORK) {
            return "no grade since " + DayInWords.of(noGradeSince());
        }
        List<List<Episode>> graded = story.gradedRuns();
        List<Episode> run = graded.get(graded.size() - 1);
        Episode before = run.get(run.size() - 1);
        return words(before) + " until " + DayInWords.of(before.to()) + ", not judged since";
    }

    /** The beginning of the last episodes that all have a grade. */
    private LocalDate gradeSince(Episode last) {
        int first = story.episodes().size() - 1;
        while (first > 0 && story.episodes().get(first - 1).outcome().equals(last.outcome())) {
            first--;
        }
        return story.episodes().get(first).from();
    }

    private LocalDate noGradeSince() {
        List<Gap> gaps = story.gaps();
        return gaps.get(gaps.size() - 1).from();
    }

    String subtitle() {
        return story.judgement().label() + ": " + story.service().inspectorateNames() + "’s grades by date of report";
    }

    /** Why there is no grade at times, and what else must be known. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!story.service().isOfCouncils()) {
            notes.add("What is judged is the " + story.service().subjectInText() + ", not the council alone.");
        }
        story.gaps().forEach(gap -> notes.add(reason(gap)));
        if (story.isYoung()) {
            notes.add(
                    "The council began on " + DayInWords.of(story.activeFrom()) + "; it has no rating from its predecessors.");
        }
        if (story.isAbolished()) {
            notes.add("The council ended on " + DayInWords.of(story.activeTo()) + "; its successors do not have its rating.");
        }
        if (story.episodes().isEmpty()) {
            notes.add("No report of a full inspection is on record.");
        }
        return notes;
    }

    /** Why a gap has no grade, in a sentence. */
    private String reason(Gap gap) {
        String until = gap.to() == null ? "" : " to " + DayInWords.of(gap.to());
        return "No grade from " + DayInWords.of(gap.from()) + until + ": " + String.join("; ", causes(gap)) + ".";
    }

    static List<String> causes(Gap gap) {
        List<String> causes = new ArrayList<>();
        if (gap.isNotJudged()) {
            causes.add("the inspection did not judge this");
        }
        if (!gap.frameworks().isEmpty()) {
            String names = gap.frameworks().stream().map(Framework::shortName).collect(Collectors.joining(" and "));
            causes.add(names + (gap.frameworks().size() == 1 ? " does" : " do") + " not make this judgement");
        }
        return causes;
    }

    /** What the framework versions' names mean, as far as the chart shows them. */
    String key() {
        return story.episodes().stream().flatMap(episode -> episode.framework().abbreviation().stream()).distinct()
                .collect(Collectors.joining(" "));
    }

    /** The whole story, for those who hear it. */
    String description() {
        List<String> sentences = new ArrayList<>(List.of(story.council() + ": " + story.judgement().labelInText() + "."));
        String grades = story.episodes().stream().filter(Episode::isGraded)
                .map(episode -> words(episode) + " from " + DayInWords.of(episode.from()))
                .collect(Collectors.joining(", "));
        if (!grades.isEmpty()) {
            sentences.add(Character.toUpperCase(grades.charAt(0)) + grades.substring(1) + ".");
        }
        sentences.addAll(notes());
        if (story.frameworkChanges().size() > 1) {
            sentences.add(frameworks());
        }
        sentences.add("Checked to " + DayInWords.of(story.checkedTo()) + ".");
        sentences.add("Contains public sector information licensed under the Open Government Licence v3.0.");
        return String.join(" ", sentences);
    }

    private String frameworks() {
        return story.frameworkChanges().stream()
                .map(episode -> episode.framework().shortName() + " from " + DayInWords.of(episode.from()))
                .collect(Collectors.joining(", ", "Framework versions: ", "."));
    }
}
