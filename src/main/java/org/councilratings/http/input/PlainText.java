package org.councilratings.http.input;

import java.util.Optional;
import java.util.regex.Pattern;

/** Which text can be stored. */
public final class PlainText {

    /** The length of a text column. */
    public static final int MAX_LENGTH = 2000;

    private static final int MAX_SHOWN_LENGTH = 80;

    /**
     * Not allowed in XML or in some databases: control characters, noncharacters and single surrogates. Nor what changes the
     * direction of the text around it, so that it shows something else than it says (CVE-2021-42574): embeddings, overrides and
     * isolates. Most characters are letters of ASCII, which are none of these: that is asked first.
     */
    private static final Pattern NOT_TEXT = Pattern.compile("[[^ -~]&&[[\\p{Cc}&&[^\\t\\n\\r]]\\p{Cs}"
            + "\\x{FDD0}-\\x{FDEF}\\x{FFFE}\\x{FFFF}\\x{1FFFE}\\x{1FFFF}\\x{2FFFE}\\x{2FFFF}"
            + "\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]]");

    /** What has no ink: blanks, what is only there for the characters beside it, and fillers of Hangul and Braille. */
    private static final String INVISIBLE = "[\\p{Z}\\p{Cc}\\p{Cf}\\x{034F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}"
            + "\\x{2800}\\x{3164}\\x{FE00}-\\x{FE0F}\\x{FFA0}\\x{E0000}-\\x{E0FFF}]";
    private static final Pattern ONLY_INVISIBLE = Pattern.compile(INVISIBLE + "+");

    /**
     * Spreadsheets run a cell that starts with one of these as a formula (OWASP, "CSV Injection"). Also what they may take for
     * it: its other forms in Unicode (NFKC), every dash, and what is behind characters that nobody sees.
     */
    private static final Pattern FORMULA = Pattern.compile("[\\t\\r\\n].*|" + INVISIBLE
            + "*+[=+\\-@\\p{Pd}\\x{2212}\\x{207B}\\x{208B}"
            + "\\x{02D7}\\x{2795}\\x{2796}\\x{FF1D}\\x{FE66}\\x{207C}\\x{208C}\\x{FF0B}\\x{FE62}\\x{207A}\\x{208A}\\x{FB29}\\x{FF20}"
            + "\\x{FE6B}].*", Pattern.DOTALL);

    private PlainText() {
    }

    /** Shortens a text for a message, and replaces what cannot be shown. */
    public static String shown(String text) {
        return NOT_TEXT.matcher(shortened(text, MAX_SHOWN_LENGTH)).replaceAll("\uFFFD");
    }

    /** The first characters of a text, with an ellipsis if there are more. */
    public static String shortened(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length) + "…";
    }

    /** Why a text cannot be stored. */
    public static Optional<String> fault(String text, int maxLength) {
        if (text.length() > maxLength) {
            return Optional.of("is longer than " + maxLength + " characters");
        }
        if (NOT_TEXT.matcher(text).find()) {
            return Optional
                    .of("contains control characters or characters that are not valid, or changes the direction of text");
        }
        if (ONLY_INVISIBLE.matcher(text).matches()) {
            return Optional.of("has only characters that cannot be seen");
        }
        if (FORMULA.matcher(text).matches()) {
            return Optional.of("must not start with = + - @ (or another form of them), a tab or a line break"
                    + " (a spreadsheet would run it as a formula)");
        }
        return Optional.empty();
    }
}
