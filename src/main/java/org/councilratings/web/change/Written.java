package org.councilratings.web.change;

import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/**
 * Responses to requests that have changed a record. No cache stores them. Their body is the record as the next GET sends it,
 * which Content-Location says (RFC 9110, section 8.7), and so they have its ETag.
 */
public final class Written {

    private static final String NOT_KEPT = "no-store";

    private Written() {
    }

    /**
     * A record was made.
     *
     * @param path where it is
     * @param location the same as an absolute address
     */
    public static <T> RestResponse<T> created(T record, String path, String location) {
        return answer(Status.CREATED, record, path).header(HttpHeaders.LOCATION, location).build();
    }

    /**
     * A record was replaced.
     *
     * @param path where it is
     */
    public static <T> RestResponse<T> replaced(T record, String path) {
        return answer(Status.OK, record, path).build();
    }

    private static <T> ResponseBuilder<T> answer(Status status, T record, String path) {
        return ResponseBuilder.create(status, record).header(HttpHeaders.CONTENT_LOCATION, path)
                .header(HttpHeaders.CACHE_CONTROL, NOT_KEPT);
    }

    /** A record was removed. */
    public static RestResponse<Void> removed() {
        return ResponseBuilder.<Void> create(Status.NO_CONTENT).header(HttpHeaders.CACHE_CONTROL, NOT_KEPT).build();
    }
}
