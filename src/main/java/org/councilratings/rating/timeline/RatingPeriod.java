package org.councilratings.rating.timeline;

import java.time.LocalDate;

import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;

/**
 * The time in which an inspection's outcome in one judgement was in force. One inspection makes one period, even if the
 * grade stays the same.
 *
 * @param judgement the judgement
 * @param before the council's inspection just before that one, or null if there is none
 * @param inspection the inspection that began it
 * @param from the inspection's publication date
 * @param to the last day, inclusive: the day before the next publication or the council's last; null while it lasts
 * @param days days in force; of a period that lasts, the days since it began
 * @param change how it differs from the period before
 */
public record RatingPeriod(Judgement judgement, JudgedInspection before, JudgedInspection inspection, LocalDate from,
        LocalDate to, long days, RatingChange change) {

    public Outcome outcome() {
        return inspection.outcome(judgement);
    }
}
