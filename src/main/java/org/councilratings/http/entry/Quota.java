package org.councilratings.http.entry;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** Limits requests per client and period. The next request after a period starts a new one. */
final class Quota {

    /** Maximum number of clients in memory. The oldest are removed, and then have their full quota again. */
    private static final int MAX_CLIENTS = 50_000;

    private final long most;
    private final long span;
    private final Cache<String, Used> used;

    /** A quota of requests in a period. */
    Quota(long most, Duration span) {
        this.most = most;
        this.span = span.toMillis();
        this.used = Caffeine.newBuilder().maximumSize(MAX_CLIENTS).build();
    }

    /**
     * Counts a request.
     *
     * @param now in milliseconds
     * @return the remaining quota
     */
    Left take(String client, long now) {
        return left(used.asMap().compute(client, (any, before) -> current(before, now).counted()), now);
    }

    /** The remaining quota, without counting a request. */
    Left look(String client, long now) {
        return left(current(used.getIfPresent(client), now), now);
    }

    /**
     * Reserves a request that may count when it has ended.
     *
     * @return whether the quota is enough for this one and all others that have begun
     */
    boolean begin(String client, long now) {
        AtomicBoolean isEnough = new AtomicBoolean();
        used.asMap().compute(client, (any, before) -> {
            Used current = current(before, now);
            isEnough.set(current.times + current.begun < most);
            return isEnough.get() ? current.begun(1) : current;
        });
        return isEnough.get();
    }

    /** Gives back a reserved request, and counts it if it does count. */
    void end(String client, boolean counts, long now) {
        used.asMap().compute(client, (any, before) -> {
            Used current = current(before, now).begun(-1);
            return counts ? current.counted() : current;
        });
    }

    private Used current(Used before, long now) {
        return before == null ? new Used(now, 0, 0) : now - before.since >= span ? new Used(now, 0, before.begun) : before;
    }

    private Left left(Used after, long now) {
        long seconds = Math.max(1, (after.since + span - now + 999) / 1000);
        return new Left(most, span / 1000, Math.max(0, most - after.times), seconds, after.times > most);
    }

    /**
     * The remaining quota of a client.
     *
     * @param most the quota
     * @param span the period, in seconds
     * @param remaining the remaining requests
     * @param reset the time until the next period, in seconds
     * @param isExceeded whether the client has exceeded the quota
     */
    record Left(long most, long span, long remaining, long reset, boolean isExceeded) {
    }

    /**
     * What a client has used.
     *
     * @param since the start of the period, in milliseconds
     * @param times counted requests
     * @param begun reserved requests, of any period
     */
    private record Used(long since, long times, long begun) {

        private Used counted() {
            return new Used(since, times + 1, begun);
        }

        private Used begun(int more) {
            return new Used(since, times, Math.max(0, begun + more));
        }
    }
}
