package org.councilratings.pages;

import java.time.LocalDate;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import org.councilratings.calendar.DayInWords;
import org.councilratings.framework.Service;
import org.councilratings.http.Addresses;
import org.councilratings.http.problem.ProblemPage;
import org.councilratings.rating.timeline.RatingIndex;
import org.councilratings.store.DatasetState;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** Makes pages from templates (src/main/jte), which are compiled with the service and escape what they show. */
@Singleton
public class Pages {

    public static final String HTML = ProblemPage.MEDIA_TYPE;

    /** As that of other pages, but other sites may show it in a frame. */
    private static final String EMBEDDABLE = ProblemPage.POLICY.replace("frame-ancestors 'none'", "frame-ancestors *");

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(null, ContentType.Html,
            Pages.class.getClassLoader(), "org.councilratings.pages.template");

    private static final int WRONG = 400;

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
        return new Frame(title, description, address.split("[?]")[0], DayInWords.of(dataset.coverage().checkedTo()))
                .at(addresses.of(address));
    }

    /** Up to which day reports were checked, in words, if that is before a day; else empty. */
    String checked(RatingIndex index, Service service, LocalDate day) {
        LocalDate known = index.knownTo(day, service, service.coverage(dataset.coverage()).checkedTo());
        return known.equals(day) ? "" : " (reports were checked to " + DayInWords.of(known) + ")";
    }

    /**
     * A page. The template has the parameters {@code frame} and {@code page}. It is 400 if the frame says that something is
     * wrong.
     */
    public Response page(Frame frame, String template, Object page) {
        ResponseBuilder response = response(text(template, Map.of("frame", frame, "page", page)), ProblemPage.POLICY);
        return frame.faults().isEmpty() ? response.build()
                : response.status(WRONG).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** A page that other sites can show in a frame of theirs. */
    public Response embeddable(Frame frame, String template, Object page) {
        return response(text(template, Map.of("frame", frame, "page", page)), EMBEDDABLE).build();
    }

    /** A page that is for one person, which nobody stores. */
    public static ResponseBuilder personal(String template, Map<String, Object> parameters) {
        return response(text(template, parameters), ProblemPage.POLICY).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static ResponseBuilder response(String text, String policy) {
        return Response.ok(text, HTML).header("Content-Security-Policy", policy);
    }

    /** What a template says. */
    public static String text(String template, Map<String, Object> parameters) {
        StringOutput text = new StringOutput();
        TEMPLATES.render(template + ".jte", parameters, text);
        return text.toString();
    }
}
