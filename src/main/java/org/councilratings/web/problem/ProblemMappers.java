package org.councilratings.web.problem;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.councilratings.web.Addresses;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers everything that goes wrong inside a resource, or on the way to one, with a {@link Problem}. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @Inject
    Addresses addresses;

    @Inject
    UriInfo request;

    @ServerExceptionMapper
    Response problem(ProblemException problem) {
        return answer(problem.type(), problem.getMessage(), problem.errors(), problem.suggestions()).build();
    }

    @ServerExceptionMapper
    Response notAllowed(NotAllowedException notAllowed) {
        String allow = notAllowed.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return plain(ProblemType.METHOD_NOT_ALLOWED).header(HttpHeaders.ALLOW, allow == null ? "GET, HEAD, OPTIONS" : allow)
                .build();
    }

    @ServerExceptionMapper
    Response frameworkError(WebApplicationException error) {
        ProblemType type = ProblemType.ofStatus(error.getResponse().getStatus());
        return type == ProblemType.INTERNAL_ERROR ? unexpected(error) : plain(type).build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure) {
        String reference = UUID.randomUUID().toString();
        LOG.errorf(failure, "Request failed, reference %s", reference);
        return answer(ProblemType.INTERNAL_ERROR, "The service failed; the reference is " + reference, List.of(), List.of())
                .build();
    }

    private Response.ResponseBuilder plain(ProblemType type) {
        return answer(type, type.meaning(), List.of(), List.of());
    }

    private Response.ResponseBuilder answer(ProblemType type, String detail, List<Problem.Violation> errors,
            List<Problem.Suggestion> suggestions) {
        Problem problem = new Problem(addresses.of(type.path()), type.title(), type.status(), detail,
                request.getRequestUri().getRawPath(), errors, suggestions);
        return Response.status(type.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }
}
