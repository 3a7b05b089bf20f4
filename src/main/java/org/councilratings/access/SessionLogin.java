package org.councilratings.access;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.http.EditorAddresses;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AnonymousAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;

/**
 * Finds out who is logged in on the pages for editors, from a cookie. There it is the only way: a browser adds a name and
 * password that it has kept for HTTP Basic to requests that its user did not mean. Elsewhere the cookie means nothing.
 */
@ApplicationScoped
public class SessionLogin implements HttpAuthenticationMechanism {

    /** The name of the cookie. */
    public static final String COOKIE = "council-ratings-editor";

    private static final int BEFORE_OTHERS = 20_000;

    @Inject
    EditorSessions sessions;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager providers) {
        if (!EditorAddresses.have(exchange.normalizedPath())) {
            return Uni.createFrom().nullItem();
        }
        Uni<SecurityIdentity> nobody = providers.authenticate(AnonymousAuthenticationRequest.INSTANCE);
        return secret(exchange).map(secret -> identity(exchange, secret)
                .flatMap(found -> found.map(Uni.createFrom()::item).orElse(nobody)))
                .orElse(nobody);
    }

    private static Optional<SessionSecret> secret(RoutingContext exchange) {
        return Optional.ofNullable(exchange.request().getCookie(COOKIE)).map(Cookie::getValue).flatMap(SessionSecret::of);
    }

    private Uni<Optional<SecurityIdentity>> identity(RoutingContext exchange, SessionSecret secret) {
        return Uni.createFrom().completionStage(() -> exchange.vertx()
                .executeBlocking(() -> sessions.identity(secret), false).toCompletionStage());
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
