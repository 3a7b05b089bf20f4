package org.councilratings.pages.editor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import org.councilratings.access.EditorSessions;
import org.councilratings.access.SessionLogin;
import org.councilratings.access.SessionSecret;
import org.councilratings.http.EditorAddresses;
import org.councilratings.http.access.Logins;
import org.councilratings.http.access.Roles;
import org.councilratings.http.problem.LogText;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.http.problem.ProblemType;
import org.councilratings.pages.Pages;
import org.councilratings.pages.editor.LoginResource.Refusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jose4j.lang.JoseException;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;

/**
 * Logs editors in with the OpenID Connect provider. The extension does the steps of the protocol (the authorization code flow
 * with PKCE), all of them at this address. What it finds out begins a log-in like that of an account.
 */
@Path(EditorAddresses.PROVIDER_LOGIN)
@Produces(Pages.HTML)
public class ProviderLoginResource {

    private static final Logger LOG = Logger.getLogger(ProviderLoginResource.class);

    /** What the extension's cookies are called by here. */
    private static final String TENANT = "_pages";

    /** Has the page that a reader wants while they are at the provider. */
    private static final String WANTED = "council-ratings-wanted";

    /** A cookie that would say that the extension keeps tokens. It does not: {@link TokensOfOneRequest}. */
    private static final String SESSION_OF_EXTENSION = OidcUtils.SESSION_COOKIE_NAME + TENANT;

    /** The code is wrong, has expired or is another client's (RFC 6749, section 5.2). */
    private static final String WRONG_CODE = "\"invalid_grant\"";

    private static final String STATE = "state";

    @ConfigProperty(name = "council-ratings.logins.provider-timeout")
    Duration patience;

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
    RoutingContext exchange;

    /**
     * What the page after the log-in shows. It is a page, not a redirect: a browser that comes from another site does not send
     * the cookie, which is {@code SameSite=Strict}, before its next request.
     *
     * @param wanted the page that its reader wanted
     */
    public record LoggedInPage(String wanted) {
    }

    /**
     * Leads to the provider who has not been there, and logs in who comes from it.
     *
     * @param to the page that a reader wants. A cookie keeps it meanwhile, because the provider leads back without it
     * @param error why the provider did not log someone in (RFC 6749, section 4.1.2.1)
     * @param state what the browser was led to the provider with, and comes back with (section 4.1.2)
     */
    @GET
    @PermitAll
    @Operation(hidden = true)
    public Uni<Response> login(@QueryParam("to") String to, @QueryParam("error") String error,
            @QueryParam(STATE) String state) {
        if (!logins.haveProviderOnPages()) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        if (to != null) {
            return Uni.createFrom().item(EditorSite.to(EditorAddresses.PROVIDER_LOGIN)
                    .cookie(cookie(WANTED, LoginResource.wanted(to))).build());
        }
        if (error != null || !isOwn(state)) {
            return Uni.createFrom().item(notLoggedIn(Refusal.PROVIDER));
        }
        return provider.authenticate(exchange, identities).ifNoItem().after(patience).fail()
                .onItemOrFailure().transformToUni((identity, failure) -> failure != null
                        ? Uni.createFrom().item(failed(failure))
                        : identity != null ? begin(identity) : ask());
    }

    /**
     * Whether this browser has asked the provider with a state. The extension takes its cookie also without the encrypted half,
     * which has the secret for PKCE, so anyone who could set a cookie could make one. Without a cookie the two services would
     * lead the browser to and fro.
     */
    private boolean isOwn(String state) {
        if (state == null) {
            return true;
        }
        Cookie cookie = exchange.request().getCookie(OidcUtils.STATE_COOKIE_NAME + TENANT + "_" + state);
        return cookie != null && cookie.getValue().split("[|]").length == 2;
    }

    private Uni<Response> ask() {
        return provider.getChallenge(exchange).ifNoItem().after(patience).fail().map(this::toProvider)
                .onFailure().recoverWithItem(this::failed);
    }

    /** Each tab leads back to the page that its reader wanted. */
    private Response toProvider(ChallengeData challenge) {
        ResponseBuilder response = Response.status(challenge.status).header(HttpHeaders.CACHE_CONTROL, "no-store");
        challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
        String address = challenge.getHeaders().get(io.vertx.core.http.HttpHeaders.LOCATION).toString();
        return response
                .cookie(cookie(wantedWith(new QueryStringDecoder(address).parameters().get(STATE).get(0)), wanted(WANTED)),
                        site.expired(WANTED, EditorAddresses.PROVIDER_LOGIN))
                .build();
    }

    private NewCookie cookie(String name, String wanted) {
        return site.cookieFromOtherSites(name, EditorAddresses.PROVIDER_LOGIN, wanted);
    }

    private static String wantedWith(String state) {
        return WANTED + "-" + state;
    }

    private Uni<Response> begin(SecurityIdentity identity) {
        exchange.response().removeCookies(SESSION_OF_EXTENSION, false);
        return Uni.createFrom().item(() -> loggedIn(identity)).runSubscriptionOn(Infrastructure.getDefaultExecutor());
    }

    private Response loggedIn(SecurityIdentity identity) {
        JsonWebToken token = (JsonWebToken) identity.getPrincipal();
        if (token.getSubject().isBlank()) {
            return notLoggedIn(Refusal.PROVIDER);
        }
        if (!identity.hasRole(Roles.EDITOR)) {
            return notLoggedIn(Refusal.ROLE);
        }
        site.secret(SessionLogin.COOKIE).ifPresent(sessions::end);
        SessionSecret secret = sessions.beginOfProvider(token.getSubject(), name(token));
        String wanted = wanted();
        return site.page(200, "You are logged in", "logged-in", new LoggedInPage(wanted), List.of(), EditorFrame.EMPTY)
                .header("Refresh", "0; url=" + wanted).cookie(site.cookie(SessionLogin.COOKIE, EditorAddresses.ROOT, secret),
                        forgotten())
                .build();
    }

    private String wanted() {
        return wanted(cookieOfWanted());
    }

    private String cookieOfWanted() {
        return Optional.ofNullable(exchange.queryParams().get(STATE)).map(ProviderLoginResource::wantedWith).orElse(WANTED);
    }

    private String wanted(String cookie) {
        return LoginResource.wanted(Optional.ofNullable(exchange.request().getCookie(cookie)).map(Cookie::getValue).orElse(""));
    }

    private NewCookie forgotten() {
        return site.expired(cookieOfWanted(), EditorAddresses.PROVIDER_LOGIN);
    }

    /** A provider can send anything as a name. */
    private static String name(JsonWebToken token) {
        return Stream.of(Claims.upn, Claims.preferred_username).<Object> map(claim -> token.getClaim(claim.name()))
                .filter(String.class::isInstance).map(String.class::cast).map(LogText::line)
                .filter(name -> !name.isBlank()).findFirst()
                .orElse(token.getSubject());
    }

    private Response notLoggedIn(Refusal reason) {
        return EditorSite.to(EditorAddresses.LOGIN + "?refused=" + reason.name().toLowerCase(Locale.ROOT) + "&to="
                + URLEncoder.encode(wanted(), StandardCharsets.UTF_8)).cookie(forgotten()).build();
    }

    /**
     * Only a wrong code counts as a failed log-in of the client. Other faults are the provider's, of the settings or of
     * cookies.
     */
    private Response failed(Throwable failure) {
        Throwable cause = failure instanceof AuthenticationCompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
        if (cause instanceof OIDCException && String.valueOf(cause.getMessage()).contains(WRONG_CODE)) {
            logins.noteFailure(new AuthenticationFailedException(cause), exchange.request());
            return notLoggedIn(Refusal.PROVIDER);
        }
        if (cause instanceof AuthenticationFailedException || cause instanceof AuthenticationCompletionException
                || cause instanceof JoseException) {
            return notLoggedIn(Refusal.PROVIDER);
        }
        LOG.warnf("The OpenID Connect provider did not log an editor in: %s", LogText.line(cause.toString()));
        return notLoggedIn(Refusal.UNAVAILABLE);
    }
}
