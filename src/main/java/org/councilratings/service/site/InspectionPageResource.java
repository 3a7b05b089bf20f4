package org.councilratings.service.site;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.councilratings.calendar.DayInWords;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;
import org.councilratings.http.exchange.ConsistentRead;
import org.councilratings.inspection.Inspection;
import org.councilratings.inspection.InspectionResource.InspectionPath;
import org.councilratings.inspection.InspectionWriter;
import org.councilratings.rating.CurrentRatings;
import org.councilratings.rating.Publication;
import org.councilratings.store.DatasetState;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A page about an inspection, to which the entries of the feed lead. */
@Path("/inspections/{id}")
@Produces(MediaType.TEXT_HTML)
public class InspectionPageResource {

    private static final HtmlTemplate PAGE = HtmlTemplate.named("inspection");
    private static final HtmlTemplate JUDGEMENT = HtmlTemplate.named("inspection-judgement");
    private static final HtmlTemplate REPORT = HtmlTemplate.named("inspection-report");

    @Inject
    InspectionWriter inspections;

    @Inject
    CurrentRatings ratings;

    @Inject
    DatasetState dataset;

    @GET
    @ConsistentRead
    @Operation(hidden = true)
    public Response page(@BeanParam InspectionPath path) {
        Inspection inspection = inspections.named(path.id);
        Publication news = ratings.publication(inspection.id);
        String title = inspection.council.name + ": " + news.headline();
        return SitePage.page(title + " – Council Ratings", PAGE.fill(Map.ofEntries(Map.entry("title", title),
                Map.entry("council", inspection.council.officialName), Map.entry("slug", inspection.council.slug),
                Map.entry("id", inspection.id), Map.entry("framework", inspection.framework.label()),
                Map.entry("published", DayInWords.of(inspection.publicationDate)), Map.entry("summary", news.summary()),
                Map.entry("judgements", new Html(judgements(inspection))), Map.entry("report", report(inspection)),
                Map.entry("note", inspection.note == null ? "" : inspection.note),
                Map.entry("checkedTo", DayInWords.of(dataset.coverage().checkedTo())))));
    }

    private static String judgements(Inspection inspection) {
        return Arrays.stream(Judgement.values()).filter(inspection.framework::makes)
                .map(judgement -> JUDGEMENT.fill(Map.of("judgement", judgement.label(), "grade",
                        grade(inspection.outcome(judgement)))).markup())
                .collect(Collectors.joining());
    }

    private static String grade(Outcome outcome) {
        return outcome.isGraded() ? outcome.grade().label() : "No grade: " + outcome.status().label();
    }

    private static Html report(Inspection inspection) {
        return inspection.reportUrl == null ? new Html("") : REPORT.fill(Map.of("report", inspection.reportUrl));
    }
}
