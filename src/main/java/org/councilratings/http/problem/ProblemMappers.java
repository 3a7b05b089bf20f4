package org.councilratings.http.problem;

import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import org.councilratings.http.Addresses;
import org.councilratings.http.EditorAddresses;
import org.councilratings.store.EndOfProcess;
import org.councilratings.store.NotStartedException;
import org.councilratings.store.UnavailableException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/** Turns exceptions in resources and filters into {@link Problem} responses. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String NOTHING_SAVED = " Nothing was saved.";

    /** If a commit gets no response, only the database knows whether it was done. */
    private static final String MAYBE_SAVED = " The change may have been saved: before you send it again, GET the record,"
            + " or look at the newest events (/v1/events).";

    @Inject
    Addresses addresses;

    @Inject
    HttpServerRequest request;

    @Inject
    ProblemPage page;

    @ServerExceptionMapper
    Response problem(ProblemException problem) {
        ResponseBuilder response = response(problems().of(problem));
        if (problem.history() != null) {
            response.header(HttpHeaders.LINK, "<" + problem.history() + ">; rel=\"version-history\"");
        }
        return response.build();
    }

    @ServerExceptionMapper
    Response frameworkError(WebApplicationException error) {
        ProblemType type = ProblemType.ofStatus(error.getResponse().getStatus());
        return type == ProblemType.INTERNAL_ERROR ? unexpected(error) : response(problems().of(type)).build();
    }

    @ServerExceptionMapper
    Response unavailable(UnavailableException unavailable) {
        return unavailable instanceof NotStartedException ? unavailable(unavailable.getMessage(), NOTHING_SAVED)
                : unavailable(ProblemType.UNAVAILABLE.meaning(), MAYBE_SAVED);
    }

    /** Readers do not need to know what became of a change. */
    private Response unavailable(String detail, String ofChange) {
        return response(ProblemType.UNAVAILABLE, READING.contains(request.method()) ? detail : detail + ofChange)
                .header(HttpHeaders.RETRY_AFTER, ProblemType.RETRY_AFTER).build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure) {
        EndOfProcess.ifOutOfMemory(failure);
        if (isOver(failure)) {
            LOG.debugf("The client ended the connection: %s", LogText.line(failure.toString()));
            return response(problems().of(ProblemType.BAD_REQUEST)).build();
        }
        if (DatabaseFault.isUnavailable(failure)) {
            LOG.warnf("The database is unavailable: %s", LogText.line(failure.toString()));
            return unavailable(ProblemType.UNAVAILABLE.meaning(), MAYBE_SAVED);
        }
        String reference = UUID.randomUUID().toString();
        LOG.errorf(failure, "Request failed, reference %s", reference);
        return response(problems().of(ProblemType.INTERNAL_ERROR, "The service failed. Reference: " + reference)).build();
    }

    /** Whether nobody waits for a response: the client has gone, or its request body was refused while it arrived. */
    private boolean isOver(Throwable failure) {
        return request.response().ended() || failure instanceof IOException && (request.response().closed()
                || request.response().headWritten() || Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                        .anyMatch(cause -> cause instanceof SocketException || cause instanceof ClosedChannelException));
    }

    private Problems problems() {
        return new Problems(addresses.of(""), request.uri().split("[?]", 2)[0]);
    }

    public ResponseBuilder response(ProblemType type, String detail) {
        return response(problems().of(type, detail));
    }

    private ResponseBuilder response(Problem problem) {
        // The pages for editors show it themselves: they know who is logged in, and where to log in.
        if (ProblemPage.isFor(request) && !EditorAddresses.have(request.path())) {
            return Response.status(problem.status()).type(ProblemPage.MEDIA_TYPE).entity(page.of(problem))
                    .header("Content-Security-Policy", ProblemPage.POLICY);
        }
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }
}
