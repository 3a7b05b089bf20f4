package org.councilratings.imports.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.councilratings.framework.ChildrensServices;
import org.councilratings.framework.Outcome;

/** Reads grades, in {@link Plain} texts, as reports print them. */
final class GradeWords {

    /** The words of one grade. */
    static final String ONE = "(?:requires? improvement(?: to be good)?|good|outstanding|inadequate"
            + "|no (?:overall )?judge?ment(?: (?:was |is |has been )?made)?|not (?:been )?(?:judged|graded)"
            + "|judge?ment not made)";

    private static final Pattern GRADE = Pattern.compile(ONE);
    /** All words that occur in a grade. */
    private static final Pattern WORDS = Pattern
            .compile("requires?|improvement|to|be|good|outstanding|inadequate|no|not|overall"
                    + "|judge?ment|judged|graded|made|was|is|has|been");

    private GradeWords() {
    }

    static boolean isPart(String word) {
        return WORDS.matcher(word).matches();
    }

    /** The grade that a text is; empty if it is none. */
    static Optional<Outcome> read(String plain) {
        if (!GRADE.matcher(plain).matches()) {
            return Optional.empty();
        }
        return Optional.of(switch (plain) {
            case "good" -> Outcome.graded(ChildrensServices.GOOD);
            case "outstanding" -> Outcome.graded(ChildrensServices.OUTSTANDING);
            case "inadequate" -> Outcome.graded(ChildrensServices.INADEQUATE);
            default -> plain.startsWith("require") ? Outcome.graded(ChildrensServices.REQUIRES_IMPROVEMENT)
                    : Outcome.NOT_JUDGED;
        });
    }

    /** The numbers of words of the grades that follow each other in a list of words; empty if it has anything else. */
    static List<Integer> lengths(List<String> words) {
        String text = String.join(" ", words);
        List<Integer> lengths = new ArrayList<>();
        Matcher grade = GRADE.matcher(text);
        int at = 0;
        while (at < text.length() && grade.find(at) && grade.start() == at) {
            lengths.add(grade.group().split(" ").length);
            at = Math.min(text.length(), grade.end() + 1);
        }
        return at == text.length() ? lengths : List.of();
    }
}
