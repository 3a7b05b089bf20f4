package org.councilratings.http.exchange;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A query in the one form that all its spellings have in common: sorted by name, encoded alike, without empty parts. */
public final class NormalisedQuery {

    private NormalisedQuery() {
    }

    /**
     * The normal form of a query. Values of one name keep their order.
     *
     * @param query what follows the question mark, as it was sent; may be null or empty
     */
    public static String of(String query) {
        return query == null || isNormal(query) ? query
                : Stream.of(query.split("&")).filter(parameter -> !parameter.isEmpty()).map(NormalisedQuery::encoded)
                        .sorted(Comparator.comparing(NormalisedQuery::name)).collect(Collectors.joining("&"));
    }

    /** A query of one parameter without special characters, as most are. */
    private static boolean isNormal(String query) {
        return query.indexOf('=') == query.lastIndexOf('=')
                && query.chars().allMatch(character -> character == '=' || isPlain(character));
    }

    /** Whether a character is written in one way only. */
    private static boolean isPlain(int character) {
        return Character.isLetterOrDigit(character) && character < 0x80 || character == '-' || character == '_';
    }

    private static String encoded(String parameter) {
        return Stream.of(parameter.split("=", 2)).map(NormalisedQuery::encodedText).collect(Collectors.joining("="));
    }

    /** What cannot be decoded stays as it is. */
    private static String encodedText(String text) {
        if (text.chars().allMatch(NormalisedQuery::isPlain)) {
            return text;
        }
        try {
            return URLEncoder.encode(URLDecoder.decode(text, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    private static String name(String parameter) {
        return parameter.split("=", 2)[0];
    }
}
