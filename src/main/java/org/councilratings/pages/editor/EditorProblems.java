package org.councilratings.pages.editor;

import java.lang.annotation.Annotation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.councilratings.http.EditorAddresses;
import org.councilratings.http.problem.Problem;
import org.councilratings.http.problem.ProblemType;
import org.councilratings.pages.FormFault;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import io.vertx.core.http.HttpServerRequest;

/** Shows problems of the pages for editors as pages, and leads to the log-in who is not logged in. */
public class EditorProblems {

    private static final Annotation[] NO_ANNOTATIONS = {};
    private static final Pattern INSPECTION = Pattern.compile(InspectionFormResource.ADDRESS + "/([^/]+)(/remove)?");

    @Inject
    EditorSite site;

    /**
     * What the page about a problem shows.
     *
     * @param form where the form is that was not taken; null if none was sent
     * @param removed where what was removed can be restored; null if it is not about that
     */
    public record ProblemPage(String title, String detail, List<String> errors, String form, String removed) {
    }

    @ServerResponseFilter
    void show(ContainerRequestContext request, ContainerResponseContext response, HttpServerRequest sent) {
        if (response.getEntity() instanceof Problem problem && EditorAddresses.have(sent.path())) {
            if (problem.status() == ProblemType.UNAUTHENTICATED.status()) {
                response.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
                replace(response, EditorSite.to(login(request, sent.uri())).build());
            } else {
                replace(response, page(problem, isForm(request) ? sent.uri() : null, sent.path()));
            }
        }
    }

    /** Forms are sent to the addresses at which they are shown, so the log-in leads back to them. */
    private static boolean isForm(ContainerRequestContext request) {
        return request.getMethod().equals("POST") && !request.getUriInfo().getPath().equals(EditorAddresses.LOGOUT);
    }

    private static String login(ContainerRequestContext request, String wanted) {
        return request.getUriInfo().getPath().equals(EditorAddresses.LOGOUT) ? EditorAddresses.LOGIN
                : EditorAddresses.LOGIN + "?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8)
                        + (isForm(request) ? "&ended=1" : "");
    }

    private Response page(Problem problem, String form, String path) {
        Matcher inspection = INSPECTION.matcher(path);
        String removed = problem.status() == ProblemType.GONE.status() && inspection.matches()
                ? EditorAddresses.ROOT + "/removed/inspections/" + inspection.group(1)
                : null;
        return site.page(problem.status(), problem.title(), "problem", new ProblemPage(problem.title(),
                FormFault.withDaysInWords(problem.detail()),
                problem.errors().stream().map(Problem.Violation::message).map(FormFault::withDaysInWords).toList(), form,
                removed),
                List.of(), EditorFrame.EMPTY).build();
    }

    private static void replace(ContainerResponseContext response, Response page) {
        response.setStatus(page.getStatus());
        response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        page.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
        response.setEntity(page.getEntity(), NO_ANNOTATIONS,
                page.hasEntity() ? MediaType.TEXT_HTML_TYPE.withCharset("UTF-8") : null);
    }
}
