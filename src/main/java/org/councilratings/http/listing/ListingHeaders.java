package org.councilratings.http.listing;

import java.lang.reflect.Method;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;

import org.councilratings.http.exchange.Exchange;
import org.councilratings.http.exchange.Representation;
import org.councilratings.store.DatasetState;

/** Adds the headers of a list: media type, file name and links. */
@Singleton
public class ListingHeaders {

    /** The number of the latest event that the list includes: start following events after it. */
    public static final String DATA_SEQUENCE = "Data-Sequence";

    @Inject
    ListAddress address;

    @Inject
    Exchange exchange;

    @Inject
    DatasetState dataset;

    @Inject
    ListingRenderer renderer;

    /**
     * Renders a list, unless this is done, and adds its headers.
     *
     * @param resource the method that returned the list
     */
    public void add(Listing<?> listing, Method resource, MultivaluedMap<String, Object> headers) {
        if (!listing.isPrepared()) {
            renderer.prepare(listing, resource);
        }
        exchange.representation().ifPresent(chosen -> add(headers, chosen, listing));
    }

    private void add(MultivaluedMap<String, Object> headers, Representation chosen, Listing<?> listing) {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, chosen.contentType());
        headers.putSingle(DATA_SEQUENCE, exchange.shown().sequence());
        if (chosen == Representation.JSON) {
            List<String> links = address.links(listing.page(dataset.coverage()));
            if (!links.isEmpty()) {
                headers.putSingle(HttpHeaders.LINK, String.join(", ", links));
            }
        }
        if (chosen.isFile()) {
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
