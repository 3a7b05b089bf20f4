package org.councilratings.rating.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.councilratings.calendar.Validity;
import org.councilratings.framework.ImprovementTheme;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;
import org.councilratings.framework.Service;

/**
 * One council's ratings of a service over time. A rating is in force from the publication of its inspection until the
 * publication of the council's next full inspection, or until the council ends. Nothing is ever inherited from a predecessor,
 * carried over
 * from one judgement to another, or derived from other judgements.
 */
public final class RatingTimeline {

    private final Service service;
    private final Validity active;
    private final List<JudgedInspection> inspections;

    /**
     * Lays out a council's inspections.
     *
     * @param service the service
     * @param active the days on which the council existed
     * @param inspections the council's own inspections of the service, the oldest publication first
     */
    public RatingTimeline(Service service, Validity active, List<JudgedInspection> inspections) {
        this.service = service;
        this.active = active;
        this.inspections = inspections;
    }

    public Service service() {
        return service;
    }

    /** The days on which the council existed. */
    public Validity active() {
        return active;
    }

    /** The council's inspections, the oldest publication first. */
    public List<JudgedInspection> inspections() {
        return inspections;
    }

    /** The same council's ratings if only some of its inspections count. */
    public RatingTimeline counting(CountingRule rule) {
        return rule.countsAll() ? this
                : new RatingTimeline(service, active, inspections.stream().filter(rule::counts).toList());
    }

    /** The council's rating in a judgement on a day, from reports published by that day, inclusive. */
    public RatingOnDay on(LocalDate day, Judgement judgement) {
        if (!isActiveOn(day)) {
            return RatingOnDay.without(service, judgement, Outcome.NOT_ACTIVE);
        }
        int count = publishedBy(day);
        if (count == 0) {
            return RatingOnDay.without(service, judgement, service.withoutInspection(day));
        }
        JudgedInspection before = count == 1 ? null : inspections.get(count - 2);
        return RatingOnDay.after(service, before, inspections.get(count - 1), judgement, gradeSince(count - 1, judgement), day);
    }

    /**
     * The first day of the unbroken run of equal grades that an inspection belongs to. Another grade breaks it, and none.
     *
     * @param number which inspection, from 0 for the oldest
     * @return null if the inspection gave no grade
     */
    private LocalDate gradeSince(int number, Judgement judgement) {
        Outcome outcome = inspections.get(number).outcome(judgement);
        if (!outcome.isGraded()) {
            return null;
        }
        int first = number;
        while (first > 0 && inspections.get(first - 1).outcome(judgement).equals(outcome)
                && RatingChange.areComparable(inspections.get(first - 1), inspections.get(first), judgement)) {
            first--;
        }
        return inspections.get(first).publicationDate();
    }

    /** The outcome in a judgement on a day: what {@link #on} says, where only that is needed. */
    public Outcome outcome(LocalDate day, Judgement judgement) {
        return outcomes(day).apply(judgement);
    }

    /** The themes of what the report that counts on a day says must improve, each once; empty if none counts or has a list. */
    public List<ImprovementTheme> improvementThemes(LocalDate day) {
        int count = isActiveOn(day) ? publishedBy(day) : 0;
        return count == 0 ? List.of()
                : inspections.get(count - 1).improvementAreas().stream().flatMap(area -> area.themes().stream()).distinct()
                        .toList();
    }

    /** The outcomes in all judgements on a day: the day is looked up once. */
    public Function<Judgement, Outcome> outcomes(LocalDate day) {
        if (!isActiveOn(day)) {
            return judgement -> Outcome.NOT_ACTIVE;
        }
        int count = publishedBy(day);
        return count == 0 ? judgement -> service.withoutInspection(day) : inspections.get(count - 1)::outcome;
    }

    /** The newest report by a day that gave a grade in a judgement. */
    public Optional<LocalDate> lastGraded(Judgement judgement, LocalDate day) {
        return inspections.stream().filter(one -> one.isPublishedBy(day) && one.outcome(judgement).isGraded())
                .map(JudgedInspection::publicationDate).reduce((before, last) -> last);
    }

    /** All periods of a judgement that began by a day, the oldest first, one for each inspection. */
    public List<RatingPeriod> periods(Judgement judgement, LocalDate today) {
        return IntStream.range(0, publishedBy(today)).mapToObj(number -> period(number, judgement, today)).toList();
    }

    /**
     * The period of a judgement that an inspection began.
     *
     * @param number which inspection, from 0 for the oldest
     */
    public RatingPeriod period(int number, Judgement judgement, LocalDate today) {
        JudgedInspection inspection = inspections.get(number);
        JudgedInspection before = number == 0 ? null : inspections.get(number - 1);
        LocalDate from = inspection.publicationDate();
        LocalDate to = lastDay(number, today);
        LocalDate end = to == null ? today : to.plusDays(1);
        return new RatingPeriod(judgement, before, inspection, from, to, ChronoUnit.DAYS.between(from, end),
                RatingChange.between(before, inspection, judgement, isGradedBefore(number, judgement)));
    }

    private boolean isGradedBefore(int number, Judgement judgement) {
        return inspections.subList(0, number).stream().anyMatch(one -> one.outcome(judgement).isGraded());
    }

    /** Whether no day after this one begins or ends a period, unless the data change. */
    public boolean isCompleteOn(LocalDate day) {
        return publishedBy(day) == inspections.size() && (active.to() == null || active.endsBy(day));
    }

    /** Whether the periods, their lengths included, are the same on every later day, unless the data change. */
    public boolean isSettledOn(LocalDate day) {
        return isCompleteOn(day) && (active.to() != null || inspections.isEmpty());
    }

    /**
     * An inspection of this council as news, compared with what was published before it.
     *
     * @param number which one, from 0 for the oldest
     */
    public Publication publication(int number) {
        return new Publication(service, inspections.get(number), inspections.subList(0, number));
    }

    private LocalDate lastDay(int number, LocalDate today) {
        if (number + 1 < inspections.size() && inspections.get(number + 1).isPublishedBy(today)) {
            return inspections.get(number + 1).publicationDate().minusDays(1);
        }
        return active.endsBy(today) ? active.to() : null;
    }

    /** The judgements that stand for the council on a day. */
    public List<Judgement> headlines(LocalDate day) {
        int count = publishedBy(day);
        return count == 0 ? service.headlines(day) : service.headlines(inspections.get(count - 1).framework());
    }

    /** The judgements that the inspection in force on a day could make; without one, those that stand for the service. */
    public List<Judgement> made(LocalDate day) {
        int count = publishedBy(day);
        return isActiveOn(day) && count > 0 ? inspections.get(count - 1).framework().judgements() : service.headlines(day);
    }

    /** How many of the inspections, from the oldest on, were published by a day. */
    private int publishedBy(LocalDate day) {
        int count = inspections.size();
        while (count > 0 && !inspections.get(count - 1).isPublishedBy(day)) {
            count--;
        }
        return count;
    }

    /** Whether the council had ceased to exist by a day. */
    boolean hasEndedBefore(LocalDate day) {
        return active.endsBefore(day);
    }

    /** Whether the council existed on a day. */
    public boolean isActiveOn(LocalDate day) {
        return active.contains(day);
    }
}
