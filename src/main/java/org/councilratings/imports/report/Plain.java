package org.councilratings.imports.report;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts in the form in which they are compared: small letters, without marks, one space between words. */
final class Plain {

    private static final Pattern INSIDE_WORDS = Pattern.compile("(?<=\\p{L})['\u2018\u2019\u00AD](?=\\p{L})|\u00AD");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    /** Footnotes have their number at a word: "Board1". */
    private static final Pattern FOOTNOTE = Pattern.compile("(?<=\\p{L}{3}[?.)]?)\\d{1,2}(?= |$)");

    private Plain() {
    }

    static String of(String text) {
        String inside = INSIDE_WORDS.matcher(text).replaceAll("");
        String noted = FOOTNOTE.matcher(inside).replaceAll("");
        return NO_LETTERS.matcher(noted).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    static String of(Line line) {
        return of(line.text());
    }

    static String of(List<Line> lines) {
        return of(printed(lines));
    }

    /** Lines as one text, as they are printed. */
    static String printed(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> append(text, line.text()));
        return text.toString();
    }

    /** Adds a line. A word divided at the end of a line keeps its hyphen: these reports divide no others. */
    static void append(StringBuilder text, String line) {
        boolean isDivided = text.length() > 1 && isHyphen(text.charAt(text.length() - 1))
                && Character.isLetterOrDigit(text.charAt(text.length() - 2)) && !GOES_ON.matcher(line).lookingAt();
        if (text.length() > 0 && text.charAt(text.length() - 1) == '\u00AD') {
            text.setLength(text.length() - 1);
        } else if (text.length() > 0 && !isDivided) {
            text.append(' ');
        }
        text.append(line);
    }

    /** "short- and long-term": the hyphen stands for a word, so a space follows. */
    private static final Pattern GOES_ON = Pattern.compile("(?:and|or|to)\\b");

    private static boolean isHyphen(char letter) {
        return letter == '-' || letter == '\u2010' || letter == '\u2011';
    }
}
