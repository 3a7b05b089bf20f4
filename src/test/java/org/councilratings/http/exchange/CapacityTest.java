package org.councilratings.http.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.councilratings.http.exchange.Capacity.Place;
import org.councilratings.store.TooBusyException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;

/** With places for 100 readers and 30,000 bytes. */
class CapacityTest {

    private static final int PARALLEL = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

    private final Capacity capacity = new Capacity();
    private final List<Integer> started = new ArrayList<>();

    @BeforeEach
    void setUp() {
        capacity.places = 100;
        capacity.memory = new MemorySize(BigInteger.valueOf(30_000));
        capacity.metrics = new SimpleMeterRegistry();
        capacity.measure();
    }

    private Place reader() {
        return capacity.enter(false, true).orElseThrow();
    }

    private Place editor(boolean isReading) {
        return capacity.enter(true, isReading).orElseThrow();
    }

    private List<Place> startedReaders(int number) {
        return IntStream.range(0, number).mapToObj(each -> {
            Place place = reader();
            place.start(() -> started.add(each));
            return place;
        }).toList();
    }

    private double metric(String name) {
        return capacity.metrics.get(name).gauge().value();
    }

    @Test
    void aReaderBeyondThePlacesIsRefusedUntilAnotherLeaves() {
        List<Place> all = startedReaders(100);
        assertTrue(capacity.enter(false, true).isEmpty());
        assertEquals(1, capacity.metrics.get("responses.refused").counter().count());
        all.get(0).leave();
        assertEquals(99, metric("responses.in.progress"));
        reader();
        assertTrue(capacity.enter(false, true).isEmpty());
    }

    @Test
    void editorsHaveAsManyPlacesAgain() {
        startedReaders(100);
        for (int each = 0; each < 100; each++) {
            editor(each % 2 == 0);
        }
        assertTrue(capacity.enter(true, true).isEmpty());
        assertTrue(capacity.enter(true, false).isEmpty());
    }

    @Test
    void onlySomeReadersComputeAtATimeAndTheOthersFollowInTheirOrder() {
        List<Place> all = startedReaders(PARALLEL + 3);
        assertEquals(IntStream.range(0, PARALLEL).boxed().toList(), started);
        all.get(2).leave();
        assertEquals(PARALLEL, started.get(PARALLEL));
        all.get(0).computed();
        all.get(0).leave();
        assertEquals(IntStream.range(0, PARALLEL + 2).boxed().toList(), started);
    }

    @Test
    void whoeverLeavesTheQueueIsNotStarted() {
        List<Place> all = startedReaders(PARALLEL + 2);
        all.get(PARALLEL).leave();
        all.get(0).leave();
        assertEquals(PARALLEL + 1, started.size());
        assertEquals(PARALLEL + 1, started.get(PARALLEL));
    }

    @Test
    void workThatGoesOnWithoutItsClientKeepsItsPlace() {
        List<Place> all = startedReaders(PARALLEL + 1);
        all.get(0).stay();
        all.get(0).leave();
        assertEquals(PARALLEL, started.size());
        assertEquals(PARALLEL + 1, metric("responses.in.progress"));
        all.get(0).leave();
        assertEquals(PARALLEL + 1, started.size());
        assertEquals(PARALLEL, metric("responses.in.progress"));
    }

    @Test
    void editorsDoNotWaitForReadersAndChangesWaitForNobody() {
        startedReaders(PARALLEL + 1);
        List<String> others = new ArrayList<>();
        editor(true).start(() -> others.add("read"));
        for (int each = 0; each < 3 * PARALLEL; each++) {
            editor(false).start(() -> others.add("change"));
        }
        assertEquals(1 + 3 * PARALLEL, others.size());
        assertEquals(PARALLEL, started.size());
    }

    @Test
    void readersCanTakeTwoThirdsOfTheMemoryAndEditorsTheRest() {
        Place first = reader();
        Place second = reader();
        first.take(15_000);
        TooBusyException refusal = assertThrows(TooBusyException.class, () -> second.take(5_001));
        assertEquals("The service is too busy: there is not enough memory left for this response now.", refusal.getMessage());
        second.take(5_000);
        Place editor = editor(true);
        editor.take(10_000);
        assertThrows(TooBusyException.class, () -> editor.take(1));
        assertEquals(30_000, metric("responses.memory"));
    }

    @Test
    void memoryIsTakenUntilTheClientHasReceivedTheResponse() {
        Place place = reader();
        place.take(20_000);
        place.giveBack(5_000);
        place.leave();
        assertTrue(place.hasMemory());
        assertEquals(15_000, metric("responses.memory"));
        place.free();
        assertEquals(0, metric("responses.memory"));
    }

    /** A response that is computed although its client is gone stops at the next piece, and counts nothing twice. */
    @Test
    void whoeverIsGoneGetsNoMoreMemory() {
        Place place = reader();
        place.take(7_000);
        place.free();
        assertThrows(TooBusyException.class, () -> place.take(1));
        place.note(5);
        place.giveBack(7_000);
        place.free();
        assertEquals(0, metric("responses.memory"));
    }

    @Test
    void whatIsThereAlreadyIsNotedEvenBeyondTheLimit() {
        reader().note(40_000);
        assertEquals(40_000, metric("responses.memory"));
        assertThrows(TooBusyException.class, () -> editor(true).take(1));
    }
}
