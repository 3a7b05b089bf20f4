package org.councilratings.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.councilratings.http.access.Logins;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The ways in that this service's settings give. */
@Singleton
class ConfiguredLogins implements Logins {

    private static final String BASIC = "Basic realm=\"Council Ratings\", charset=\"UTF-8\"";
    private static final String BEARER = "Bearer realm=\"Council Ratings\"";
    private static final String NEEDED = "Changing the data needs the role editor. ";

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
    public Optional<String> triedName(String authorization) {
        return BasicName.in(authorization);
    }

    @Override
    public boolean hasAccount(String name) {
        return accounts.exists(name);
    }

    @Override
    public String inWords() {
        return NEEDED + (hasProvider
                ? "Send a bearer token of this service's OpenID Connect provider, or name and password of an account (HTTP Basic)."
                : "Send name and password of an account (HTTP Basic). Its operator makes accounts on the command line; an OpenID"
                        + " Connect provider is not set here.");
    }
}
