package org.councilratings.api;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Texts that were found right, so that none is checked twice: tests get the same responses, and the same rows, many times. */
final class CheckedTexts {

    /** In all: what comes when so much is remembered is checked each time. */
    private static final long MOST_CHARACTERS = 50_000_000;

    private final Set<Checked> right = ConcurrentHashMap.newKeySet();
    private final AtomicLong characters = new AtomicLong();

    /** A text that is right by some rule. */
    private record Checked(Object rule, String text) {
    }

    /**
     * What is wrong with a text.
     *
     * @param rule all that the check looks at beside the text
     */
    List<String> faults(Object rule, String text, Supplier<List<String>> check) {
        Checked checked = new Checked(rule, text);
        if (right.contains(checked)) {
            return List.of();
        }
        List<String> faults = check.get();
        if (faults.isEmpty() && characters.addAndGet(text.length()) < MOST_CHARACTERS) {
            right.add(checked);
        }
        return faults;
    }
}
