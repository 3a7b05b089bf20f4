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
            limits.countFailedLogin(request);
            warn(client.whole(request), NO_ACCOUNT);
        }
        return unauthenticated(logins.explanation());
    }

    /**
     * Wrong credentials. The response does not say what is wrong, because that would help attackers. The log has the name only
     * of an account: people sometimes type their password there.
     */
    @ServerExceptionMapper
    Response failed(AuthenticationFailedException wrong) {
        if (!Logins.isWrongPassword(wrong)) {
            limits.countFailedLogin(request);
        }
        warn(client.whole(request), Logins.account(wrong).map(name -> "account " + LogText.name(name)).orElse(NO_ACCOUNT));
        return unauthenticated("The credentials are wrong or have expired. " + logins.explanation());
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
