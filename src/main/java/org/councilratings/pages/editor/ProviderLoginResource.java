package org.councilratings.pages.editor;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import org.councilratings.access.EditorSessions;
import org.councilratings.access.SessionLogin;
import org.councilratings.access.SessionSecret;
import org.councilratings.http.EditorAddresses;
import org.councilratings.http.access.Logins;
import org.councilratings.http.access.Roles;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.http.problem.ProblemType;
import org.councilratings.pages.Pages;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;

import io.quarkus.oidc.OidcSession;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;

/**
 * Logs editors in with the OpenID Connect provider. The extension does the steps of the protocol (the authorization code flow
 * with PKCE), all of them at this address. What it finds out begins a log-in like that of an account, and its own cookies end
 * there.
 */
@Path(EditorAddresses.PROVIDER_LOGIN)
@Produces(Pages.HTML)
public class ProviderLoginResource {

    private static final String REFUSED = EditorAddresses.LOGIN + "?refused=";

    /** What only the provider adds to this address (RFC 6749, section 4.1.2). */
    private static final String STATE = "state";

    @Inject
    EditorSite site;

    @Inject
    EditorSessions sessions;

    @Inject
    Logins logins;

    @Inject
    OidcAuthenticationMechanism provider;

    @Inject
    IdentityProviderManager identities;

    @Inject
    OidcSession session;

    @Inject
    RoutingContext exchange;

    /**
     * What the page after the log-in shows. It is a page, not a redirect: a browser that comes from another site does not send
     * the cookie, which is {@code SameSite=Strict}, before its next request.
     *
     * @param wanted the page that its reader wanted
     */
    public record LoggedInPage(String wanted) {
    }

    /** Leads to the provider who has not been there, and logs in who comes from it. */
    @GET
    @PermitAll
    @Operation(hidden = true)
    public Uni<Response> login(@QueryParam("to") @DefaultValue("") String to) {
        if (!logins.haveProviderOnPages()) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        return provider.authenticate(exchange, identities).flatMap(identity -> identity == null ? ask()
                : session.logout().emitOn(Infrastructure.getDefaultExecutor()).map(ended -> begin(identity, to)))
                .onFailure(AuthenticationRedirectException.class)
                .recoverWithItem(ProviderLoginResource::afterProvider)
                .onFailure(failure -> failure instanceof AuthenticationCompletionException
                        || failure instanceof AuthenticationFailedException)
                .recoverWithItem(this::refused);
    }

    /** Not again for a browser that comes back without the cookie: the two services would lead it to and fro. */
    private Uni<Response> ask() {
        return exchange.queryParams().contains(STATE) ? Uni.createFrom().failure(new AuthenticationFailedException())
                : provider.getChallenge(exchange).map(ProviderLoginResource::toProvider);
    }

    private static Response toProvider(ChallengeData challenge) {
        ResponseBuilder response = Response.status(challenge.status).header(HttpHeaders.CACHE_CONTROL, "no-store");
        challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
        return response.build();
    }

    /** To this address again, now without the provider's code. A proxy may know this service by another name. */
    private static Response afterProvider(AuthenticationRedirectException next) {
        URI address = URI.create(next.getRedirectUri());
        return EditorSite.to(address.getRawPath() + Optional.ofNullable(address.getRawQuery()).map(query -> "?" + query)
                .orElse("")).build();
    }

    private Response begin(SecurityIdentity identity, String to) {
        if (!identity.hasRole(Roles.EDITOR)) {
            return EditorSite.to(REFUSED + "role").build();
        }
        site.secret(SessionLogin.COOKIE).ifPresent(sessions::end);
        JsonWebToken token = (JsonWebToken) identity.getPrincipal();
        SessionSecret secret = sessions.beginOfProvider(token.getSubject(), name(token));
        String wanted = LoginResource.wanted(to);
        return site.page(200, "You are logged in", "logged-in", new LoggedInPage(wanted), List.of(), EditorFrame.EMPTY)
                .header("Refresh", "0; url=" + wanted).cookie(site.cookie(SessionLogin.COOKIE, EditorAddresses.ROOT, secret))
                .build();
    }

    /** A provider can send anything as a name. */
    private static String name(JsonWebToken token) {
        return Stream.of(Claims.upn, Claims.preferred_username).<Object> map(claim -> token.getClaim(claim.name()))
                .filter(String.class::isInstance).map(String.class::cast).filter(name -> !name.isBlank()).findFirst()
                .orElse(token.getSubject());
    }

    private Response refused(Throwable failure) {
        logins.noteFailure(new AuthenticationFailedException(failure), exchange.request());
        return EditorSite.to(REFUSED + "provider").build();
    }
}
