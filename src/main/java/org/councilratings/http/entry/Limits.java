package org.councilratings.http.entry;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/**
 * How often each client may ask, if the operator limits it, and how often it may fail to log in. What is left is said as
 * the IETF's draft "RateLimit header fields for HTTP" has it.
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
     * Counts a request, and says in its answer what is left.
     *
     * @return in how many seconds the client may ask again, if it has asked too often
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

    /** Whether it cannot be tried to log in now, because that has failed too often. Reading goes on. */
    private Optional<Long> barred(HttpServerRequest request) {
        if (WITHOUT_LOGIN.contains(request.method())) {
            return Optional.empty();
        }
        Quota.Left left = failedLogins.look(client.of(request), clock.millis());
        return left.remaining() == 0 ? Optional.of(left.reset()) : Optional.empty();
    }

    /** Counts a log-in that has failed. */
    public void countFailedLogin(HttpServerRequest request) {
        failedLogins.take(client.of(request), clock.millis());
    }
}
