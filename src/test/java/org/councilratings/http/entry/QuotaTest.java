package org.councilratings.http.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class QuotaTest {

    private final Quota quota = new Quota(3, Duration.ofSeconds(60));

    @Test
    void whatIsLeftGetsLessUntilItIsExceeded() {
        assertEquals(new Quota.Left(3, 60, 2, 60, false), quota.take("a", 0));
        assertEquals(new Quota.Left(3, 60, 1, 50, false), quota.take("a", 10_000));
        assertEquals(new Quota.Left(3, 60, 0, 50, false), quota.take("a", 10_001));
        assertTrue(quota.take("a", 59_999).isExceeded());
        assertEquals(1, quota.take("a", 59_999).reset());
    }

    @Test
    void aNewSpanBeginsWithEverything() {
        for (int time = 0; time < 10; time++) {
            quota.take("a", 0);
        }
        assertEquals(new Quota.Left(3, 60, 2, 60, false), quota.take("a", 60_000));
    }

    @Test
    void clientsDoNotUseUpEachOthers() {
        for (int time = 0; time < 10; time++) {
            quota.take("a", 0);
        }
        assertFalse(quota.take("b", 0).isExceeded());
    }

    @Test
    void whatHasBegunIsReservedUntilItEnds() {
        assertTrue(quota.begin("a", 0) && quota.begin("a", 0) && quota.begin("a", 0));
        assertFalse(quota.begin("a", 0));
        assertTrue(quota.begin("b", 0));
        quota.end("a", false, 1);
        assertTrue(quota.begin("a", 1));
        assertEquals(3, quota.look("a", 1).remaining());
    }

    @Test
    void whatEndsCountsOrIsGivenBack() {
        for (boolean counts : new boolean[] { true, false, true, false, true }) {
            assertTrue(quota.begin("a", 0));
            quota.end("a", counts, 0);
        }
        assertEquals(0, quota.look("a", 0).remaining());
        assertFalse(quota.begin("a", 0));
        assertTrue(quota.begin("a", 60_000));
    }

    @Test
    void lookingUsesNothing() {
        for (int time = 0; time < 10; time++) {
            assertEquals(3, quota.look("a", 0).remaining());
        }
    }
}
