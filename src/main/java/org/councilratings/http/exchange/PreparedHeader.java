package org.councilratings.http.exchange;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/**
 * A header of a response in the form that is sent with the least work.
 *
 * @param name of well-known spelling
 */
public record PreparedHeader(CharSequence name, CharSequence value) {

    /** Prepares a header, once for all the answers that carry it. */
    public static PreparedHeader of(String name, String value) {
        return new PreparedHeader(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
    }

    /** Puts it on a response, in place of others of its name. */
    public void putOn(HttpServerResponse response) {
        response.putHeader(name, value);
    }
}
