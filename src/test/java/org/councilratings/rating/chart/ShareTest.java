package org.councilratings.rating.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.junit.jupiter.api.Test;

/** Percentages are rounded as people do it. */
class ShareTest {

    @Test
    void everyShareOfUpToAllReportsIsRoundedHalfUp() {
        for (int whole = 1; whole <= 500; whole++) {
            for (int part = 0; part <= whole; part++) {
                long expected = BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                        .longValue();
                assertEquals(expected, new Share(part, whole).percent(), part + " of " + whole);
            }
        }
        assertEquals("58%", new Share(23, 40).inWords());
    }
}
