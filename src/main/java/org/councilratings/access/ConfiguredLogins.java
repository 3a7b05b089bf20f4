package org.councilratings.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.councilratings.http.access.Logins;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The log-in methods of this service's settings. */
@Singleton
class ConfiguredLogins implements Logins {

    private static final String BASIC = "Basic realm=\"Council Ratings\", charset=\"UTF-8\"";
    private static final String BEARER = "Bearer realm=\"Council Ratings\"";
    private static final String NEEDED = "You need the role editor to change data. ";

    @Inject
    Accounts accounts;

    @ConfigProperty(name = "quarkus.oidc.tenant-enabled")
    boolean hasProvider;

    @Override
    public List<String> challenges() {
        List<String> challenges = new ArrayList<>();
        if (hasProvider) {
            challenges.add(BEARER);
        }
        challenges.add(BASIC);
        return challenges;
    }

    @Override
    public Optional<String> accountName(String authorization) {
        return BasicName.in(authorization);
    }

    @Override
    public boolean hasAccount(String name) {
        return accounts.exists(name);
    }

    @Override
    public String explanation() {
        return NEEDED + (hasProvider
                ? "Send a bearer token from this service's OpenID Connect provider, or the name and password of an account (HTTP Basic)."
                : "Send the name and password of an account (HTTP Basic). The operator of the service can give you one.");
    }
}
