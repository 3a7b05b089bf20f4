package org.councilratings.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.councilratings.calendar.DayInWords;
import org.councilratings.codelist.CodeListValue;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.rating.chart.GradeCount;
import org.councilratings.rating.chart.GradeSharesChart.Heading;

/**
 * What stands above a picture of shares: what it finds, and everything that limits it.
 *
 * @param judgement the judgement that is counted
 * @param days the days of the counts, in order
 * @param of which councils are counted
 * @param on which inspections count
 * @param filter how they are grouped
 */
record SharesHeading(Judgement judgement, List<LocalDate> days, RatedCouncilFilter of, SnapshotFilter on,
        StatisticsFilter filter) {

    Heading over(Collection<GradeCount> counts) {
        return new Heading(judgement.label() + ": " + finding(counts), subtitle());
    }

    /** How many are good or better, at last and, in a series, at first. */
    private String finding(Collection<GradeCount> counts) {
        Optional<Long> last = goodOrBetter(counts, days.get(days.size() - 1));
        if (last.isEmpty()) {
            return "no council has a grade";
        }
        String now = last.get() + " % of the councils with a grade are good or outstanding";
        return days.size() == 1 ? now
                : goodOrBetter(counts, days.get(0)).map(first -> now + ", " + first + " % at first").orElse(now);
    }

    /** In per cent of the councils that have a grade; empty if none has. */
    private static Optional<Long> goodOrBetter(Collection<GradeCount> counts, LocalDate day) {
        long graded = sum(counts, day, Grade.INADEQUATE);
        return graded == 0 ? Optional.empty() : Optional.of(Math.round(100.0 * sum(counts, day, Grade.GOOD) / graded));
    }

    private static long sum(Collection<GradeCount> counts, LocalDate day, Grade worst) {
        return counts.stream().filter(count -> count.asOf().equals(day) && count.outcome().isGraded()
                && count.outcome().grade().compareTo(worst) <= 0).mapToLong(GradeCount::councils).sum();
    }

    private String subtitle() {
        List<String> parts = new ArrayList<>(List.of("Councils by grade" + grouped() + ", " + when()));
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

    private String grouped() {
        return filter.groupBy == null ? "" : " and " + filter.groupBy.inWords();
    }

    private String when() {
        String last = DayInWords.of(days.get(days.size() - 1));
        return days.size() == 1 ? last : DayInWords.of(days.get(0)) + " to " + last;
    }
}
