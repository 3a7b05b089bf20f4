package org.councilratings.inspection;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Predicate;

/** Counts working days: Monday to Friday but bank holidays. */
class WorkingDays {

    private final Predicate<LocalDate> bankHolidays;

    WorkingDays(Predicate<LocalDate> bankHolidays) {
        this.bankHolidays = bankHolidays;
    }

    /** The day that is {@code count} working days after a day, day 1 being the next working day. */
    LocalDate after(LocalDate day, int count) {
        LocalDate current = day;
        for (int left = count; left > 0;) {
            current = current.plusDays(1);
            if (isWorkingDay(current)) {
                left--;
            }
        }
        return current;
    }

    boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !bankHolidays.test(day);
    }
}
