package org.councilratings.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;

/** Absolute URLs of this service, with its public URL if set, else with the host of the request. */
@RequestScoped
public class Addresses {

    @Inject
    UriInfo request;

    @Inject
    PublicAddress publicAddress;

    /** The absolute URL of a path that starts with a slash. */
    public String of(String path) {
        return publicAddress.or(() -> request.getBaseUri().toString()) + path;
    }
}
