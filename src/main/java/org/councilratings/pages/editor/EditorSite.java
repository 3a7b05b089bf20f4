package org.councilratings.pages.editor;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import org.councilratings.access.EditorSessions;
import org.councilratings.access.SessionLogin;
import org.councilratings.access.SessionSecret;
import org.councilratings.http.Addresses;
import org.councilratings.http.EditorAddresses;
import org.councilratings.http.access.OwnSite;
import org.councilratings.http.access.Roles;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.http.problem.ProblemType;
import org.councilratings.pages.FormFault;
import org.councilratings.pages.Frame;
import org.councilratings.pages.Pages;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;

/** What all pages for editors have: who is logged in, forms that only they can send, and responses that nobody stores. */
@ApplicationScoped
class EditorSite {

    /** A secret of its own before the log-in, so that nobody can log others in with an account that they know. */
    static final String LOGIN_COOKIE = "council-ratings-login";

    private static final int SEE_OTHER = 303;
    private static final int FIVE_MINUTES_IN_SECONDS = 300;

    @Inject
    Pages pages;

    @Inject
    Addresses addresses;

    @Inject
    HttpServerRequest request;

    @Inject
    SecurityIdentity identity;

    /** A page for the editor who is logged in. */
    Response page(String title, String template, Object page) {
        return page(200, title, template, page, List.of(), "");
    }

    /**
     * A page for the editor who is logged in.
     *
     * @param faults everything that is wrong with what they sent
     * @param notice what was done; empty if nothing was
     */
    Response page(int status, String title, String template, Object page, List<FormFault> faults, String notice) {
        String token = secret(SessionLogin.COOKIE).map(SessionSecret::formToken).orElse("");
        return page(status, title, template, page, faults, new EditorFrame(user(), token, notice))
                .build();
    }

    private String user() {
        return isOfProvider() ? identity.getAttribute(EditorSessions.NAME) : identity.getPrincipal().getName();
    }

    boolean isLoggedIn() {
        return identity.hasRole(Roles.EDITOR);
    }

    /** Whether the editor logged in with the OpenID Connect provider. */
    boolean isOfProvider() {
        return identity.getAttribute(EditorSessions.NAME) != null;
    }

    ResponseBuilder page(int status, String title, String template, Object page, List<FormFault> faults, EditorFrame editor) {
        Frame frame = pages.frame(title, title, request.path()).unlisted().with(faults);
        return Pages.personal("editor/" + template, Map.of("frame", frame, "editor", editor, "page", page)).status(status);
    }

    /** Leads to another page. The address is relative, because a proxy may know this service by another name. */
    static ResponseBuilder to(String path) {
        return Response.status(SEE_OTHER).header(HttpHeaders.LOCATION, path).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** The secret in a cookie of the request. */
    Optional<SessionSecret> secret(String cookie) {
        return Optional.ofNullable(request.getCookie(cookie)).map(Cookie::getValue).flatMap(SessionSecret::of);
    }

    /**
     * Refuses a form that was not made for the person whose browser sends it.
     *
     * @param token the one in the form
     */
    void check(String token) {
        OwnSite.check(request::getHeader, URI.create(addresses.of("")));
        String cookie = request.path().equals(EditorAddresses.LOGIN) ? LOGIN_COOKIE : SessionLogin.COOKIE;
        if (secret(cookie).filter(secret -> secret.hasMade(token)).isEmpty()) {
            throw new ProblemException(ProblemType.FORBIDDEN, "Nothing was saved: this form is from an earlier log-in, or from"
                    + " another site. Open the form again, and send it from there.", List.of());
        }
    }

    /** A cookie that scripts and other sites do not get, until the browser closes. */
    NewCookie cookie(String name, String path, SessionSecret secret) {
        return builder(name, path).value(secret.text()).build();
    }

    /** A cookie that the browser also sends when another site leads back to this one, within five minutes. */
    NewCookie cookieFromOtherSites(String name, String path, String value) {
        return builder(name, path).value(value).maxAge(FIVE_MINUTES_IN_SECONDS).sameSite(SameSite.LAX).build();
    }

    /** Removes a cookie. */
    NewCookie expired(String name, String path) {
        return builder(name, path).value("").maxAge(0).build();
    }

    private NewCookie.Builder builder(String name, String path) {
        return new NewCookie.Builder(name).path(path).httpOnly(true).sameSite(SameSite.STRICT)
                .secure(addresses.of("").startsWith("https:"));
    }
}
