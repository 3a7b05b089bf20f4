package org.councilratings.http.entry;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MediaType;

/**
 * The addresses of a path template, and their methods.
 *
 * @param template the template, without the patterns of its names
 * @param path the pattern of the paths, without a slash at the end
 * @param literals the number of fixed characters; the template with the most is the best match
 * @param isNamed whether the path has an id, so that only the resource knows whether the record exists
 * @param isList whether it is a list, which has addresses for other formats
 * @param bodies the media types that each method accepts as a request body
 */
record KnownAddress(String template, Pattern path, int literals, boolean isNamed, boolean isList,
        Map<String, List<MediaType>> bodies) {

    private static final Pattern NAME = Pattern.compile("\\{\\s*(\\w+)\\s*(?::\\s*([^{}]+?)\\s*)?\\}");
    private static final String ANY_NAME = "[^/]+";

    /** The order in the Allow header. */
    private static final List<String> ORDER = List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.POST,
            HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    /** The addresses of a JAX-RS template. */
    static KnownAddress of(String template, boolean isList, Map<String, List<MediaType>> bodies) {
        StringBuilder path = new StringBuilder();
        Matcher name = NAME.matcher(template);
        int literals = 0;
        int end = 0;
        while (name.find()) {
            path.append(Pattern.quote(template.substring(end, name.start())));
            path.append("(?:").append(name.group(2) == null ? ANY_NAME : name.group(2)).append(")");
            literals += name.start() - end;
            end = name.end();
        }
        path.append(Pattern.quote(template.substring(end)));
        return new KnownAddress(NAME.matcher(template).replaceAll("{$1}"), Pattern.compile(path.toString()),
                literals + template.length() - end, end > 0, isList, bodies);
    }

    /** The read-only address of one format of the list. */
    KnownAddress asFile() {
        return new KnownAddress(template, path, literals, isNamed, isList, Map.of(HttpMethod.GET, List.of()));
    }

    boolean matches(String address) {
        return path.matcher(address).matches();
    }

    boolean canBeRead() {
        return bodies.containsKey(HttpMethod.GET);
    }

    /** Whether it accepts request bodies other than JSON and simple forms. */
    boolean acceptsFiles() {
        return bodies.values().stream().flatMap(List::stream)
                .anyMatch(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                        && !type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE));
    }

    /** All supported methods. GET includes HEAD. */
    List<String> methods() {
        return ORDER.stream().filter(this::supports).toList();
    }

    boolean supports(String method) {
        return switch (method) {
            case HttpMethod.OPTIONS -> true;
            case HttpMethod.HEAD -> canBeRead();
            default -> bodies.containsKey(method);
        };
    }
}
