package org.councilratings.http.exchange;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Reads a header that clients send in few different forms, each of them once.
 *
 * @param <T> what a header says
 */
public final class HeaderParserCache<T> {

    /** More than there are kinds of clients; what comes on top is read anew each time. */
    private static final int REMEMBERED = 500;

    /** Browsers' are shorter; longer ones would only fill memory. */
    private static final int LONGEST_REMEMBERED = 300;

    private final Function<String, T> reader;
    private final Map<String, T> known = new ConcurrentHashMap<>();

    public HeaderParserCache(Function<String, T> reader) {
        this.reader = reader;
    }

    public T of(String header) {
        T meaning = known.get(header);
        if (meaning == null) {
            meaning = reader.apply(header);
            if (header.length() <= LONGEST_REMEMBERED && known.size() < REMEMBERED) {
                known.put(header, meaning);
            }
        }
        return meaning;
    }
}
