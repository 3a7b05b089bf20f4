package org.councilratings.http.exchange;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Caches the parsed values of a header, because clients send few different ones.
 *
 * @param <T> the parsed value
 */
public final class HeaderParserCache<T> {

    /** More than usual clients send; other values are parsed each time. */
    private static final int MAX_ENTRIES = 500;

    /** Browsers' values are shorter; longer ones are not cached, to save memory. */
    private static final int MAX_LENGTH = 300;

    private final Function<String, T> reader;
    private final Map<String, T> known = new ConcurrentHashMap<>();

    public HeaderParserCache(Function<String, T> reader) {
        this.reader = reader;
    }

    public T of(String header) {
        T meaning = known.get(header);
        if (meaning == null) {
            meaning = reader.apply(header);
            if (header.length() <= MAX_LENGTH && known.size() < MAX_ENTRIES) {
                known.put(header, meaning);
            }
        }
        return meaning;
    }
}
