package org.councilratings.web.change;

import jakarta.ws.rs.core.HttpHeaders;

import org.councilratings.web.cache.IfMatch;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Answers to requests that have changed a record. No cache keeps them. */
public final class Written {

    private static final String NOT_KEPT = "no-store";

    private Written() {
    }

    /**
     * A record was made.
     *
     * @param location where it is
     */
    public static <T> RestResponse<T> created(T record, long version, String location) {
        return answer(Status.CREATED, record, version).header(HttpHeaders.LOCATION, location).build();
    }

    /** A record was replaced. */
    public static <T> RestResponse<T> replaced(T record, long version) {
        return answer(Status.OK, record, version).build();
    }

    private static <T> ResponseBuilder<T> answer(Status status, T record, long version) {
        return ResponseBuilder.create(status, record).header(HttpHeaders.ETAG, IfMatch.tag(version))
                .header(HttpHeaders.CACHE_CONTROL, NOT_KEPT);
    }

    /** A record was removed. */
    public static RestResponse<Void> removed() {
        return ResponseBuilder.<Void> create(Status.NO_CONTENT).header(HttpHeaders.CACHE_CONTROL, NOT_KEPT).build();
    }
}
