package org.councilratings.http.problem;

import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import org.councilratings.http.Addresses;
import org.councilratings.store.UnavailableException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.vertx.core.http.HttpServerRequest;

/** Answers everything that goes wrong inside a resource, or on the way to one, with a {@link Problem}. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @Inject
    Addresses addresses;

    @Inject
    HttpServerRequest request;

    @ServerExceptionMapper
    Response problem(ProblemException problem) {
        ResponseBuilder answer = answer(problems().of(problem));
        if (problem.history() != null) {
            answer.header(HttpHeaders.LINK, "<" + problem.history() + ">; rel=\"version-history\"");
        }
        return answer.build();
    }

    @ServerExceptionMapper
    Response frameworkError(WebApplicationException error) {
        ProblemType type = ProblemType.ofStatus(error.getResponse().getStatus());
        return type == ProblemType.INTERNAL_ERROR ? unexpected(error) : answer(problems().plain(type)).build();
    }

    @ServerExceptionMapper
    Response unavailable(UnavailableException unavailable) {
        return unavailable();
    }

    private Response unavailable() {
        return answer(problems().plain(ProblemType.UNAVAILABLE)).header(HttpHeaders.RETRY_AFTER, ProblemType.RETRY_AFTER)
                .build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure) {
        if (DatabaseFault.isAway(failure)) {
            LOG.warnf("A request could not be answered: %s", LogText.line(failure.toString()));
            return unavailable();
        }
        String reference = UUID.randomUUID().toString();
        LOG.errorf(failure, "Request failed, reference %s", reference);
        return answer(problems().of(ProblemType.INTERNAL_ERROR, "The service failed; the reference is " + reference)).build();
    }

    private Problems problems() {
        return new Problems(addresses.of(""), request.uri().split("[?]", 2)[0]);
    }

    public ResponseBuilder answer(ProblemType type, String detail) {
        return answer(problems().of(type, detail));
    }

    private static ResponseBuilder answer(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }
}
