package org.councilratings.pages;

import java.util.Map;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import org.councilratings.calendar.DayInWords;
import org.councilratings.http.Addresses;
import org.councilratings.store.DatasetState;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** Makes pages from templates (src/main/jte), which are compiled with the service and escape what they show. */
@Singleton
public class Pages {

    public static final String HTML = "text/html;charset=UTF-8";

    /** Allows only resources and forms of this service, and nothing inline. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors ";

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(null, ContentType.Html,
            Pages.class.getClassLoader(), "org.councilratings.pages.template");

    @Inject
    Addresses addresses;

    @Inject
    DatasetState dataset;

    /**
     * What is around a page.
     *
     * @param title its title
     * @param description what it has, for search engines and previews of links
     * @param address its canonical path and query
     */
    public Frame frame(String title, String description, String address) {
        return Frame.of(title, description, addresses.of(address),
                DayInWords.of(dataset.coverage().checkedTo()));
    }

    /** A page. The template has the parameters {@code frame} and {@code page}. */
    public Response page(Frame frame, String template, Object page) {
        return response(text(template, Map.of("frame", frame, "page", page)), "'none'").build();
    }

    /** A page that other sites can show in a frame of theirs. */
    public Response embeddable(Frame frame, String template, Object page) {
        return response(text(template, Map.of("frame", frame, "page", page)), "*").build();
    }

    /** A page that is for one person, which nobody stores. */
    public static ResponseBuilder personal(String template, Map<String, Object> parameters) {
        return response(text(template, parameters), "'none'").header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static ResponseBuilder response(String text, String framedBy) {
        return Response.ok(text, HTML).header("Content-Security-Policy", CONTENT_SECURITY_POLICY + framedBy);
    }

    /** What a template says. */
    public static String text(String template, Map<String, Object> parameters) {
        StringOutput text = new StringOutput();
        TEMPLATES.render(template + ".jte", parameters, text);
        return text.toString();
    }
}
