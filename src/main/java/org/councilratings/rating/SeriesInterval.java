package org.councilratings.rating;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.councilratings.codelist.CodeListValue;

/** How far the days of a series are apart. */
public enum SeriesInterval implements CodeListValue {
    MONTH("Every month", 1),
    QUARTER("Every three months", 3),
    YEAR("Every year", 12);

    private final String label;
    private final int months;

    SeriesInterval(String label, int months) {
        this.label = label;
        this.months = months;
    }

    @Override
    public String label() {
        return label;
    }

    /** The calendar month, quarter or year that begins on a day, in words. */
    public String inWords(LocalDate first) {
        return switch (this) {
            case MONTH -> first.format(DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK));
            case QUARTER -> "Q" + (first.getMonthValue() + 2) / months + " " + first.getYear();
            case YEAR -> String.valueOf(first.getYear());
        };
    }

    /** The first day of the calendar month, quarter or year of a day. */
    public LocalDate beginning(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, 1);
    }

    /** The day that is some periods after a day, in a month that is too short its last day. */
    public LocalDate after(LocalDate day, int periods) {
        return day.plusMonths((long) months * periods);
    }
}
