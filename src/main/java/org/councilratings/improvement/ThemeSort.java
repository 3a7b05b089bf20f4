package org.councilratings.improvement;

import java.util.Comparator;

import org.councilratings.codelist.SortOrder;

/** The orders of the themes within a period and group. Equal ones stay in the order of the themes. */
public enum ThemeSort implements SortOrder<Comparator<ThemeStatisticsRecord>> {
    MOST_FIRST("-share", "The theme that most inspections named first", descending()),
    LEAST_FIRST("share", "The theme that fewest inspections named first",
            Comparator.comparing(ThemeStatisticsRecord::share, Comparator.nullsLast(Comparator.naturalOrder()))),
    ROSE_FIRST("-difference", "The theme whose share is most above that of the compared reports first",
            Comparator.comparing(ThemeStatisticsRecord::difference, Comparator.nullsLast(Comparator.reverseOrder()))),
    FELL_FIRST("difference", "The theme whose share is most below that of the compared reports first",
            Comparator.comparing(ThemeStatisticsRecord::difference, Comparator.nullsLast(Comparator.naturalOrder()))),
    BY_THEME("theme", "The order of /v1/improvement-themes", (one, other) -> 0);

    private final Key<Comparator<ThemeStatisticsRecord>> key;

    ThemeSort(String code, String label, Comparator<ThemeStatisticsRecord> order) {
        key = new Key<>(code, label, order);
    }

    private static Comparator<ThemeStatisticsRecord> descending() {
        return Comparator.comparing(ThemeStatisticsRecord::share, Comparator.nullsLast(Comparator.reverseOrder()));
    }

    @Override
    public Key<Comparator<ThemeStatisticsRecord>> key() {
        return key;
    }
}
