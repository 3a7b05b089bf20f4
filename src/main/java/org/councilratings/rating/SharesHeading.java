package org.councilratings.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.councilratings.calendar.DayInWords;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;
import org.councilratings.framework.Service;
import org.councilratings.rating.chart.BetterHalf;
import org.councilratings.rating.chart.GradeCount;
import org.councilratings.rating.chart.GradeSharesChart.Heading;
import org.councilratings.rating.chart.GradedShare;
import org.councilratings.rating.chart.OutcomeInWords;
import org.councilratings.rating.chart.Share;

/**
 * What stands above a picture of shares: what it finds, and everything that limits it.
 *
 * @param service the service
 * @param judgement the judgement that is counted
 * @param days the days of the counts, in order
 * @param isPast whether the last of them is not the last that is known
 * @param lastJudged the newest report by then that gave a grade in the judgement; null without one
 * @param scope which councils are counted
 * @param on which inspections count
 * @param groupedBy how they are grouped; null if they are not
 */
record SharesHeading(Service service, Judgement judgement, List<LocalDate> days, boolean isPast, LocalDate lastJudged,
        ScopeInWords scope, SnapshotFilter on, Grouping groupedBy) {

    /** Shares of so few councils say less than their number. */
    private static final int FEW = 10;

    Heading over(Collection<GradeCount> counts) {
        return new Heading(title(counts), subtitle());
    }

    private String title(Collection<GradeCount> counts) {
        if (!on.framework.isEmpty() && on.framework.stream().noneMatch(one -> one.makes(judgement))) {
            return new Headline(scope.inShort(), null, null).of(notMade());
        }
        String where = scope.under(on.framework).inShort();
        GradedShare last = share(counts, lastDay());
        if (lastJudged != null && !last.isOfMost() && !service.makes(judgement, lastDay())) {
            return new Headline(where, judgement.label(), null).of("last judged in a report of " + DayInWords.of(lastJudged));
        }
        return new Headline(where, OutcomeInWords.isOverall(judgement) ? null : judgement.label(), isPast ? lastDay() : null)
                .of(finding(counts, last));
    }

    /** That a framework version does not make the judgement, or did not when it was in use. */
    private String notMade() {
        String names = on.framework.stream().map(Framework::shortName).collect(Collectors.joining(" and "));
        if (OutcomeInWords.isOverall(judgement)) {
            return names + (isOver() ? " gave" : on.framework.size() == 1 ? " gives" : " give") + " no overall grade";
        }
        return names + (isOver() ? " did" : on.framework.size() == 1 ? " does" : " do") + " not judge " + judgement.inText();
    }

    /** Whether only inspections count that are no longer made. */
    private boolean isOver() {
        return !on.framework.isEmpty() && on.framework.stream().allMatch(one -> one.isOver(lastDay()));
    }

    /** How many are good or better at last and, in a series, on the first day that compares. */
    private String finding(Collection<GradeCount> counts, GradedShare last) {
        GradesInWords words = new GradesInWords(judgement, isPast || isOver());
        if (last.graded() == 0) {
            return words.none();
        }
        if (last.graded() == 1) {
            return words.only(onlyGrade(counts), last.all());
        }
        String now = words.share(last.better(), last.all(), better().inText());
        return days.stream().filter(day -> share(counts, day).isOfMost()).findFirst()
                .filter(day -> last.isOfMost() && day.isBefore(lastDay()))
                .map(day -> now + ", " + compared(last.better(), share(counts, day).better()) + " on " + DayInWords.of(day))
                .orElseGet(() -> isPlain(last.better()) ? words.some(last.better(), last.all(), better().inText()) : now);
    }

    /** Whether a share is easier to read as a number: "none", "both", "2 of 3". */
    private static boolean isPlain(Share share) {
        return share.part() == 0 || share.part() == share.whole() || share.whole() < FEW;
    }

    private Grade onlyGrade(Collection<GradeCount> counts) {
        return counts.stream().filter(count -> count.asOf().equals(lastDay()) && count.outcome().isGraded()
                && count.councils() == 1).map(count -> judgement.grade(count.outcome())).findFirst().orElseThrow();
    }

    private static String compared(Share now, Share then) {
        int change = Long.compare(now.percent(), then.percent());
        return change == 0 ? "the same as" : (change > 0 ? "up" : "down") + " from " + then.inWords();
    }

    private BetterHalf better() {
        return new BetterHalf(judgement.scale());
    }

    private GradedShare share(Collection<GradeCount> counts, LocalDate day) {
        Map<Outcome, Long> ofDay = counts.stream().filter(count -> count.asOf().equals(day))
                .collect(Collectors.groupingBy(GradeCount::outcome, Collectors.summingLong(GradeCount::councils)));
        return GradedShare.of(better(), ofDay);
    }

    private LocalDate lastDay() {
        return days.get(days.size() - 1);
    }

    private String subtitle() {
        List<String> parts = new ArrayList<>(List.of(judgement.label() + ": councils by grade" + subject() + grouped() + ", "
                + when()));
        scope.inFull().forEach(parts::add);
        if (on.inspectedBy != null) {
            parts.add("inspected by " + DayInWords.of(on.inspectedBy));
        }
        new ScopeInWords(List.of()).under(on.framework).inFull().forEach(parts::add);
        return String.join("; ", parts);
    }

    private String subject() {
        return service.isOfCouncils() ? "" : " of their " + service.subjectInText();
    }

    private String grouped() {
        return groupedBy == null ? "" : " and " + groupedBy.inWords();
    }

    private String when() {
        String last = DayInWords.of(lastDay());
        return days.size() == 1 ? last : DayInWords.of(days.get(0)) + " to " + last;
    }
}
