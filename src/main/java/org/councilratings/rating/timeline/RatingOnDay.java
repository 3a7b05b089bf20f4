package org.councilratings.rating.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;
import org.councilratings.framework.Service;

/**
 * Where a council stands in one judgement on a day.
 *
 * @param service the service
 * @param judgement the judgement
 * @param outcome the grade, or why there is none
 * @param inspection the inspection that counts on that day, or null if none does
 * @param since its publication date, or null
 * @param days days from then to the day asked for, or null
 * @param gradeSince the first day of the unbroken run of equal grades in this judgement, or null without a grade
 * @param gradeDays days from then to the day asked for, or null
 * @param previousGrade the grade of the inspection just before, or null if there is none or it gave none
 */
public record RatingOnDay(Service service, Judgement judgement, Outcome outcome, JudgedInspection inspection, LocalDate since,
        Long days,
        LocalDate gradeSince, Long gradeDays, Grade previousGrade) {

    static RatingOnDay without(Service service, Judgement judgement, Outcome why) {
        return new RatingOnDay(service, judgement, why, null, null, null, null, null, null);
    }

    static RatingOnDay after(Service service, JudgedInspection before, JudgedInspection counting, Judgement judgement,
            LocalDate gradeSince, LocalDate day) {
        LocalDate since = counting.publicationDate();
        return new RatingOnDay(service, judgement, counting.outcome(judgement), counting, since,
                ChronoUnit.DAYS.between(since, day),
                gradeSince, gradeSince == null ? null : ChronoUnit.DAYS.between(gradeSince, day),
                before == null ? null : judgement.grade(before.outcome(judgement)));
    }
}
