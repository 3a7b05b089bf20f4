package org.councilratings.rating;

import java.time.LocalDate;

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

    /** The day that is some periods after a day, in a month that is too short its last day. */
    LocalDate after(LocalDate day, int periods) {
        return day.plusMonths((long) months * periods);
    }
}
