package org.councilratings.http.entry;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MediaType;

/**
 * All addresses that a template describes, and what can be done there.
 *
 * @param path what the path of such an address looks like, without a slash at its end
 * @param literals how many characters of the path are given; the more they are, the better the template fits
 * @param isNamed whether part of the path is a name, so that only the resource knows whether there is anything
 * @param isList whether a list can be read there, which has representations with addresses of their own
 * @param bodies the media types that each method reads as a request's body; none if it reads no body
 */
record KnownAddress(Pattern path, int literals, boolean isNamed, boolean isList, Map<String, List<MediaType>> bodies) {

    private static final Pattern NAME = Pattern.compile("\\{\\s*\\w+\\s*(?::\\s*([^{}]+?)\\s*)?\\}");
    private static final String ANY_NAME = "[^/]+";

    /** The order in which the Allow header names them. */
    private static final List<String> ORDER = List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.POST,
            HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    /** The addresses of a template as JAX-RS has it. */
    static KnownAddress of(String template, boolean isList, Map<String, List<MediaType>> bodies) {
        StringBuilder path = new StringBuilder();
        Matcher name = NAME.matcher(template);
        int literals = 0;
        int end = 0;
        while (name.find()) {
            path.append(Pattern.quote(template.substring(end, name.start())));
            path.append(name.group(1) == null ? ANY_NAME : name.group(1));
            literals += name.start() - end;
            end = name.end();
        }
        path.append(Pattern.quote(template.substring(end)));
        return new KnownAddress(Pattern.compile(path.toString()), literals + template.length() - end, end > 0, isList, bodies);
    }

    /** The same for the address of one of the list's representations, which can only be read. */
    KnownAddress asFile() {
        return new KnownAddress(path, literals, isNamed, isList, Map.of(HttpMethod.GET, List.of()));
    }

    boolean matches(String address) {
        return path.matcher(address).matches();
    }

    boolean canBeRead() {
        return bodies.containsKey(HttpMethod.GET);
    }

    /** Every method that is supported. What can be read can also be asked for its headers only. */
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
