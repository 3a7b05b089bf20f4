package org.councilratings.http.access;

import java.util.Collections;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** Refuses bearer tokens with dots but no parts, with which the OpenID Connect extension would fail (500 instead of 401). */
@ApplicationScoped
class MalformedTokens implements HttpAuthenticationMechanism {

    private static final int BEFORE_OTHERS = 10_000;
    private static final Pattern WITHOUT_PARTS = Pattern.compile("(?i)bearer\\s+([^.]*\\.\\.|\\.[^.]*\\.|\\.\\.[^.]*)");

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager providers) {
        String credentials = exchange.request().getHeader(HttpHeaders.AUTHORIZATION);
        return credentials != null && WITHOUT_PARTS.matcher(credentials).matches()
                ? Uni.createFrom().failure(new AuthenticationFailedException())
                : Uni.createFrom().nullItem();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Collections.emptySet();
    }

    @Override
    public int getPriority() {
        return BEFORE_OTHERS;
    }
}
