package org.councilratings.http.problem;

import java.util.regex.Pattern;

/** Makes external text safe for a log line (OWASP, "Log Injection"). */
public final class LogText {

    private static final int MAX_NAME_LENGTH = 100;
    private static final int MAX_LINE_LENGTH = 500;

    /** Control characters, line separators, changes of text direction, and single surrogates. */
    private static final Pattern NOT_IN_LINE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private static final Pattern NOT_IN_NAME = Pattern.compile("[^\\x21-\\x7e]");

    private LogText() {
    }

    /** A name in visible ASCII characters without spaces, so that it cannot look like other parts of the line. */
    public static String name(String text) {
        return shortened(NOT_IN_NAME.matcher(text).replaceAll("?"), MAX_NAME_LENGTH);
    }

    /** A text that stays on one line. */
    public static String line(String text) {
        return shortened(NOT_IN_LINE.matcher(text).replaceAll(" "), MAX_LINE_LENGTH);
    }

    private static String shortened(String text, int maxLength) {
        return text.length() <= maxLength ? text : text.substring(0, maxLength) + "...";
    }
}
