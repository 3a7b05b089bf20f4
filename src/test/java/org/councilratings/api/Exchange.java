package org.councilratings.api;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;

/**
 * A response and what it is the response to.
 *
 * @param path as it was sent, without the query
 * @param isPreflight whether a browser asked what a page of another site may do
 * @param headers of the response, by name in any letter case
 */
record Exchange(String method, String path, boolean isPreflight, int status, Map<String, List<String>> headers, String body) {

    private static final String ASKED_METHOD = "Access-Control-Request-Method";

    Exchange {
        Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        headers = byName;
    }

    static Exchange of(FilterableRequestSpecification request, Response response) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers()
                .forEach(header -> headers.computeIfAbsent(header.getName(), any -> new ArrayList<>()).add(header.getValue()));
        return new Exchange(request.getMethod(), path(request.getURI()), request.getHeaders().hasHeaderWithName(ASKED_METHOD),
                response.statusCode(), headers, response.asString());
    }

    static Exchange of(HttpResponse<String> response) {
        return new Exchange(response.request().method(), response.request().uri().getRawPath(),
                response.request().headers().firstValue(ASKED_METHOD).isPresent(), response.statusCode(),
                response.headers().map(), response.body());
    }

    /** What came over a connection that was closed after it. */
    static Exchange of(String request, byte[] response) {
        String[] parts = new String(response, StandardCharsets.UTF_8).split("\r\n\r\n", 2);
        String[] lines = parts[0].split("\r\n");
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : List.of(lines).subList(1, lines.length)) {
            String[] header = line.split(": ", 2);
            headers.computeIfAbsent(header[0], any -> new ArrayList<>()).add(header[1]);
        }
        String[] asked = request.split(" ");
        return new Exchange(asked[0], path(asked[1]), false, Integer.parseInt(lines[0].split(" ")[1]), headers, parts[1]);
    }

    private static String path(String address) {
        return address.replaceFirst("^https?://[^/]+", "").replaceFirst("[?].*", "");
    }

    /** The first value of a header, or nothing. */
    String header(String name) {
        return headers.getOrDefault(name, List.of("")).get(0);
    }

    /** Without its parameters; nothing if there is none. */
    String mediaType() {
        return header("Content-Type").replaceFirst(";.*", "");
    }

    @Override
    public String toString() {
        return method + " " + path + " " + status;
    }
}
