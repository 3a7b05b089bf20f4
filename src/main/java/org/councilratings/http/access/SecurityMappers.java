package org.councilratings.http.access;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import org.councilratings.http.EditorAddresses;
import org.councilratings.http.problem.LogText;
import org.councilratings.http.problem.ProblemMappers;
import org.councilratings.http.problem.ProblemType;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;

/** Turns failed authentication and authorisation into 401 and 403 responses. */
class SecurityMappers {

    private static final Logger LOG = Logger.getLogger(SecurityMappers.class);

    @Inject
    Logins logins;

    @Inject
    ProblemMappers problems;

    @Inject
    HttpServerRequest request;

    /** No credentials, or of a kind that this service does not accept. */
    @ServerExceptionMapper
    Response unauthorised(UnauthorizedException nobody) {
        // Browsers also add what they have kept for HTTP Basic to pages that do not ask for it.
        if (request.headers().contains(HttpHeaders.AUTHORIZATION) && !EditorAddresses.have(request.path())) {
            logins.noteUnusable(request);
        }
        return unauthenticated(logins.explanation());
    }

    /** Wrong credentials. The response does not say what is wrong, because that would help attackers. */
    @ServerExceptionMapper
    Response failed(AuthenticationFailedException wrong) {
        logins.noteFailure(wrong, request);
        return unauthenticated("The credentials are wrong or have expired. " + logins.explanation());
    }

    private Response unauthenticated(String detail) {
        ResponseBuilder response = problems.response(ProblemType.UNAUTHENTICATED, detail);
        logins.challenges().forEach(challenge -> response.header(HttpHeaders.WWW_AUTHENTICATE, challenge));
        return response.build();
    }

    /** The provider cannot be asked, which is not the client's fault. */
    @ServerExceptionMapper
    Response unavailable(OIDCException failure) {
        LOG.warnf("The OpenID Connect provider is unavailable: %s", LogText.line(failure.toString()));
        return problems.response(ProblemType.UNAVAILABLE, "The OpenID Connect provider is unavailable. Nothing was saved.")
                .header(HttpHeaders.RETRY_AFTER, ProblemType.RETRY_AFTER).build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException role) {
        return problems.response(ProblemType.FORBIDDEN, ProblemType.FORBIDDEN.meaning()).build();
    }
}
