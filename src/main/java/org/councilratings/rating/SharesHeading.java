package org.councilratings.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.councilratings.calendar.DayInWords;
import org.councilratings.codelist.CodeListValue;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Service;
import org.councilratings.rating.chart.GradeCount;
import org.councilratings.rating.chart.GradeSharesChart.Heading;

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

    /** How many are good or better, at last and, in a series, at first. */
    private String finding(Collection<GradeCount> counts) {
        Optional<Long> last = goodOrBetter(counts, days.get(days.size() - 1));
        if (last.isEmpty()) {
            return "no council has a grade";
        }
        String now = last.get() + " % of the councils with a grade " + best();
        return days.size() == 1 ? now
                : goodOrBetter(counts, days.get(0)).map(first -> now + ", " + first + " % at first").orElse(now);
    }

    /** The better half of the grades: "are good or outstanding". */
    private String best() {
        List<Grade> best = new ArrayList<>(judgement.scale().grades().subList(0, half()));
        if (best.size() == 1) {
            return "have the outcome ‘" + best.get(0).inText() + "’";
        }
        Collections.reverse(best);
        return "are "
                + best.stream().map(Grade::inText).collect(Collectors.joining(" or "));
    }

    private int half() {
        return judgement.scale().grades().size() / 2;
    }

    /** In per cent of the councils that have a grade; empty if none has. */
    private Optional<Long> goodOrBetter(Collection<GradeCount> counts, LocalDate day) {
        long graded = sum(counts, day, judgement.scale().grades().size());
        return graded == 0 ? Optional.empty() : Optional.of(Math.round(100.0 * sum(counts, day, half()) / graded));
    }

    private long sum(Collection<GradeCount> counts, LocalDate day, int worst) {
        return counts.stream().filter(count -> count.asOf().equals(day) && count.outcome().isGraded()
                && judgement.grade(count.outcome()).rank() <= worst).mapToLong(GradeCount::councils).sum();
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
        String last = DayInWords.of(days.get(days.size() - 1));
        return days.size() == 1 ? last : DayInWords.of(days.get(0)) + " to " + last;
    }
}
