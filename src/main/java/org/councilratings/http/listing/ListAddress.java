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

/** The URLs of the requested list: of its pages and of its other formats. */
@RequestScoped
public class ListAddress {

    @Inject
    Addresses addresses;

    @Inject
    UriInfo request;

    /** Has the query as sent; the framework loses its encoding when the suffix is removed from the path. */
    @Inject
    HttpServerRequest httpRequest;

    /** The links to other pages (RFC 8288), with a normalised query. */
    public List<String> links(ListPage<?> page) {
        String before = addresses.of(path()) + "?"
                + parametersBut(Set.of(page.parameter()), NormalisedQuery.of(httpRequest.query()))
                        .map(parameter -> parameter + "&").collect(Collectors.joining())
                + page.parameter() + "=";
        return page.relations().entrySet().stream()
                .map(link -> "<" + before + link.getValue() + ">; rel=\"" + link.getKey() + "\"").toList();
    }

    /** The absolute URL of the whole list in another format, with the filters as sent. */
    public String whole(String suffix) {
        return addresses.of(path() + suffix + query());
    }

    /** The same, relative to the addresses of the list. */
    public String wholeRelative(String suffix) {
        return path().substring(path().lastIndexOf('/') + 1) + suffix + query();
    }

    private String path() {
        return request.getRequestUri().getRawPath();
    }

    private String query() {
        String query = parametersBut(Pagination.PARAMETERS, httpRequest.query()).collect(Collectors.joining("&"));
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
