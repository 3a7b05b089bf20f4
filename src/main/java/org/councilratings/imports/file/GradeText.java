package org.councilratings.imports.file;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.councilratings.framework.ChildrensServices;
import org.councilratings.framework.Outcome;

/** Reads grades as published files write them. */
final class GradeText {

    private static final Map<String, Outcome> OUTCOMES = Map.ofEntries(
            Map.entry("outstanding", Outcome.graded(ChildrensServices.OUTSTANDING)),
            Map.entry("good", Outcome.graded(ChildrensServices.GOOD)),
            Map.entry("requires improvement to be good", Outcome.graded(ChildrensServices.REQUIRES_IMPROVEMENT)),
            Map.entry("requires improvement", Outcome.graded(ChildrensServices.REQUIRES_IMPROVEMENT)),
            Map.entry("ri", Outcome.graded(ChildrensServices.REQUIRES_IMPROVEMENT)),
            Map.entry("inadequate", Outcome.graded(ChildrensServices.INADEQUATE)),
            Map.entry("not judged", Outcome.NOT_JUDGED), Map.entry("no judgement", Outcome.NOT_JUDGED),
            Map.entry("no judgement made", Outcome.NOT_JUDGED), Map.entry("not graded", Outcome.NOT_JUDGED));

    /**
     * What people and programs write where they have nothing to write, with the symbols of official statistics ([c], [x], [z]).
     * None of it says why.
     */
    private static final Set<String> NOTHING = Set.of("", "na", "n a", "nan", "nat", "not applicable", "none", "null", "nil",
            "c", "x", "z", "u", "low", "tbc", "tba", "to be confirmed", "to be announced", "to be published", "pending",
            "not published", "not yet published", "unknown", "not known", "missing", "blank", "data unreadable",
            "not reported post reform", "inspection pre dates judgement", "not available", "no data");

    private static final Pattern NOT_INSPECTED = Pattern
            .compile("not (yet )?(been )?inspected( yet)?|never inspected|no (full |ilacs )?inspections?( yet)?"
                    + "|awaiting (its |the )?(first )?(ilacs )?inspection");

    /** The grade of the years before {@link Outcome}s of today's scale. */
    private static final String ADEQUATE = "adequate";

    private GradeText() {
    }

    /** Whether a cell says nothing. */
    static boolean saysNothing(String text) {
        String plain = Heading.plain(text);
        return NOTHING.contains(plain) || NOT_INSPECTED.matcher(plain).matches();
    }

    /** Whether a cell says that there has been no inspection. */
    static boolean saysNotInspected(String text) {
        return NOT_INSPECTED.matcher(Heading.plain(text)).matches();
    }

    /** Whether a cell has the grade "adequate", which was given before November 2013 and is not "requires improvement". */
    static boolean isAdequate(String text) {
        return ADEQUATE.equals(Heading.plain(text));
    }

    /** The outcome that a text means; empty if it means none. */
    static Optional<Outcome> read(String text) {
        return Optional.ofNullable(OUTCOMES.get(Heading.plain(text)));
    }
}
