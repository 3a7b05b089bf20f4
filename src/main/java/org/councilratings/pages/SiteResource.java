package org.councilratings.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.councilratings.calendar.DayInWords;
import org.councilratings.http.Addresses;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.http.openapi.Examples;
import org.councilratings.http.problem.ProblemType;
import org.councilratings.rating.CurrentRatings;
import org.councilratings.rating.timeline.RatingIndex;
import org.councilratings.store.Coverage;
import org.councilratings.store.DatasetState;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The start page and the pages about errors. They do not declare a media type, so they return HTML for every Accept header. */
@Path("/")
public class SiteResource {

    private static final String CHART = "/v1/statistics/ratings.svg?from=" + RatingQuestions.FIRST_SHARE + "&every=year";

    /** What the picture shows, whatever the day: it will still be on other pages when the shares are others. */
    private static final String EMBEDDED = "Chart: English councils by their overall Ofsted grade, every 31 March since 2014";

    private static final int NEWEST = 5;

    @Inject
    Pages pages;

    @Inject
    CurrentRatings ratings;

    @Inject
    Exchange exchange;

    @Inject
    DatasetState dataset;

    @Inject
    Addresses addresses;

    /** What the start page shows. */
    public record LandingPage(String checkedTo, String visitsFrom, String visitsTo, String service, PagePicture picture,
            String chartTable, String embed, List<News> news) {
    }

    /** A new report: what it changed. */
    public record News(String id, String council, LocalDate published, String headline) {

        static News of(RatingIndex.Published one) {
            return new News(one.inspection().id(), one.council().council().name(), one.inspection().publicationDate(),
                    one.news().headline());
        }
    }

    /** What the page about a type of error shows. */
    public record ProblemPage(ProblemType type, String example) {
    }

    @GET
    @Operation(hidden = true)
    public Response landing() {
        Coverage reach = dataset.coverage();
        RatingIndex index = ratings.index();
        String inWords = QuestionsResource.sharesInWords(new QuestionFacts(index, index.councils().get(0), exchange.today()));
        Frame frame = pages.frame("How Ofsted has rated councils’ children’s services in England",
                "Every grade of every English council for children’s services: now, since when, and what it was before. Search, compare, map and download.",
                "/").with(addresses.of(CHART.replace(".svg", ".png") + "&width=600"), inWords)
                .withData(StructuredData.dataset(dataset.coverage().checkedTo().toString(), addresses));
        return pages.page(frame, "landing", new LandingPage(DayInWords.of(reach.checkedTo()),
                DayInWords.of(reach.visitsCompleteFrom()), DayInWords.of(reach.visitsCompleteTo()), addresses.of(""),
                PagePicture.ofShares(CHART, inWords), CHART.replace(".svg", ".csv"), embed(), news(index)));
    }

    private List<News> news(RatingIndex index) {
        LocalDate today = exchange.today();
        return index.published(index.councils(), List.of(index.codeLists().defaultService())).filter(one -> one.isBy(today))
                .limit(NEWEST).map(News::of).toList();
    }

    /** The HTML that embeds the chart in another page. */
    private String embed() {
        return Pages.text("embed", Map.of("address", addresses.of(CHART), "alt", EMBEDDED)).strip();
    }

    @GET
    @Path("problems")
    @Operation(hidden = true)
    public Response problems() {
        return pages.page(pages.frame("Types of error", "What each error of the API means and what to do.", "/problems"),
                "problems", List.copyOf(ProblemType.all()));
    }

    @GET
    @Path("problems/{slug}")
    @Operation(hidden = true)
    public Response problem(@PathParam("slug") String slug) {
        ProblemType type = ProblemType.bySlug(slug).orElseThrow(NotFoundException::new);
        return pages.page(pages.frame(type.title(), type.meaning(), type.path()), "problem",
                new ProblemPage(type, Examples.of(type, addresses.of(""))));
    }
}
