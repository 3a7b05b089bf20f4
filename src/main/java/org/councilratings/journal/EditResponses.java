package org.councilratings.journal;

import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/**
 * Responses to requests that have changed a record. No cache stores them. Their body is the record as the next GET sends it,
 * which Content-Location says (RFC 9110, section 8.7), and so they have its ETag.
 */
public final class EditResponses {

    private static final String NOT_KEPT = "no-store";

    private EditResponses() {
    }

    /**
     * A record was made.
     *
     * @param location its URL
     */
    public static <T> RestResponse<T> created(T record, String location) {
        return response(Status.CREATED, record, location).header(HttpHeaders.LOCATION, location).build();
    }

    /**
     * A record was replaced.
     *
     * @param location its URL
     */
    public static <T> RestResponse<T> replaced(T record, String location) {
        return response(Status.OK, record, location).build();
    }

    private static <T> ResponseBuilder<T> response(Status status, T record, String location) {
        return ResponseBuilder.create(status, record).header(HttpHeaders.CONTENT_LOCATION, location)
                .header(HttpHeaders.CACHE_CONTROL, NOT_KEPT);
    }

    /** A record was removed. */
    public static RestResponse<Void> removed() {
        return ResponseBuilder.<Void> create(Status.NO_CONTENT).header(HttpHeaders.CACHE_CONTROL, NOT_KEPT).build();
    }
}
