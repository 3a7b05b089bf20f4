package org.councilratings.http.entry;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.councilratings.http.EditorAddresses;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/**
 * Limits requests, if the operator sets a limit, and failed log-ins per client. The headers follow the IETF draft "RateLimit
 * header fields for HTTP".
 */
@Singleton
public class Limits {

    private static final String POLICY = "RateLimit-Policy";
    private static final String LEFT = "RateLimit";
    private static final Set<HttpMethod> WITHOUT_LOGIN = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Optional<Quota> requests;
    private final Quota failedLogins;

    @Inject
    ClientAddress client;

    @Inject
    Clock clock;

    @Inject
    Limits(@ConfigProperty(name = "council-ratings.limits.requests") int requests,
            @ConfigProperty(name = "council-ratings.limits.failed-logins") int failedLogins,
            @ConfigProperty(name = "council-ratings.limits.period") Duration span) {
        this.requests = requests == 0 ? Optional.empty() : Optional.of(new Quota(requests, span));
        this.failedLogins = new Quota(failedLogins, span);
    }

    /**
     * Counts a request, and adds the remaining quota to its response.
     *
     * @return the seconds until the next request is allowed, if the quota is exceeded
     */
    public Optional<Long> count(HttpServerRequest request, HttpServerResponse response) {
        Optional<Long> asked = requests.flatMap(quota -> {
            Quota.Left left = quota.take(client.of(request), clock.millis());
            response.putHeader(POLICY, "\"default\";q=" + left.most() + ";w=" + left.span());
            response.putHeader(LEFT, "\"default\";r=" + left.remaining() + ";t=" + left.reset());
            return left.isExceeded() ? Optional.of(left.reset()) : Optional.empty();
        });
        return asked.or(() -> barred(request));
    }

    /** Whether log-in is blocked after too many failures. Reading is still possible. */
    private Optional<Long> barred(HttpServerRequest request) {
        if (WITHOUT_LOGIN.contains(request.method()) && !EditorAddresses.PROVIDER_LOGIN.equals(request.path())) {
            return Optional.empty();
        }
        Quota.Left left = failedLogins.look(client.of(request), clock.millis());
        return left.remaining() == 0 ? Optional.of(left.reset()) : Optional.empty();
    }

    /**
     * Counts the check of a password before it begins, so that the limit also holds for checks at the same time.
     *
     * @return whether it can begin; then {@link #endLogin} must follow
     */
    public boolean beginLogin(HttpServerRequest request) {
        return failedLogins.begin(client.of(request), clock.millis());
    }

    /** Ends the check of a password; only a failed log-in counts from now on. */
    public void endLogin(HttpServerRequest request, boolean hasFailed) {
        failedLogins.end(client.of(request), hasFailed, clock.millis());
    }

    /** Counts a log-in that failed without the check of a password. */
    public void countFailedLogin(HttpServerRequest request) {
        failedLogins.take(client.of(request), clock.millis());
    }
}
