package org.councilratings.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A date in words: 30 January 2024. */
public final class DayInWords {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** Written out, because the months' short names change from one Java to the next. */
    private static final List<String> MONTHS = List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct",
            "Nov", "Dec");

    private DayInWords() {
    }

    public static String of(LocalDate day) {
        return FORMAT.format(day);
    }

    /** Where there is little room: 30 Jan 2024. */
    public static String brief(LocalDate day) {
        return day.getDayOfMonth() + " " + briefMonth(day);
    }

    /** The month of a day, where there is little room: Jan 2024. */
    public static String briefMonth(LocalDate day) {
        return MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
    }
}
