package org.councilratings.web.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import org.councilratings.web.Addresses;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Links every page of a list to its neighbours (RFC 8288). */
class PageLinks {

    private static final String PAGE = "page";

    @Inject
    Addresses addresses;

    @ServerResponseFilter
    void add(ContainerResponseContext response, UriInfo request) {
        if (response.getEntity() instanceof Listing<?> listing) {
            response.getHeaders().putSingle(HttpHeaders.LINK, String.join(", ", links(listing, request)));
        }
    }

    private List<String> links(Listing<?> listing, UriInfo request) {
        long last = Math.max(1, listing.totalPages());
        List<String> links = new ArrayList<>();
        links.add(link(request, 1, "first"));
        if (listing.page() > 1) {
            links.add(link(request, Math.min(listing.page() - 1L, last), "prev"));
        }
        if (listing.page() < last) {
            links.add(link(request, listing.page() + 1L, "next"));
        }
        links.add(link(request, last, "last"));
        return links;
    }

    private String link(UriInfo request, long page, String relation) {
        String query = Stream.concat(otherParameters(request), Stream.of("page=" + page)).collect(Collectors.joining("&"));
        return "<" + addresses.of(request.getRequestUri().getRawPath() + "?" + query) + ">; rel=\"" + relation + "\"";
    }

    /** The request's parameters but the page, as they were written and in their order. */
    private static Stream<String> otherParameters(UriInfo request) {
        String query = request.getRequestUri().getRawQuery();
        return query == null ? Stream.empty()
                : Stream.of(query.split("&")).filter(parameter -> !parameter.isEmpty() && !PAGE.equals(name(parameter)));
    }

    private static String name(String parameter) {
        return URLDecoder.decode(parameter.split("=", 2)[0], StandardCharsets.UTF_8);
    }
}
