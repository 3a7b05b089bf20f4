package org.councilratings.pages.editor;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationCompletionException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/**
 * Keeps no token of the OpenID Connect provider. The request that brings tokens logs the editor in, and nothing needs them
 * later. In cookies, as the extension keeps them, long tokens would be more than a browser or this service accepts.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
class TokensOfOneRequest implements TokenStateManager {

    private static final String NONE = "none";

    @Override
    public Uni<String> createTokenState(RoutingContext exchange, OidcTenantConfig tenant, AuthorizationCodeTokens tokens,
            OidcRequestContext<String> request) {
        return Uni.createFrom().item(NONE);
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(RoutingContext exchange, OidcTenantConfig tenant, String state,
            OidcRequestContext<AuthorizationCodeTokens> request) {
        return Uni.createFrom().failure(new AuthenticationCompletionException());
    }

    @Override
    public Uni<Void> deleteTokens(RoutingContext exchange, OidcTenantConfig tenant, String state,
            OidcRequestContext<Void> request) {
        return Uni.createFrom().voidItem();
    }
}
