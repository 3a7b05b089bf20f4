package org.councilratings.http.listing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitedBytesTest {

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 8_191, 8_192, 8_193, 65_536, 200_000, 1_000_000 })
    void bytesComeBackAsTheyWereWritten(int size) {
        byte[] all = new byte[size];
        new Random(size).nextBytes(all);
        LimitedBytes bytes = new LimitedBytes(1_000_000, Optional.empty());
        for (int at = 0; at < size; at += 777) {
            bytes.write(all, at, Math.min(777, size - at));
        }
        assertArrayEquals(all, bytes.all());
        assertFalse(bytes.exceedsLimit());
    }

    @Test
    void singleBytesCountToo() {
        LimitedBytes bytes = new LimitedBytes(2, Optional.empty());
        bytes.write('a');
        bytes.write('b' + 256);
        assertArrayEquals(new byte[] { 'a', 'b' }, bytes.all());
        assertThrows(RuntimeException.class, () -> bytes.write('c'));
    }

    @Test
    void nothingIsWrittenBeyondTheLimit() {
        LimitedBytes bytes = new LimitedBytes(10_000, Optional.empty());
        bytes.write(new byte[9_000], 0, 9_000);
        assertThrows(RuntimeException.class, () -> bytes.write(new byte[1_001], 0, 1_001));
        assertTrue(bytes.exceedsLimit());
        assertArrayEquals(new byte[9_000], bytes.all());
    }
}
