package org.councilratings.http.problem;

import java.util.regex.Pattern;

import jakarta.ws.rs.core.HttpHeaders;

import io.vertx.core.http.HttpServerRequest;

/** Shows problems to people, in a browser. An interface, because the pages are above this room. */
public interface ProblemPage {

    String MEDIA_TYPE = "text/html;charset=UTF-8";

    /** The policy of every page: only resources and forms of this service, nothing inline, and no frames of other sites. */
    String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** The API, and what belongs to it, always answers in JSON. */
    Pattern FOR_PROGRAMS = Pattern.compile("/(v1|q|docs|openapi|oembed|\\.well-known)([/.-].*)?");

    /** Whether a browser asks for a page. */
    static boolean isFor(HttpServerRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html") && request.path() != null
                && !FOR_PROGRAMS.matcher(request.path()).matches();
    }

    /** The page of a problem, as HTML. */
    String of(Problem problem);
}
