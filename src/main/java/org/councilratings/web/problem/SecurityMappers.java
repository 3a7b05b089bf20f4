package org.councilratings.web.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import org.councilratings.web.access.Logins;
import org.councilratings.web.limit.Limits;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;

/** Answers requests that may not do what they ask for, and says what they lack. */
class SecurityMappers {

    @Inject
    Logins logins;

    @Inject
    ProblemMappers problems;

    @Inject
    Limits limits;

    @Inject
    HttpServerRequest request;

    /** Nobody has logged in. */
    @ServerExceptionMapper
    Response unauthorised(UnauthorizedException nobody) {
        return unauthenticated(logins.inWords());
    }

    /** The log-in is not right. It is not said in what way, because that would help those who guess. */
    @ServerExceptionMapper
    Response failed(AuthenticationFailedException wrong) {
        limits.countFailedLogin(request);
        return unauthenticated("What the request shows to log in is not right, or not any more. " + logins.inWords());
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
