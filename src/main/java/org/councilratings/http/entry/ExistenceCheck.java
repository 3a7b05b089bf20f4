package org.councilratings.http.entry;

import java.lang.annotation.Annotation;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.http.Addresses;
import org.councilratings.http.problem.Problem;
import org.councilratings.http.problem.ProblemType;
import org.councilratings.http.problem.Problems;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/**
 * Responds with the methods of an address with an id, if the record exists. Only the resource knows that, so it handles the
 * request like GET.
 */
@Singleton
class ExistenceCheck {

    private static final Annotation[] NO_ANNOTATIONS = {};

    @Inject
    Addresses addresses;

    /** Replaces the response of an existing record or list with a list of methods. */
    void tell(List<String> allowed, ContainerResponseContext response, HttpServerRequest request) {
        response.getHeaders().clear();
        response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", allowed));
        if (request.method() == HttpMethod.OPTIONS) {
            response.setEntity(null);
        } else {
            refuse(response, request.path());
        }
    }

    private void refuse(ContainerResponseContext response, String instance) {
        ProblemType type = ProblemType.METHOD_NOT_ALLOWED;
        response.setStatus(type.status());
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setEntity(new Problems(addresses.of(""), instance).of(type), NO_ANNOTATIONS,
                MediaType.valueOf(Problem.MEDIA_TYPE));
    }
}
