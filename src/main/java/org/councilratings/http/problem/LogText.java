package org.councilratings.http.problem;

import java.util.regex.Pattern;

/** Makes text that came from outside safe to be part of a line of the log (OWASP, "Log Injection"). */
public final class LogText {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_LINE = 500;

    /** Control characters, characters that end a line or turn its direction, and halves of a character. */
    private static final Pattern NOT_IN_A_LINE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^\\x21-\\x7e]");

    private LogText() {
    }

    /** A name without blanks or anything but visible ASCII characters, so that it cannot look like other parts of the line. */
    public static String name(String text) {
        return shortened(NOT_IN_A_NAME.matcher(text).replaceAll("?"), LONGEST_NAME);
    }

    /** A text that stays on one line. */
    public static String line(String text) {
        return shortened(NOT_IN_A_LINE.matcher(text).replaceAll(" "), LONGEST_LINE);
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "...";
    }
}
