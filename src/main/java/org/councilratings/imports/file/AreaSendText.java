package org.councilratings.imports.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.councilratings.framework.AreaSend;
import org.councilratings.inspection.Revisit.SufficientProgress;

/**
 * Reads what published files write about area SEND inspections. Letter case and punctuation do not matter, nor a footnote in
 * square brackets behind. What it does not know it does not read.
 */
final class AreaSendText {

    /**
     * An outcome in one of the two judgements.
     *
     * @param judgement the code of the judgement
     * @param grade the code of the grade
     */
    record Stated(String judgement, String grade) {

        /** The framework whose judgement it is. */
        String framework() {
            return judgement.equals(AreaSend.SEND_OUTCOME) ? AreaSend.AREA_SEND_2023 : AreaSend.AREA_SEND_2016;
        }
    }

    private static final String NOT_DENIED = "(?<!\\b(?:no|not|never|longer|without) )";

    /** What reports say, in a sentence of any length. */
    private static final Map<String, Pattern> SENTENCES = Map.of(
            AreaSend.TYPICALLY_POSITIVE,
            Pattern.compile(NOT_DENIED + "\\btypically (lead|leads|leading) to positive (experiences|outcomes)\\b"),
            AreaSend.INCONSISTENT,
            Pattern.compile(NOT_DENIED + "\\b(lead|leads|leading) to inconsistent (experiences|outcomes)\\b"),
            AreaSend.WIDESPREAD_OR_SYSTEMIC_FAILINGS,
            Pattern.compile(NOT_DENIED + "\\bwidespread (and or |and |or )?systemic failings?\\b"));

    /** The same as a whole cell. */
    private static final Map<String, Pattern> WORDS = Map.of(
            AreaSend.TYPICALLY_POSITIVE, Pattern.compile("typically positive( experiences)?( and outcomes| outcomes)?"),
            AreaSend.INCONSISTENT, Pattern.compile("inconsistent( experiences)?( and outcomes| outcomes)?"),
            AreaSend.WIDESPREAD_OR_SYSTEMIC_FAILINGS,
            Pattern.compile("(widespread (and or |and |or )?)?systemic( failings?)?|widespread failings?"));

    private static final String STATEMENT = "(?:a )?(?:written statement(?: of action)?|wsoa)";
    private static final Pattern REQUIRED = Pattern
            .compile("yes|y|required|" + STATEMENT + " (?:is |was )?(?:required|requested|needed)");
    private static final Pattern NOT_REQUIRED = Pattern
            .compile("no|n|not required|no " + STATEMENT + "(?: (?:is |was )?(?:required|requested|needed))?|" + STATEMENT
                    + " (?:is |was )?not (?:required|requested|needed)");

    private static final Pattern NOTHING = Pattern
            .compile("(not (yet )?(been )?|never )?re ?visited( yet)?|no re ?visit( yet)?|awaiting (a |its )?re ?visit"
                    + "|re ?visit (pending|due)");
    private static final Pattern NOT_INSPECTED = Pattern
            .compile(
                    "(local )?(area )?not (yet )?(been )?inspected( yet)?( under (the )?(new|current)( inspection)? framework)?");

    private static final Pattern ALL = Pattern.compile("all|yes|in all|(sufficient progress )?(made )?in all( .*)?");
    private static final Pattern SOME = Pattern.compile("some|in some|(sufficient progress )?(made )?in some( .*)?");
    private static final Pattern NONE = Pattern.compile("none|in none|(sufficient progress )?(made )?in none( .*)?");

    private static final Pattern TIME = Pattern.compile("(?:.* )?(\\d{1,2}|[a-z]+)(?: 0)? (month|year)s?");
    private static final List<String> NUMBERS = List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight",
            "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen");

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,2})(?:[.]0)?");
    private static final Pattern FOOTNOTE = Pattern.compile("(.*\\S)\\s*\\[[^\\]]{1,20}\\]", Pattern.DOTALL);

    private AreaSendText() {
    }

    private static String plain(String text) {
        Matcher noted = FOOTNOTE.matcher(text.strip());
        return Heading.plain(noted.matches() ? noted.group(1) : text);
    }

    /** Whether a cell says nothing. */
    static boolean saysNothing(String text) {
        return GradeText.saysNothing(text) || NOTHING.matcher(plain(text)).matches() || saysNotInspected(text);
    }

    /** Whether a cell says that there has been no inspection. */
    static boolean saysNotInspected(String text) {
        return NOT_INSPECTED.matcher(plain(text)).matches();
    }

    /** The outcome that a text says by itself; empty if it says none, or more than one. */
    static Optional<Stated> outcome(String text) {
        String plain = plain(text);
        if (plain.contains("written statement") || plain.contains("wsoa")) {
            return writtenStatement(text);
        }
        List<String> grades = SENTENCES.keySet().stream()
                .filter(grade -> SENTENCES.get(grade).matcher(plain).find() || WORDS.get(grade).matcher(plain).matches())
                .toList();
        return grades.size() == 1 ? Optional.of(new Stated(AreaSend.SEND_OUTCOME, grades.get(0))) : Optional.empty();
    }

    /** The outcome that a text gives to the question whether a written statement of action is required; empty if none. */
    static Optional<Stated> writtenStatement(String text) {
        String plain = plain(text);
        if (NOT_REQUIRED.matcher(plain).matches()) {
            return Optional.of(new Stated(AreaSend.WRITTEN_STATEMENT, AreaSend.NO_WRITTEN_STATEMENT_REQUIRED));
        }
        return REQUIRED.matcher(plain).matches()
                ? Optional.of(new Stated(AreaSend.WRITTEN_STATEMENT, AreaSend.WRITTEN_STATEMENT_REQUIRED))
                : Optional.empty();
    }

    /** With how many weaknesses there was sufficient progress. "No" alone is not read: it can also mean "not with all". */
    static Optional<SufficientProgress> progress(String text) {
        String plain = plain(text);
        if (ALL.matcher(plain).matches()) {
            return Optional.of(SufficientProgress.ALL);
        }
        if (SOME.matcher(plain).matches()) {
            return Optional.of(SufficientProgress.SOME);
        }
        return NONE.matcher(plain).matches() ? Optional.of(SufficientProgress.NONE) : Optional.empty();
    }

    /** Whether a cell says "no". */
    static boolean saysNo(String text) {
        return plain(text).equals("no");
    }

    /** A number below 100; empty if a text is none. */
    static Optional<Integer> number(String text) {
        Matcher noted = FOOTNOTE.matcher(text.strip());
        Matcher number = NUMBER.matcher(noted.matches() ? noted.group(1) : text.strip());
        return number.matches() ? Optional.of(Integer.valueOf(number.group(1))) : Optional.empty();
    }

    /** The time within which there is to be another inspection, in the form "3 years"; empty if a text says none. */
    static Optional<String> time(String text) {
        Matcher time = TIME.matcher(plain(text));
        if (!time.matches()) {
            return Optional.empty();
        }
        String written = time.group(1);
        int number = NUMBERS.contains(written) ? NUMBERS.indexOf(written)
                : number(written).orElse(0);
        return number == 0 ? Optional.empty() : Optional.of(number + " " + time.group(2) + "s");
    }
}
