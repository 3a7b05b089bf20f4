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

/** Answers requests that may not do what they ask for, and says what they lack. */
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

    /** Nobody has logged in, or in a way that this service does not have. */
    @ServerExceptionMapper
    Response unauthorised(UnauthorizedException nobody) {
        if (request.headers().contains(HttpHeaders.AUTHORIZATION)) {
            noteFailure();
        }
        return unauthenticated(logins.inWords());
    }

    /** The log-in is not right. It is not said in what way, because that would help those who guess. */
    @ServerExceptionMapper
    Response failed(AuthenticationFailedException wrong) {
        noteFailure();
        return unauthenticated("What the request shows to log in is not right, or not any more. " + logins.inWords());
    }

    /** A name can be looked up only on a thread that may wait, which this one is not. */
    private void noteFailure() {
        limits.countFailedLogin(request);
        String address = client.whole(request);
        logins.triedName(request.getHeader(HttpHeaders.AUTHORIZATION)).ifPresentOrElse(
                name -> Infrastructure.getDefaultWorkerPool().execute(() -> warn(address, nameOfAccount(name))),
                () -> warn(address, NO_ACCOUNT));
    }

    /** What was sent as a name is logged only if it is one: people also type their password there. */
    private String nameOfAccount(String name) {
        try {
            return logins.hasAccount(name) ? "account " + LogText.name(name) : NO_ACCOUNT;
        } catch (RuntimeException away) {
            return "account unknown, because the database could not be asked";
        }
    }

    private static void warn(String address, String account) {
        LOG.warnf("Log-in failed from %s, %s", LogText.name(address), account);
    }

    private Response unauthenticated(String detail) {
        ResponseBuilder answer = problems.answer(ProblemType.UNAUTHENTICATED, detail);
        logins.challenges().forEach(challenge -> answer.header(HttpHeaders.WWW_AUTHENTICATE, challenge));
        return answer.build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException role) {
        return problems.answer(ProblemType.FORBIDDEN, ProblemType.FORBIDDEN.meaning()).build();
    }
}
