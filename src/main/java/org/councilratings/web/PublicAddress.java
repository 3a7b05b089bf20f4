package org.councilratings.web;

import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address under which others reach this service, if its operator has set one. */
@ApplicationScoped
public class PublicAddress {

    @Inject
    @ConfigProperty(name = "council-ratings.public-url")
    Optional<String> url;

    /** The address, else the one that the request named; without a slash at its end. */
    public String or(Supplier<String> asRequested) {
        String address = url.orElseGet(asRequested);
        int end = address.length();
        while (end > 0 && address.charAt(end - 1) == '/') {
            end--;
        }
        return address.substring(0, end);
    }
}
