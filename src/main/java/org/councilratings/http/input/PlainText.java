package org.councilratings.http.input;

import java.util.Optional;
import java.util.regex.Pattern;

/** What text the data may have, wherever it comes from. */
public final class PlainText {

    /** What a column of the database takes. */
    public static final int LONGEST = 2000;

    private static final int LONGEST_SHOWN = 80;

    /** What neither XML nor every database takes: control characters, halves of a character, and what is none. */
    private static final Pattern NO_TEXT = Pattern
            .compile(
                    "[\\p{Cntrl}&&[^\\t\\n\\r]]|[\\uFFFE\\uFFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

    /** OWASP, "CSV Injection": with these, also in full width, a cell begins that a spreadsheet would compute. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);

    private PlainText() {
    }

    /** A text as it is repeated in a message: no longer than needed to know it again. */
    public static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    /** Why a text may not be stored, if it may not. */
    public static Optional<String> fault(String text, int longest) {
        if (text.length() > longest) {
            return Optional.of("is longer than " + longest + " characters");
        }
        if (NO_TEXT.matcher(text).find()) {
            return Optional.of("has characters that are not text");
        }
        if (FORMULA.matcher(text).matches()) {
            return Optional.of("must not start with = + - @, a tab or a line break (a spreadsheet would run it as a formula)");
        }
        return Optional.empty();
    }
}
