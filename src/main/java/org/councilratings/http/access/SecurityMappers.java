package org.councilratings.http.access;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import org.councilratings.http.entry.ClientAddress;
import org.councilratings.http.entry.Limits;
import org.councilratings.http.problem.LogText;
import org.councilratings.http.problem.ProblemMappers;
import org.councilratings.http.problem.ProblemType;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpServerRequest;

/** Turns failed authentication and authorisation into 401 and 403 responses. */
class SecurityMappers {

    private static final Logger LOG = Logger.getLogger("org.councilratings.logins");
    private static final String NO_ACCOUNT = "no known account";

    @Inject
    Logins logins;

    @Inject
    ProblemMappers problems;

    @Inject
    Limits limits;

    @Inject
    ClientAddress client;

    @Inject
    HttpServerRequest request;

    /** No credentials, or of a kind that this service does not accept. */
    @ServerExceptionMapper
    Response unauthorised(UnauthorizedException nobody) {
        if (request.headers().contains(HttpHeaders.AUTHORIZATION)) {
            noteFailure();
        }
        return unauthenticated(logins.explanation());
    }

    /** Wrong credentials. The response does not say what is wrong, because that would help attackers. */
    @ServerExceptionMapper
    Response failed(AuthenticationFailedException wrong) {
        noteFailure();
        return unauthenticated("The credentials are wrong or have expired. " + logins.explanation());
    }

    /** Looks up the account on a worker thread, because the look-up blocks. */
    private void noteFailure() {
        limits.countFailedLogin(request);
        String address = client.whole(request);
        logins.accountName(request.getHeader(HttpHeaders.AUTHORIZATION)).ifPresentOrElse(
                name -> Infrastructure.getDefaultWorkerPool().execute(() -> warn(address, nameOfAccount(name))),
                () -> warn(address, NO_ACCOUNT));
    }

    /** Logs a name only if it is an account: people sometimes type their password there. */
    private String nameOfAccount(String name) {
        try {
            return logins.hasAccount(name) ? "account " + LogText.name(name) : NO_ACCOUNT;
        } catch (RuntimeException unavailable) {
            return "account unknown because the database is unavailable";
        }
    }

    private static void warn(String address, String account) {
        LOG.warnf("Log-in failed from %s, %s", LogText.name(address), account);
    }

    private Response unauthenticated(String detail) {
        ResponseBuilder response = problems.response(ProblemType.UNAUTHENTICATED, detail);
        logins.challenges().forEach(challenge -> response.header(HttpHeaders.WWW_AUTHENTICATE, challenge));
        return response.build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException role) {
        return problems.response(ProblemType.FORBIDDEN, ProblemType.FORBIDDEN.meaning()).build();
    }
}
