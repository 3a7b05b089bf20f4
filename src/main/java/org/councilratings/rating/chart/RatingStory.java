package org.councilratings.rating.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.framework.Outcome;
import org.councilratings.framework.Service;

/**
 * What a council's inspections found in one judgement, as a chart tells it.
 *
 * @param council the council's name, and the day unless the story goes on to today
 * @param service the service
 * @param judgement the judgement
 * @param episodes one for each inspection, the oldest first
 * @param lastGrades what the last of them found in all judgements that it made, in their order
 * @param activeFrom the council's first day, or null if unknown and long ago
 * @param activeTo the council's last day, or null while it exists
 * @param checkedTo the day up to which the facts were checked, or an earlier one that is asked for
 * @param predecessors the councils before it that are shown as well
 */
public record RatingStory(String council, Service service, Judgement judgement, List<Episode> episodes,
        Map<Judgement, Grade> lastGrades, LocalDate activeFrom, LocalDate activeTo, LocalDate checkedTo,
        List<Predecessor> predecessors) {

    /** A report comes out about so many months after its inspection began. */
    private static final int MONTHS_TO_REPORT = 2;

    /**
     * The time in which one inspection's outcome was in force.
     *
     * @param from the first day
     * @param to the last day, inclusive, or null while it lasts
     * @param outcome the grade, or why there is none
     * @param framework the version of the inspection
     * @param continues whether it goes on with the grade of the inspection just before
     */
    public record Episode(LocalDate from, LocalDate to, Outcome outcome, Framework framework, boolean continues) {

        boolean isGraded() {
            return outcome.isGraded();
        }
    }

    /**
     * A council before this one, whose grades are not this one's.
     *
     * @param council its name, which no other council has
     * @param shortName the same where there is little room
     * @param episodes one for each of its inspections, the oldest first
     * @param activeTo its last day, or null while it exists
     */
    public record Predecessor(String council, String shortName, List<Episode> episodes, LocalDate activeTo) {

        List<Episode> graded() {
            return episodes.stream().filter(Episode::isGraded).toList();
        }

        List<List<Episode>> gradedRuns() {
            return runs(episodes, true);
        }
    }

    /** Inspections one after the other that gave no grade. */
    record Gap(List<Episode> episodes) {

        LocalDate from() {
            return episodes.get(0).from();
        }

        LocalDate to() {
            return episodes.get(episodes.size() - 1).to();
        }

        /** The framework versions that do not make the judgement. */
        List<Framework> frameworks() {
            return episodes.stream().filter(episode -> episode.outcome().status() == JudgementStatus.NOT_IN_FRAMEWORK)
                    .map(Episode::framework).distinct().toList();
        }

        boolean isNotJudged() {
            return episodes.stream().anyMatch(episode -> episode.outcome().status() == JudgementStatus.NOT_JUDGED);
        }
    }

    /** The first day after an episode, or what was checked last. */
    LocalDate end(Episode episode) {
        return end(episode.to());
    }

    LocalDate end(LocalDate lastDay) {
        return lastDay == null ? shownTo() : lastDay.plusDays(1);
    }

    /** The day up to which the facts were checked, or that of a report that came out later. */
    LocalDate shownTo() {
        return episodes.isEmpty() || last().from().isBefore(checkedTo) ? checkedTo : last().from();
    }

    Episode last() {
        return episodes.get(episodes.size() - 1);
    }

    /** The first day of the unbroken run of equal grades that the last inspection belongs to. */
    LocalDate gradeSince() {
        int first = episodes.size() - 1;
        while (episodes.get(first).continues()) {
            first--;
        }
        return episodes.get(first).from();
    }

    boolean isEverGraded() {
        return episodes.stream().anyMatch(Episode::isGraded);
    }

    boolean isAbolished() {
        return activeTo != null && !activeTo.isAfter(checkedTo);
    }

    /** Whether the council began after the years that the chart shows. */
    boolean isYoung() {
        return activeFrom != null && activeFrom.isAfter(firstDay());
    }

    Grade grade(Episode episode) {
        return judgement.grade(episode.outcome());
    }

    /** All histories of a service begin with the year of the first reports, to be compared, unless they end before it. */
    LocalDate firstDay() {
        LocalDate first = yearOfFirstReports();
        return first.isAfter(shownTo()) ? shownTo().withDayOfYear(1) : first;
    }

    private LocalDate yearOfFirstReports() {
        LocalDate first = service.frameworks().get(0).validFrom().plusMonths(MONTHS_TO_REPORT).withDayOfYear(1);
        return Stream.concat(Stream.of(episodes), predecessors.stream().map(Predecessor::episodes))
                .flatMap(List::stream).map(episode -> episode.from().withDayOfYear(1)).filter(day -> day.isBefore(first))
                .min(LocalDate::compareTo).orElse(first);
    }

    LocalDate lastDay() {
        return shownTo().plusYears(1).withDayOfYear(1);
    }

    /** The runs of graded inspections, one after the other. */
    List<List<Episode>> gradedRuns() {
        return runs(episodes, true);
    }

    List<Gap> gaps() {
        return runs(episodes, false).stream().map(Gap::new).toList();
    }

    private static List<List<Episode>> runs(List<Episode> episodes, boolean graded) {
        List<List<Episode>> runs = new ArrayList<>();
        Episode before = null;
        for (Episode episode : episodes) {
            if (episode.isGraded() == graded) {
                if (before == null || before.isGraded() != graded) {
                    runs.add(new ArrayList<>());
                }
                runs.get(runs.size() - 1).add(episode);
            }
            before = episode;
        }
        return runs;
    }

    /** The inspections that were the first under their framework version, or under another one than the one before. */
    List<Episode> frameworkChanges() {
        List<Episode> changes = new ArrayList<>();
        Framework before = null;
        for (Episode episode : episodes) {
            if (!episode.framework().equals(before)) {
                changes.add(episode);
            }
            before = episode.framework();
        }
        return changes;
    }
}
