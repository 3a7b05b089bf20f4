package org.councilratings.web;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Absolute addresses of this service's resources, under its public address if one is set, else as the request named it. */
@RequestScoped
public class Addresses {

    @Inject
    UriInfo request;

    @ConfigProperty(name = "council-ratings.public-url")
    Optional<String> publicUrl;

    /** The absolute address of a path that begins with a slash. */
    public String of(String path) {
        return base() + path;
    }

    private String base() {
        String base = publicUrl.orElseGet(() -> request.getBaseUri().toString());
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }
}
