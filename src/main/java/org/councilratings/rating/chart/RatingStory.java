package org.councilratings.rating.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.framework.Outcome;
import org.councilratings.framework.Service;

/**
 * What a council's inspections found in one judgement, as a chart tells it.
 *
 * @param council the council's name
 * @param service the service
 * @param judgement the judgement
 * @param episodes one for each inspection, the oldest first
 * @param activeFrom the council's first day, or null if unknown and long ago
 * @param activeTo the council's last day, or null while it exists
 * @param checkedTo the day up to which the facts were checked
 */
public record RatingStory(String council, Service service, Judgement judgement, List<Episode> episodes, LocalDate activeFrom,
        LocalDate activeTo, LocalDate checkedTo) {

    /** A report comes out about so many months after its inspection began. */
    private static final int MONTHS_TO_REPORT = 2;

    /**
     * The time in which one inspection's outcome was in force.
     *
     * @param from the first day
     * @param to the last day, inclusive, or null while it lasts
     * @param outcome the grade, or why there is none
     * @param framework the version of the inspection
     */
    public record Episode(LocalDate from, LocalDate to, Outcome outcome, Framework framework) {

        boolean isGraded() {
            return outcome.isGraded();
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

    /** The first day after an episode, or after what was checked. */
    LocalDate end(Episode episode) {
        return end(episode.to());
    }

    LocalDate end(LocalDate lastDay) {
        return lastDay == null ? checkedTo : lastDay.plusDays(1);
    }

    Episode last() {
        return episodes.get(episodes.size() - 1);
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

    /** All histories of a service begin with the year of the first reports, to be compared. */
    LocalDate firstDay() {
        LocalDate first = service.frameworks().get(0).validFrom().plusMonths(MONTHS_TO_REPORT).withDayOfYear(1);
        boolean isEarlier = !episodes.isEmpty() && episodes.get(0).from().isBefore(first);
        return isEarlier ? episodes.get(0).from().withDayOfYear(1) : first;
    }

    LocalDate lastDay() {
        return checkedTo.plusYears(1).withDayOfYear(1);
    }

    /** The runs of graded inspections, one after the other. */
    List<List<Episode>> gradedRuns() {
        return runs(true);
    }

    List<Gap> gaps() {
        return runs(false).stream().map(Gap::new).toList();
    }

    private List<List<Episode>> runs(boolean graded) {
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
