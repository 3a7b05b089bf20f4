package org.councilratings.council;

import java.time.LocalDate;
import java.util.Arrays;

import org.councilratings.codelist.CodeListValue;

/**
 * The sets of statistical neighbours that the Department for Education has published. Only the month of each is known, so a set
 * counts from the first day of its month; the oldest one counts for all days before.
 */
public enum NeighbourSet implements CodeListValue {
    APRIL_2021("Published in April 2021; shown for all days before May 2025", LocalDate.MIN),
    MAY_2025("Published in May 2025; shown from 1 May 2025, because only the month is known", LocalDate.of(2025, 5, 1));

    private final String label;
    private final LocalDate from;

    NeighbourSet(String label, LocalDate from) {
        this.label = label;
        this.from = from;
    }

    /** The newest set on a day. */
    public static NeighbourSet on(LocalDate day) {
        return Arrays.stream(values()).filter(set -> !set.from.isAfter(day)).reduce((older, newer) -> newer).orElseThrow();
    }

    @Override
    public String label() {
        return label;
    }
}
