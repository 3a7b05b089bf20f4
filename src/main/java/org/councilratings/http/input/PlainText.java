package org.councilratings.http.input;

import java.util.Optional;
import java.util.regex.Pattern;

/** Which text can be stored. */
public final class PlainText {

    /** The length of a text column. */
    public static final int MAX_LENGTH = 2000;

    private static final int MAX_SHOWN_LENGTH = 80;

    /** Not allowed in XML or in some databases: control characters, noncharacters and single surrogates. */
    private static final Pattern NOT_TEXT = Pattern
            .compile(
                    "[\\p{Cntrl}&&[^\\t\\n\\r]]|[\\uFFFE\\uFFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

    /** Spreadsheets run a cell that starts with one of these, or its full-width form, as a formula (OWASP, "CSV Injection"). */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);

    private PlainText() {
    }

    /** Shortens a text for a message. */
    public static String shown(String text) {
        return text.length() <= MAX_SHOWN_LENGTH ? text : text.substring(0, MAX_SHOWN_LENGTH) + "…";
    }

    /** Why a text cannot be stored. */
    public static Optional<String> fault(String text, int maxLength) {
        if (text.length() > maxLength) {
            return Optional.of("is longer than " + maxLength + " characters");
        }
        if (NOT_TEXT.matcher(text).find()) {
            return Optional.of("contains control characters or characters that are not valid");
        }
        if (FORMULA.matcher(text).matches()) {
            return Optional.of("must not start with = + - @, a tab or a line break (a spreadsheet would run it as a formula)");
        }
        return Optional.empty();
    }
}
