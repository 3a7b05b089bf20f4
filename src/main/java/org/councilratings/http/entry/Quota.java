package org.councilratings.http.entry;

import java.time.Duration;

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
        return left(used.asMap().compute(client, (any, before) -> before == null || before.isOver(now, span) ? new Used(now, 1)
                : new Used(before.began, before.times + 1)), now);
    }

    /** The remaining quota, without counting a request. */
    Left look(String client, long now) {
        Used before = used.getIfPresent(client);
        return left(before == null || before.isOver(now, span) ? new Used(now, 0) : before, now);
    }

    private Left left(Used after, long now) {
        long seconds = Math.max(1, (after.began + span - now + 999) / 1000);
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

    private record Used(long began, long times) {

        private boolean isOver(long now, long span) {
            return now - began >= span;
        }
    }
}
