package org.councilratings.http;

import java.util.Optional;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The public URL of this service, if the operator has set one. */
@Singleton
public class PublicAddress {

    private final Optional<String> url;

    @Inject
    PublicAddress(@ConfigProperty(name = "council-ratings.public-url") Optional<String> url) {
        this.url = url.map(PublicAddress::withoutSlash);
    }

    /** The public URL, else the requested one, without a slash at the end. */
    public String or(Supplier<String> asRequested) {
        return url.orElseGet(() -> withoutSlash(asRequested.get()));
    }

    private static String withoutSlash(String address) {
        int end = address.length();
        while (end > 0 && address.charAt(end - 1) == '/') {
            end--;
        }
        return address.substring(0, end);
    }
}
