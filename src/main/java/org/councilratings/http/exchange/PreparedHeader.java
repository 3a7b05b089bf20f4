package org.councilratings.http.exchange;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/**
 * A response header in the form that is fastest to send.
 *
 * @param name the name
 */
public record PreparedHeader(CharSequence name, CharSequence value) {

    /** Prepares a header, once for all responses. */
    public static PreparedHeader of(String name, String value) {
        return new PreparedHeader(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
    }

    /** Sets it on a response. */
    public void putOn(HttpServerResponse response) {
        response.putHeader(name, value);
    }
}
