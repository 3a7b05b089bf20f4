package org.councilratings.service.site;

import java.util.Map;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.councilratings.calendar.DayInWords;
import org.councilratings.http.Addresses;
import org.councilratings.http.openapi.Examples;
import org.councilratings.http.problem.ProblemType;
import org.councilratings.store.Coverage;
import org.councilratings.store.DatasetState;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The web pages. They do not declare a media type, so they return HTML for every Accept header. */
@Path("/")
public class SiteResource {

    private static final HtmlTemplate LANDING = HtmlTemplate.named("landing");
    private static final String EXAMPLES_SCRIPT = StaticFile.address("/site/examples.js");
    private static final HtmlTemplate EMBED = HtmlTemplate.named("embed");
    private static final HtmlTemplate PROBLEMS = HtmlTemplate.named("problems");
    private static final HtmlTemplate PROBLEMS_ITEM = HtmlTemplate.named("problems-item");
    private static final HtmlTemplate PROBLEM = HtmlTemplate.named("problem");

    private static final String CHART = "/v1/statistics/ratings.svg?from=2014-03-31&every=year";
    private static final String CHART_IN_WORDS = "Chart: English councils by their overall Ofsted grade, every 31 March since 2014";

    @Inject
    DatasetState dataset;

    @Inject
    Addresses addresses;

    @GET
    @Operation(hidden = true)
    public Response landing() {
        Coverage reach = dataset.coverage();
        return SitePage.page("Council Ratings: inspection ratings of councils’ children’s services in England",
                LANDING.fill(Map.of(
                        "checkedTo", DayInWords.of(reach.checkedTo()),
                        "visitsFrom", DayInWords.of(reach.visitsCompleteFrom()),
                        "visitsTo", DayInWords.of(reach.visitsCompleteTo()),
                        "service", addresses.of(""),
                        "chart", CHART, "chartTable", CHART.replace(".svg", ".csv"), "chartAlt", CHART_IN_WORDS,
                        "embed", embed(),
                        "script", EXAMPLES_SCRIPT)));
    }

    /** The HTML that embeds the chart in another page. */
    private String embed() {
        return EMBED.fill(Map.of("address", addresses.of(CHART), "alt", CHART_IN_WORDS)).markup().strip();
    }

    @GET
    @Path("problems")
    @Operation(hidden = true)
    public Response problems() {
        String items = ProblemType.all().stream().map(SiteResource::item).collect(Collectors.joining());
        return SitePage.page("Types of error – Council Ratings", PROBLEMS.fill(Map.of("items", new Html(items))));
    }

    @GET
    @Path("problems/{slug}")
    @Operation(hidden = true)
    public Response problem(@PathParam("slug") String slug) {
        ProblemType type = ProblemType.bySlug(slug).orElseThrow(NotFoundException::new);
        String example = Examples.of(type, addresses.of(""));
        return SitePage.page(type.title() + " – Council Ratings", PROBLEM.fill(Map.of(
                "title", type.title(), "status", type.status(), "meaning", type.meaning(), "remedy", type.remedy(),
                "example", example)));
    }

    private static String item(ProblemType type) {
        return PROBLEMS_ITEM.fill(Map.of("path", type.path(), "title", type.title(), "status", type.status(),
                "meaning", type.meaning())).markup();
    }
}
