package org.councilratings.http.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.councilratings.store.TooBusyException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;

/**
 * Limits the requests that need a response of their own, how many of these are computed at a time, and the memory that they
 * take until the client has received them. Requests with credentials do not wait for readers, have as many places again, and
 * have a third of the memory for themselves, so that editors can work while there are too many readers.
 */
@Singleton
public class Capacity {

    @ConfigProperty(name = "council-ratings.http.max-concurrent-requests")
    int places;

    @ConfigProperty(name = "council-ratings.http.max-response-memory")
    MemorySize memory;

    @Inject
    MeterRegistry metrics;

    private final Queue readers = new Queue();
    private final Queue editors = new Queue();
    private int requests;
    private long bytes;
    private Counter refused;

    @PostConstruct
    void measure() {
        Gauge.builder("responses.in.progress", this, capacity -> capacity.requests)
                .description("Responses that are being computed").register(metrics);
        Gauge.builder("responses.memory", this, capacity -> capacity.bytes).baseUnit("bytes")
                .description("Memory of responses that are being computed or sent").register(metrics);
        refused = Counter.builder("responses.refused")
                .description("Requests refused because of the limits on concurrent requests and memory").register(metrics);
    }

    /**
     * Takes a place for a request.
     *
     * @param hasCredentials whether it has credentials, which need not be valid
     * @param isReading whether it reads; changes wait for each other, so they do not wait for their turn here
     * @return empty if there is none
     */
    synchronized Optional<Place> enter(boolean hasCredentials, boolean isReading) {
        if (requests >= (hasCredentials ? 2 * places : places)) {
            refused.increment();
            return Optional.empty();
        }
        requests++;
        long limit = hasCredentials ? memory.asLongValue() : memory.asLongValue() / 3 * 2;
        return Optional.of(new Place(hasCredentials ? isReading ? editors : null : readers, limit));
    }

    private synchronized void leave() {
        requests--;
    }

    private synchronized boolean take(long more, long limit) {
        if (more > 0 && bytes + more > limit) {
            return false;
        }
        bytes += more;
        return true;
    }

    /** Reading requests in order, of which only the first are computed. */
    private static final class Queue {

        /** Computing more at a time takes more memory, and is no faster. */
        private final int parallel = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

        private final Deque<Place> waiting = new ArrayDeque<>();
        private int running;

        private synchronized boolean start(Place place) {
            if (running < parallel) {
                running++;
                place.isRunning = true;
            } else {
                waiting.add(place);
            }
            return place.isRunning;
        }

        /** Ends the work for a place, and returns the one to start in its stead, or null. */
        private synchronized Place end(Place place) {
            if (!place.isRunning) {
                waiting.remove(place);
                return null;
            }
            place.isRunning = false;
            Place next = waiting.poll();
            if (next == null) {
                running--;
            } else {
                next.isRunning = true;
            }
            return next;
        }
    }

    /** What one request takes of the capacity. */
    public final class Place {

        /** Null if the request does not wait for its turn. */
        private final Queue queue;
        private final long limit;
        private final AtomicInteger users = new AtomicInteger(1);
        private Runnable work;
        private boolean isRunning;
        private long taken;
        private boolean isFree;

        private Place(Queue queue, long limit) {
            this.queue = queue;
            this.limit = limit;
        }

        /**
         * Starts computing when it is the request's turn.
         *
         * @param computing starts the computation; the thread that ends another one may call it
         */
        void start(Runnable computing) {
            work = computing;
            if (queue == null || queue.start(this)) {
                work.run();
            }
        }

        /** Lets others compute, because the rest of the response depends on the client. */
        public void computed() {
            Place next = queue == null ? null : queue.end(this);
            if (next != null) {
                next.work.run();
            }
        }

        /** Keeps the place until {@link #leave} is called once more, because the work goes on even if the client is gone. */
        public void stay() {
            users.incrementAndGet();
        }

        /** Leaves the place to another request. The response still takes its memory. */
        public void leave() {
            if (users.decrementAndGet() == 0) {
                computed();
                Capacity.this.leave();
            }
        }

        /**
         * Takes memory for the response.
         *
         * @param more bytes
         * @throws TooBusyException if there is not enough left
         */
        public synchronized void take(long more) {
            if (isFree) {
                throw new TooBusyException("the client is gone");
            }
            if (!Capacity.this.take(more, limit)) {
                refused.increment();
                throw new TooBusyException("there is not enough memory left for this response now");
            }
            taken += more;
        }

        /**
         * Notes memory that the response takes already.
         *
         * @param more bytes
         */
        synchronized void note(long more) {
            if (!isFree) {
                Capacity.this.take(more, Long.MAX_VALUE);
                taken += more;
            }
        }

        /**
         * Gives back memory that the response no longer takes.
         *
         * @param less bytes
         */
        public synchronized void giveBack(long less) {
            if (!isFree) {
                Capacity.this.take(-less, limit);
                taken -= less;
            }
        }

        /** Whether the response takes memory until the client has received it. */
        synchronized boolean hasMemory() {
            return taken > 0;
        }

        /** Gives back all memory, and takes no more. */
        synchronized void free() {
            giveBack(taken);
            isFree = true;
        }
    }
}
