package org.councilratings.http.listing;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;

import org.councilratings.http.exchange.Basis;
import org.councilratings.http.exchange.Representation;
import org.councilratings.store.DatasetState;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import io.vertx.ext.web.RoutingContext;

/** Says what representation of a list an answer is, under which name to keep it, and where it is described. */
public class ListingHeaders {

    /** The number of the newest event that the list shows; who follows the events goes on from there. */
    public static final String DATA_SEQUENCE = "Data-Sequence";

    @Inject
    ListAddress address;

    @Inject
    Basis basis;

    @Inject
    DatasetState dataset;

    @Inject
    ListingPreparation preparation;

    @ServerResponseFilter
    void add(ContainerResponseContext response, ResourceInfo resource, RoutingContext request) {
        if (response.getEntity() instanceof Listing<?> listing) {
            if (!listing.isPrepared()) {
                preparation.prepare(listing, resource.getResourceMethod(), request);
            }
            Representation.chosen(request).ifPresent(chosen -> add(response.getHeaders(), chosen, listing));
        }
    }

    private void add(MultivaluedMap<String, Object> headers, Representation chosen, Listing<?> listing) {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, chosen.contentType());
        headers.putSingle(DATA_SEQUENCE, basis.shown().sequence());
        if (chosen == Representation.JSON) {
            List<String> links = address.links(listing.part(dataset.coverage()));
            if (!links.isEmpty()) {
                headers.putSingle(HttpHeaders.LINK, String.join(", ", links));
            }
        }
        if (chosen == Representation.CSV || chosen == Representation.NDJSON) {
            headers.putSingle(HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"" + listing.name() + chosen.suffix() + "\"");
            headers.putSingle(HttpHeaders.CONTENT_LOCATION, address.whole(chosen.suffix()));
        }
        if (chosen == Representation.CSV) {
            headers.putSingle(HttpHeaders.LINK, "<" + address.whole(Representation.CSV_METADATA.suffix())
                    + ">; rel=\"describedby\"; type=\"" + Representation.CSV_METADATA.mediaType() + "\"");
        }
    }
}
