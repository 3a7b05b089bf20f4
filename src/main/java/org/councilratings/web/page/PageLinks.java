package org.councilratings.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
        Map<String, List<String>> query = new LinkedHashMap<>(request.getQueryParameters());
        query.put(PAGE, List.of(String.valueOf(page)));
        String encoded = query.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> encode(entry.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
        return "<" + addresses.of(request.getRequestUri().getRawPath() + "?" + encoded) + ">; rel=\"" + relation + "\"";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
