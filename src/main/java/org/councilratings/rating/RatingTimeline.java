package org.councilratings.rating;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;

/**
 * One council's ratings over time. A rating is in force from the publication of its inspection until the publication of
 * the council's next full inspection, or until the council ends. Nothing is ever inherited from a predecessor, carried over
 * from one judgement to another, or derived from other judgements.
 */
public final class RatingTimeline {

    private final LocalDate activeFrom;
    private final LocalDate activeTo;
    private final List<JudgedInspection> inspections;

    /**
     * Lays out a council's inspections.
     *
     * @param activeFrom the council's first day, or null if unknown and long ago
     * @param activeTo the council's last day, or null while it exists
     * @param inspections the council's own inspections, in any order
     */
    public RatingTimeline(LocalDate activeFrom, LocalDate activeTo, Collection<JudgedInspection> inspections) {
        this.activeFrom = activeFrom;
        this.activeTo = activeTo;
        this.inspections = inspections.stream().sorted(Comparator.comparing(JudgedInspection::publicationDate)).toList();
    }

    /** The council's first day, or null if unknown and long ago. */
    LocalDate activeFrom() {
        return activeFrom;
    }

    /** The council's last day, or null while it exists. */
    LocalDate activeTo() {
        return activeTo;
    }

    /** The council's inspections, the oldest publication first. */
    List<JudgedInspection> inspections() {
        return inspections;
    }

    /** The same council's ratings if only some of its inspections count. */
    public RatingTimeline counting(CountingRule rule) {
        return rule.countsAll() ? this
                : new RatingTimeline(activeFrom, activeTo, inspections.stream().filter(rule::counts).toList());
    }

    /** Where the council stands in a judgement on a day, as published by that day, inclusive. */
    public Standing on(LocalDate day, Judgement judgement) {
        if (!isActiveOn(day)) {
            return Standing.without(judgement, Outcome.NOT_ACTIVE);
        }
        int count = publishedBy(day);
        if (count == 0) {
            return Standing.without(judgement, Outcome.NOT_INSPECTED);
        }
        JudgedInspection before = count == 1 ? null : inspections.get(count - 2);
        return Standing.after(before, inspections.get(count - 1), judgement, day);
    }

    /** All periods of a judgement that began by a day, the oldest first, one for each inspection. */
    public List<RatingPeriod> periods(Judgement judgement, LocalDate today) {
        List<JudgedInspection> published = inspections.subList(0, publishedBy(today));
        List<RatingPeriod> periods = new ArrayList<>(published.size());
        boolean madeBefore = false;
        for (int i = 0; i < published.size(); i++) {
            JudgedInspection before = i == 0 ? null : published.get(i - 1);
            JudgedInspection next = i + 1 == published.size() ? null : published.get(i + 1);
            RatingChange change = RatingChange.between(before, published.get(i), judgement, madeBefore);
            periods.add(period(before, published.get(i), judgement, lastDay(next, today), today, change));
            madeBefore |= published.get(i).outcome(judgement).isGraded();
        }
        return periods;
    }

    /** Whether no day after this one begins or ends a period, unless the data change. */
    boolean isCompleteOn(LocalDate day) {
        return publishedBy(day) == inspections.size() && (activeTo == null || !activeTo.isAfter(day));
    }

    /** Whether the periods, their lengths included, are the same on every later day, unless the data change. */
    boolean isSettledOn(LocalDate day) {
        return isCompleteOn(day) && (activeTo != null || inspections.isEmpty());
    }

    /** An inspection of this council as news, compared with what was published before it; empty if it is another council's. */
    public Optional<Publication> publication(String inspectionId) {
        return IntStream.range(0, inspections.size()).filter(i -> inspections.get(i).id().equals(inspectionId))
                .mapToObj(i -> new Publication(inspections.get(i), inspections.subList(0, i))).findFirst();
    }

    private static RatingPeriod period(JudgedInspection before, JudgedInspection inspection, Judgement judgement, LocalDate to,
            LocalDate today, RatingChange change) {
        LocalDate from = inspection.publicationDate();
        LocalDate end = to == null ? today : to.plusDays(1);
        return new RatingPeriod(judgement, before, inspection, from, to, ChronoUnit.DAYS.between(from, end), change);
    }

    private LocalDate lastDay(JudgedInspection next, LocalDate today) {
        if (next != null) {
            return next.publicationDate().minusDays(1);
        }
        return activeTo == null || activeTo.isAfter(today) ? null : activeTo;
    }

    /** How many of the inspections, from the oldest on, were published by a day. */
    private int publishedBy(LocalDate day) {
        int count = inspections.size();
        while (count > 0 && inspections.get(count - 1).publicationDate().isAfter(day)) {
            count--;
        }
        return count;
    }

    /** Whether the council existed on a day. */
    boolean isActiveOn(LocalDate day) {
        return (activeFrom == null || !day.isBefore(activeFrom)) && (activeTo == null || !day.isAfter(activeTo));
    }
}
