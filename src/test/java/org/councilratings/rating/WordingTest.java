package org.councilratings.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.councilratings.rating.chart.Share;
import org.junit.jupiter.api.Test;

/** Pages and pictures round alike. */
class WordingTest {

    @Test
    void aShareIsRoundedHalfUpAsInPictures() {
        for (int whole = 1; whole <= 320; whole++) {
            for (int part = 0; part <= whole; part++) {
                assertEquals(new Share(part, whole).percent() + "%", Wording.percent((double) part / whole),
                        part + " of " + whole);
            }
        }
        assertEquals("none", Wording.percent(null));
    }
}
