package org.councilratings.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.councilratings.calendar.DayInWords;
import org.councilratings.codelist.CodeListValue;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;
import org.councilratings.framework.Service;
import org.councilratings.rating.chart.BetterHalf;
import org.councilratings.rating.chart.GradeCount;
import org.councilratings.rating.chart.GradeSharesChart.Heading;
import org.councilratings.rating.chart.GradedShare;

/**
 * What stands above a picture of shares: what it finds, and everything that limits it.
 *
 * @param service the service
 * @param judgement the judgement that is counted
 * @param days the days of the counts, in order
 * @param of which councils are counted
 * @param on which inspections count
 * @param filter how they are grouped
 */
record SharesHeading(Service service, Judgement judgement, List<LocalDate> days, RatedCouncilFilter of, SnapshotFilter on,
        StatisticsFilter filter) {

    Heading over(Collection<GradeCount> counts) {
        return new Heading(judgement.label() + ": " + finding(counts), subtitle());
    }

    /** How many are good or better at last and, in a series, on the first day that compares. */
    private String finding(Collection<GradeCount> counts) {
        GradedShare last = share(counts, lastDay());
        if (last.graded() == 0) {
            return last.all() > 0 && isOver() ? "judged in inspections until " + DayInWords.of(lastMade())
                    : "no council has a grade";
        }
        if (last.graded() == 1) {
            return "one council has a grade, " + onlyGrade(counts).inText();
        }
        String now = last.inWords() + " of the " + last.graded() + " councils with a grade " + better().inText();
        return days.stream().filter(day -> share(counts, day).isOfMost()).findFirst()
                .filter(day -> last.isOfMost() && day.isBefore(lastDay()))
                .map(day -> now + ", " + compared(last, share(counts, day)) + " on " + DayInWords.of(day)).orElse(now);
    }

    private Grade onlyGrade(Collection<GradeCount> counts) {
        return counts.stream().filter(count -> count.asOf().equals(lastDay()) && count.outcome().isGraded()
                && count.councils() == 1).map(count -> judgement.grade(count.outcome())).findFirst().orElseThrow();
    }

    private static String compared(GradedShare now, GradedShare then) {
        int change = Long.compare(now.percent(), then.percent());
        return change == 0 ? "the same as" : (change > 0 ? "up" : "down") + " from " + then.inWords();
    }

    /** That a judgement is no longer made is another thing than that there was no inspection. */
    private boolean isOver() {
        return lastMade() != null && lastMade().isBefore(lastDay());
    }

    /** The last day on which an inspection that makes the judgement began; null while there are some. */
    private LocalDate lastMade() {
        return service.frameworks().stream().filter(one -> one.makes(judgement)).reduce((before, last) -> last)
                .map(Framework::validTo).orElse(null);
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
        List<String> parts = new ArrayList<>(List.of("Councils by grade" + subject() + grouped() + ", " + when()));
        add(parts, "regions: ", of.region, CodeListValue::label);
        add(parts, "types: ", of.councilType, CodeListValue::label);
        if (!of.council.isEmpty()) {
            parts.add("councils: " + String.join(", ", of.council));
        }
        if (on.inspectedBy != null) {
            parts.add("inspected by " + DayInWords.of(on.inspectedBy));
        }
        add(parts, "only inspections under ", on.framework, Framework::shortName);
        return String.join("; ", parts);
    }

    private static <T> void add(List<String> parts, String what, Collection<T> values, Function<T, String> name) {
        if (!values.isEmpty()) {
            parts.add(what + values.stream().map(name).collect(Collectors.joining(", ")));
        }
    }

    private String subject() {
        return service.isOfCouncils() ? "" : " of their " + service.subjectInText();
    }

    private String grouped() {
        return filter.groupBy == null ? "" : " and " + filter.groupBy.inWords();
    }

    private String when() {
        String last = DayInWords.of(lastDay());
        return days.size() == 1 ? last : DayInWords.of(days.get(0)) + " to " + last;
    }
}
