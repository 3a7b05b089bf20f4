package org.councilratings.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;

/** Absolute addresses of this service's resources, under its public address if one is set, else as the request named it. */
@RequestScoped
public class Addresses {

    @Inject
    UriInfo request;

    @Inject
    PublicAddress publicAddress;

    /** The absolute address of a path that begins with a slash. */
    public String of(String path) {
        return publicAddress.or(() -> request.getBaseUri().toString()) + path;
    }
}
