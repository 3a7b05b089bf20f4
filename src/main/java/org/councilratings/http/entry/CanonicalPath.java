package org.councilratings.http.entry;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one path of those that mean the same (RFC 3986, section 6.2.2). */
final class CanonicalPath {

    private static final Pattern ENCODED = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final String UNRESERVED = "-._~";

    private CanonicalPath() {
    }

    /**
     * A path without empty and dot segments, without a slash at the end, and with the shortest encoding of each character.
     *
     * @param path well-formed and encoded; anything else than a path is not changed
     */
    static String of(String path) {
        return path.startsWith("/") && mayDiffer(path) ? normalised(ENCODED.matcher(path).replaceAll(CanonicalPath::shortest))
                : path;
    }

    private static boolean mayDiffer(String path) {
        return path.indexOf('%') >= 0 || path.contains("//") || path.contains("/.") || path.endsWith("/");
    }

    private static String shortest(MatchResult encoded) {
        int character = Integer.parseInt(encoded.group().substring(1), 16);
        boolean isUnreserved = character < 0x80
                && (Character.isLetterOrDigit(character) || UNRESERVED.indexOf(character) >= 0);
        return Matcher.quoteReplacement(
                isUnreserved ? String.valueOf((char) character) : encoded.group().toUpperCase(Locale.ROOT));
    }

    private static String normalised(String path) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : path.split("/")) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
        return "/" + String.join("/", segments);
    }
}
