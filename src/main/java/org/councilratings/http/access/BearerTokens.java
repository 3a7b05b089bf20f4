package org.councilratings.http.access;

import java.time.Duration;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/**
 * Gives bearer tokens to the OpenID Connect extension, but not those with dots and no parts, with which it would fail (500
 * instead of 401). It may ask the provider, and would wait for it without end.
 */
@ApplicationScoped
class BearerTokens implements HttpAuthenticationMechanism {

    private static final int BEFORE_OTHERS = 10_000;
    private static final Pattern BEARER = Pattern.compile("(?i)bearer\\s.*");
    private static final Pattern WITHOUT_PARTS = Pattern.compile("(?i)bearer\\s+([^.]*\\.\\.|\\.[^.]*\\.|\\.\\.[^.]*)");

    @ConfigProperty(name = "council-ratings.logins.provider-timeout")
    Duration patience;

    @Inject
    OidcAuthenticationMechanism provider;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager providers) {
        String credentials = exchange.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (credentials == null || !BEARER.matcher(credentials).matches()) {
            return Uni.createFrom().nullItem();
        }
        if (WITHOUT_PARTS.matcher(credentials).matches()) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return provider.authenticate(exchange, providers).ifNoItem().after(patience)
                .failWith(() -> new OIDCException("no response within " + patience));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public int getPriority() {
        return BEFORE_OTHERS;
    }
}
