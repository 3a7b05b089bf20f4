package org.councilratings.http.entry;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** How much each client may do in a span of time. When the span is over, a new one begins with what the client does next. */
final class Quota {

    /** Clients that are known at a time; those that were not seen for longest are forgotten, to their advantage. */
    private static final int MOST_CLIENTS = 50_000;

    private final long most;
    private final long span;
    private final Cache<String, Used> used;

    /**
     * A quota.
     *
     * @param most how often in a span
     * @param span how long it is
     */
    Quota(long most, Duration span) {
        this.most = most;
        this.span = span.toMillis();
        this.used = Caffeine.newBuilder().maximumSize(MOST_CLIENTS).build();
    }

    /**
     * Counts one more.
     *
     * @param now in milliseconds
     * @return what is left after it
     */
    Left take(String client, long now) {
        return left(used.asMap().compute(client, (any, before) -> before == null || before.isOver(now, span) ? new Used(now, 1)
                : new Used(before.began, before.times + 1)), now);
    }

    /** What is left, without counting. */
    Left look(String client, long now) {
        Used before = used.getIfPresent(client);
        return left(before == null || before.isOver(now, span) ? new Used(now, 0) : before, now);
    }

    private Left left(Used after, long now) {
        long seconds = Math.max(1, (after.began + span - now + 999) / 1000);
        return new Left(most, span / 1000, Math.max(0, most - after.times), seconds, after.times > most);
    }

    /**
     * What a client has left.
     *
     * @param most how often it may in a span
     * @param span in seconds
     * @param remaining how often it still may
     * @param reset in seconds from now, when the next span begins
     * @param isExceeded whether it has done so more often than it may
     */
    record Left(long most, long span, long remaining, long reset, boolean isExceeded) {
    }

    private record Used(long began, long times) {

        private boolean isOver(long now, long span) {
            return now - began >= span;
        }
    }
}
