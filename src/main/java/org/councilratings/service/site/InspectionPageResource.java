package org.councilratings.service.site;

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
import org.councilratings.framework.CodeLists;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;
import org.councilratings.framework.Service;
import org.councilratings.http.exchange.ConsistentRead;
import org.councilratings.inspection.ImprovementArea;
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
    private static final HtmlTemplate IMPROVE = HtmlTemplate.named("inspection-improve");
    private static final HtmlTemplate IMPROVE_ITEM = HtmlTemplate.named("inspection-improve-item");
    private static final HtmlTemplate QUOTATION = HtmlTemplate.named("inspection-quotation");
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
        CodeLists lists = ratings.indexInTransaction().codeLists();
        Framework framework = lists.framework(inspection.framework);
        Service service = lists.service(framework.service());
        String query = service.equals(lists.defaultService()) ? "" : "?service=" + service.code();
        Publication news = ratings.publication(inspection.id);
        String title = inspection.council.name + ": " + news.headline();
        return SitePage.page(title + " – Council Ratings",
                PAGE.fill(Map.ofEntries(Map.entry("title", title), Map.entry("lead", lead(inspection, service)),
                        Map.entry("subject", subject(service)), Map.entry("query", query),
                        Map.entry("darkQuery", query.isEmpty() ? "?theme=dark" : query + "&theme=dark"),
                        Map.entry("council", inspection.council.officialName), Map.entry("slug", inspection.council.slug),
                        Map.entry("id", inspection.id), Map.entry("framework", framework.label()),
                        Map.entry("published", DayInWords.of(inspection.publicationDate)), Map.entry("summary", news.summary()),
                        Map.entry("judgements", new Html(judgements(inspection, framework))),
                        Map.entry("improve", improve(inspection)), Map.entry("report", report(inspection)),
                        Map.entry("note", inspection.note == null ? "" : inspection.note),
                        Map.entry("checkedTo", DayInWords.of(service.coverage(dataset.coverage()).checkedTo())))));
    }

    private static String lead(Inspection inspection, Service service) {
        return service.inspectorateNames() + "’s inspection of " + service.inText()
                + (service.isOfCouncils() ? " of " : ": ")
                + inspection.council.officialName;
    }

    private static String subject(Service service) {
        return service.isOfCouncils() ? "" : ". What is judged is the " + service.subjectInText() + ", not the council alone.";
    }

    private static String judgements(Inspection inspection, Framework framework) {
        return framework.judgements().stream()
                .map(judgement -> JUDGEMENT.fill(Map.of("judgement", judgement.label(), "grade",
                        grade(judgement, inspection.outcome(judgement)))).markup())
                .collect(Collectors.joining());
    }

    private static String grade(Judgement judgement, Outcome outcome) {
        return outcome.isGraded() ? judgement.grade(outcome).label() : "No grade: " + outcome.status().label();
    }

    /** What must improve: in this service's words, and quoted as Ofsted's. */
    private static Html improve(Inspection inspection) {
        if (inspection.improvementAreas.isEmpty()) {
            return new Html("");
        }
        String items = inspection.improvementAreas.stream().map(InspectionPageResource::item).collect(Collectors.joining());
        return IMPROVE.fill(Map.of("items", new Html(items), "slug", inspection.council.slug));
    }

    private static String item(ImprovementArea area) {
        return IMPROVE_ITEM.fill(Map.of("summary", area.summary() == null ? "" : area.summary(), "quotation",
                area.quotation() == null ? new Html("") : QUOTATION.fill(Map.of("quotation", area.quotation())))).markup();
    }

    private static Html report(Inspection inspection) {
        return inspection.reportUrl == null ? new Html("") : REPORT.fill(Map.of("report", inspection.reportUrl));
    }
}
