package org.councilratings.http.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.security.AuthenticationFailedException;

/** How users can log in with this service's settings, and how a log-in fails. */
@Singleton
public class Logins {

    private static final String NEEDED = "You need the role editor to change data. ";

    /** An attribute of failures of password checks, which {@code Limits} has counted. */
    private static final String ACCOUNT = "account";

    @ConfigProperty(name = "quarkus.http.auth.realm")
    String realm;

    @ConfigProperty(name = "quarkus.oidc.tenant-enabled")
    boolean hasProvider;

    /**
     * A wrong name or password.
     *
     * @param account the name, if there is an account with this name
     */
    public static AuthenticationFailedException wrongPassword(Optional<String> account) {
        return new AuthenticationFailedException(Map.of(ACCOUNT, account));
    }

    /** Whether a password was checked. */
    static boolean isWrongPassword(AuthenticationFailedException failure) {
        return failure.getAttributes().containsKey(ACCOUNT);
    }

    /** The account whose password was wrong. */
    static Optional<String> account(AuthenticationFailedException failure) {
        return isWrongPassword(failure) ? failure.getAttribute(ACCOUNT) : Optional.empty();
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
