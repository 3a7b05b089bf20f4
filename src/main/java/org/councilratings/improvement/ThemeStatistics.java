package org.councilratings.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.councilratings.framework.ImprovementTheme;
import org.councilratings.framework.Service;
import org.councilratings.improvement.ReportGrouping.Group;
import org.councilratings.rating.SeriesInterval;
import org.councilratings.rating.timeline.CodedArea;
import org.councilratings.rating.timeline.RatingIndex.Published;

/** Counts the themes that reports name, by service, period and group, beside those of the reports they are compared with. */
final class ThemeStatistics {

    private final ReportFilter of;
    private final ThemeStatisticsFilter filter;
    private final LocalDate last;
    private final SortedMap<Slot, ThemeCounts> counts = new TreeMap<>();
    private final SortedMap<Slot, ThemeCounts> compared = new TreeMap<>();
    private final SortedSet<LocalDate> days = new TreeSet<>();

    /**
     * Begins to count.
     *
     * @param last the last day of publication
     */
    ThemeStatistics(ReportFilter of, ThemeStatisticsFilter filter, LocalDate last) {
        this.of = of;
        this.filter = filter;
        this.last = last;
    }

    /** Counts the reports of a service. Without groups and periods there is an answer even if there is no report. */
    void count(Service service, List<Published> reports) {
        if (filter.groupBy == null && filter.every == null) {
            of(counts, new Slot(service, null, Group.ALL));
        }
        reports.forEach(one -> add(counts, one));
        if (filter.every != null) {
            showGaps(service);
        }
    }

    /** Counts the reports that others are compared with. */
    void compare(Stream<Published> reports) {
        reports.forEach(one -> add(compared, one));
    }

    private void add(SortedMap<Slot, ThemeCounts> to, Published one) {
        List<CodedArea> areas = one.inspection().improvementAreas();
        if (!ThemeCounts.counts(areas)) {
            return;
        }
        days.add(one.inspection().publicationDate());
        LocalDate period = filter.every == null ? null : filter.every.beginning(one.inspection().publicationDate());
        Group group = filter.groupBy == null ? Group.ALL : filter.groupBy.group(one, of);
        of(to, new Slot(one.service(), period, group)).add(one.council().urn(),
                areas.stream().filter(of::concerns).toList());
    }

    private static ThemeCounts of(SortedMap<Slot, ThemeCounts> counts, Slot slot) {
        return counts.computeIfAbsent(slot, first -> new ThemeCounts());
    }

    /** Adds the periods between others in which no report came out. */
    private void showGaps(Service service) {
        List<Slot> found = counts.keySet().stream().filter(slot -> slot.service.equals(service)).toList();
        List<Group> groups = found.stream().map(Slot::group).distinct().toList();
        SeriesInterval every = filter.every;
        if (!found.isEmpty()) {
            LocalDate end = found.get(found.size() - 1).period;
            for (LocalDate period = found.get(0).period; !period.isAfter(end); period = every.after(period, 1)) {
                for (Group group : groups) {
                    of(counts, new Slot(service, period, group));
                }
            }
        }
    }

    /** Passes on a row for each service, period, group and theme, in this order of the themes. */
    void forEach(List<ImprovementTheme> themes, ThemeSort sort, Consumer<? super ThemeStatisticsRecord> receiver) {
        counts.forEach((slot, counted) -> {
            ThemeCounts others = filter.compares() ? compared(slot) : null;
            List<ThemeStatisticsRecord> rows = new ArrayList<>();
            themes.forEach(theme -> rows.add(ThemeStatisticsRecord.of(slot.service, from(slot), to(slot), slot.group.code(),
                    theme, counted, others)));
            rows.sort(sort.order());
            rows.forEach(receiver);
        });
    }

    private LocalDate from(Slot slot) {
        boolean isCut = slot.period != null && of.publishedFrom != null && of.publishedFrom.isAfter(slot.period);
        return slot.period == null || isCut ? of.publishedFrom : slot.period;
    }

    private LocalDate to(Slot slot) {
        LocalDate end = slot.period == null ? last : filter.every.after(slot.period, 1).minusDays(1);
        return end.isAfter(last) ? last : end;
    }

    /** The periods and groups that were counted, in order. */
    SortedMap<Slot, ThemeCounts> counts() {
        return counts;
    }

    /** The days of the reports that were counted. */
    SortedSet<LocalDate> days() {
        return days;
    }

    /** What the reports of a slot are compared with. */
    ThemeCounts compared(Slot slot) {
        return compared.getOrDefault(slot, new ThemeCounts());
    }

    /**
     * The reports that are counted together.
     *
     * @param period the first day of their period; null if there are no periods
     * @param group their group
     */
    record Slot(Service service, LocalDate period, Group group) implements Comparable<Slot> {

        @Override
        public int compareTo(Slot other) {
            return Comparator.comparing((Slot one) -> one.service.code())
                    .thenComparing(Slot::period, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(Slot::group).compare(this, other);
        }
    }
}
