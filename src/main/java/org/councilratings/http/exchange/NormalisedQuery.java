package org.councilratings.http.exchange;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A query in its normal form: sorted by name, with the same encoding and without empty parts. */
public final class NormalisedQuery {

    private static final Pattern OF_OTHERS = Pattern.compile("utm_[a-z_]+|fbclid|gclid|msclkid|_");

    private NormalisedQuery() {
    }

    /**
     * The normal form of a query. Values of one name keep their order.
     *
     * @param query the query as sent; can be null or empty
     */
    public static String of(String query) {
        return query == null || isNormal(query) ? query
                : Stream.of(query.split("&")).filter(parameter -> !parameter.isEmpty() && !isOfOthers(name(parameter)))
                        .map(NormalisedQuery::encoded)
                        .sorted(Comparator.comparing(NormalisedQuery::name)).collect(Collectors.joining("&"));
    }

    /** Whether a parameter is one that shared links and cache busters add: it has no meaning here. */
    public static boolean isOfOthers(String name) {
        return OF_OTHERS.matcher(name).matches();
    }

    /** Whether it is a single parameter without special characters, as most queries are. */
    private static boolean isNormal(String query) {
        return query.indexOf('=') == query.lastIndexOf('=')
                && !isOfOthers(name(query)) && query.chars().allMatch(character -> character == '=' || isPlain(character));
    }

    /** Whether a character has only one encoding. */
    private static boolean isPlain(int character) {
        return Character.isLetterOrDigit(character) && character < 0x80 || character == '-' || character == '_';
    }

    private static String encoded(String parameter) {
        return Stream.of(parameter.split("=", 2)).map(NormalisedQuery::encodedText).collect(Collectors.joining("="));
    }

    /** Text that cannot be decoded is not changed. */
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
