package org.councilratings.web.representation;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;

import org.councilratings.web.page.Coverage;
import org.councilratings.web.page.ListAddress;
import org.councilratings.web.page.Listing;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import io.vertx.ext.web.RoutingContext;

/** Says what representation of a list an answer is, under which name to keep it, and where it is described. */
class ListingHeaders {

    @Inject
    ListAddress address;

    @Inject
    Coverage.Source coverage;

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
        if (chosen == Representation.JSON) {
            headers.putSingle(HttpHeaders.LINK, String.join(", ", address.pageLinks(listing.page(coverage.coverage()))));
        }
        if (chosen == Representation.CSV || chosen == Representation.NDJSON) {
            headers.putSingle(HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"" + listing.name() + chosen.suffix() + "\"");
        }
        if (chosen == Representation.CSV) {
            headers.putSingle(HttpHeaders.CONTENT_LOCATION, address.whole(Representation.CSV.suffix()));
            headers.putSingle(HttpHeaders.LINK, "<" + address.whole(Representation.CSV_METADATA.suffix())
                    + ">; rel=\"describedby\"; type=\"" + Representation.CSV_METADATA.mediaType() + "\"");
        }
    }
}
