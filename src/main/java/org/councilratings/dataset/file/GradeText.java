package org.councilratings.dataset.file;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.councilratings.framework.Grade;
import org.councilratings.framework.Outcome;

/** Reads grades as published files write them. */
final class GradeText {

    private static final Map<String, Outcome> OUTCOMES = Map.ofEntries(
            Map.entry("outstanding", Outcome.graded(Grade.OUTSTANDING)),
            Map.entry("good", Outcome.graded(Grade.GOOD)),
            Map.entry("requires improvement to be good", Outcome.graded(Grade.REQUIRES_IMPROVEMENT)),
            Map.entry("requires improvement", Outcome.graded(Grade.REQUIRES_IMPROVEMENT)),
            Map.entry("ri", Outcome.graded(Grade.REQUIRES_IMPROVEMENT)),
            Map.entry("inadequate", Outcome.graded(Grade.INADEQUATE)),
            Map.entry("not judged", Outcome.NOT_JUDGED), Map.entry("no judgement", Outcome.NOT_JUDGED),
            Map.entry("no judgement made", Outcome.NOT_JUDGED), Map.entry("not graded", Outcome.NOT_JUDGED));

    /** What people and programs write where they have nothing to write. None of it says why. */
    private static final Set<String> NOTHING = Set.of("", "na", "n a", "not applicable", "none", "null", "nil", "x", "z",
            "data unreadable", "not reported post reform", "inspection pre dates judgement", "not available", "no data",
            "not yet inspected", "not inspected", "no inspection");

    private GradeText() {
    }

    /** Whether a cell says nothing. */
    static boolean saysNothing(String text) {
        return NOTHING.contains(Heading.plain(text));
    }

    /**
     * The outcome that a text means; empty if it means none. "Adequate", a grade of the years before 2013, is none: it is not
     * "requires improvement".
     */
    static Optional<Outcome> read(String text) {
        return Optional.ofNullable(OUTCOMES.get(Heading.plain(text)));
    }
}
