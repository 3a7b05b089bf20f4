package org.councilratings.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A date in words: 30 January 2024. */
public final class DayInWords {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private DayInWords() {
    }

    public static String of(LocalDate day) {
        return FORMAT.format(day);
    }
}
