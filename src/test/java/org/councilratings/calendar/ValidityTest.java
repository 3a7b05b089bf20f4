package org.councilratings.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {

    private static final LocalDate DAY = LocalDate.of(2021, 4, 1);

    @ParameterizedTest
    @CsvSource({ ", , true", "2021-04-01, , true", "2021-04-02, , false", ", 2021-04-01, true", ", 2021-03-31, false",
            "2021-04-01, 2021-04-01, true" })
    void bothDaysAreIncluded(LocalDate from, LocalDate to, boolean expected) {
        assertEquals(expected, new Validity(from, to).contains(DAY));
    }

    @ParameterizedTest
    @CsvSource({ ", false, false", "2021-03-31, true, true", "2021-04-01, false, true", "2021-04-02, false, false" })
    void itEndsWithItsLastDay(LocalDate to, boolean before, boolean by) {
        assertEquals(before, new Validity(null, to).endsBefore(DAY));
        assertEquals(by, new Validity(null, to).endsBy(DAY));
    }

    @Test
    void itIsReversedIfItEndsBeforeItBegins() {
        assertTrue(new Validity(DAY, DAY.minusDays(1)).isReversed());
        assertFalse(new Validity(DAY, DAY).isReversed());
        assertFalse(new Validity(null, DAY).isReversed());
        assertFalse(new Validity(DAY, null).isReversed());
    }
}
