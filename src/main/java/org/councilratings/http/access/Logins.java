package org.councilratings.http.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.councilratings.http.entry.ClientAddress;
import org.councilratings.http.entry.Limits;
import org.councilratings.http.problem.LogText;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.HttpServerRequest;

/** How users can log in with this service's settings, and how a log-in fails. */
@Singleton
public class Logins {

    private static final String NEEDED = "You need the role editor to change data. ";

    private static final Logger LOG = Logger.getLogger("org.councilratings.logins");
    private static final String NO_ACCOUNT = "no known account";

    /** An attribute of failures of password checks, which {@code Limits} has counted. */
    private static final String ACCOUNT = "account";

    @ConfigProperty(name = "quarkus.http.auth.realm")
    String realm;

    @ConfigProperty(name = "quarkus.oidc.tenant-enabled")
    boolean hasProvider;

    @ConfigProperty(name = "quarkus.oidc.pages.tenant-enabled")
    boolean hasProviderOnPages;

    @Inject
    Limits limits;

    @Inject
    ClientAddress client;

    /**
     * A wrong name or password.
     *
     * @param account the name, if there is an account with this name
     */
    public static AuthenticationFailedException wrongPassword(Optional<String> account) {
        return new AuthenticationFailedException(Map.of(ACCOUNT, account));
    }

    /**
     * Counts and logs wrong credentials. The log has the name only of an account: people sometimes type their password there.
     */
    public void noteFailure(AuthenticationFailedException wrong, HttpServerRequest request) {
        if (!isWrongPassword(wrong)) {
            limits.countFailedLogin(request);
        }
        warn(request, account(wrong).map(name -> "account " + LogText.name(name)).orElse(NO_ACCOUNT));
    }

    /** Counts and logs credentials of a kind that this service does not accept. */
    void noteUnusable(HttpServerRequest request) {
        limits.countFailedLogin(request);
        warn(request, NO_ACCOUNT);
    }

    private void warn(HttpServerRequest request, String account) {
        LOG.warnf("Log-in failed from %s, %s", LogText.name(client.whole(request)), account);
    }

    /** Whether a password was checked. */
    static boolean isWrongPassword(AuthenticationFailedException failure) {
        return failure.getAttributes().containsKey(ACCOUNT);
    }

    /** The account whose password was wrong. */
    static Optional<String> account(AuthenticationFailedException failure) {
        return isWrongPassword(failure) ? failure.getAttribute(ACCOUNT) : Optional.empty();
    }

    /** Whether editors can log in with an OpenID Connect provider on the pages. */
    public boolean haveProviderOnPages() {
        return hasProviderOnPages;
    }

    /** The challenges of the WWW-Authenticate header (RFC 9110, section 11.6.1), one for each log-in method. */
    List<String> challenges() {
        List<String> challenges = new ArrayList<>();
        if (hasProvider) {
            challenges.add("Bearer realm=\"" + realm + '"');
        }
        challenges.add("Basic realm=\"" + realm + "\", charset=\"UTF-8\"");
        return challenges;
    }

    /** A sentence that tells people how to log in. */
    String explanation() {
        return NEEDED + (hasProvider
                ? "Send a bearer token from this service's OpenID Connect provider, or the name and password of an account (HTTP Basic)."
                : "Send the name and password of an account (HTTP Basic). The operator of the service can give you one.");
    }
}
