package org.councilratings.http.listing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;

import org.councilratings.http.Addresses;
import org.councilratings.http.exchange.NormalisedQuery;

import io.vertx.core.http.HttpServerRequest;

/** The addresses of the list that a request asks for: of its pages, and of its other representations. */
@RequestScoped
public class ListAddress {

    @Inject
    Addresses addresses;

    @Inject
    UriInfo request;

    /** Knows the query as it was sent; the framework forgets how a query was encoded when a path loses its suffix. */
    @Inject
    HttpServerRequest asSent;

    /** Links from a part to others (RFC 8288), the same however the request was spelt. */
    public List<String> links(ListPage<?> part) {
        String before = addresses.of(path()) + "?"
                + parametersBut(Set.of(part.parameter()), NormalisedQuery.of(asSent.query()))
                        .map(parameter -> parameter + "&").collect(Collectors.joining())
                + part.parameter() + "=";
        return part.relations().entrySet().stream()
                .map(link -> "<" + before + link.getValue() + ">; rel=\"" + link.getKey() + "\"").toList();
    }

    /** The absolute address of the whole list, filtered as asked and spelt as it was, with a suffix at its path. */
    public String whole(String suffix) {
        return addresses.of(path() + suffix + query());
    }

    /** The same, relative to the list's own address and to those of its other representations. */
    public String wholeRelative(String suffix) {
        return path().substring(path().lastIndexOf('/') + 1) + suffix + query();
    }

    private String path() {
        return request.getRequestUri().getRawPath();
    }

    private String query() {
        String query = parametersBut(Pagination.PARAMETERS, asSent.query()).collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static Stream<String> parametersBut(Set<String> names, String query) {
        return query == null ? Stream.empty()
                : Stream.of(query.split("&")).filter(parameter -> !parameter.isEmpty() && !names.contains(name(parameter)));
    }

    private static String name(String parameter) {
        return URLDecoder.decode(parameter.split("=", 2)[0], StandardCharsets.UTF_8);
    }
}
