package org.councilratings.pages;

import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.councilratings.calendar.LondonClock;
import org.councilratings.http.Addresses;
import org.councilratings.http.exchange.Exchange;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Where to report a security vulnerability (RFC 9116). Returns 404 until the operator has set a contact.
 */
@Path("/.well-known/{name: security\\.txt}")
@Produces("text/plain;charset=UTF-8")
public class SecurityContactResource {

    /** The standard recommends less than a year. Each response starts a new period. */
    private static final int VALID_IN_DAYS = 180;

    @ConfigProperty(name = "council-ratings.security.contact")
    Optional<String> contact;

    @Inject
    Addresses addresses;

    @Inject
    Exchange exchange;

    @GET
    @Operation(hidden = true)
    public String text() {
        return "Contact: " + contact.orElseThrow(NotFoundException::new) + "\n"
                + "Expires: " + LondonClock.beginning(exchange.today().plusDays(VALID_IN_DAYS)) + "\n"
                + "Preferred-Languages: en\nCanonical: " + addresses.of("/.well-known/security.txt") + "\n";
    }
}
