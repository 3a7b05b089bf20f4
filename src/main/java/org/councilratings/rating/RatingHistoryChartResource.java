package org.councilratings.rating;

import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import org.councilratings.framework.Judgement;
import org.councilratings.framework.Service;
import org.councilratings.framework.ServiceFilter;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.rating.chart.RatingHistoryChart;
import org.councilratings.rating.chart.RatingStory;
import org.councilratings.rating.chart.RatingStory.Episode;
import org.councilratings.store.DatasetState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A council's rating history as a picture. */
@Path("/v1/councils/{code}/rating-history.svg")
@Produces(ChartResponse.SVG)
@Tag(name = "Ratings")
public class RatingHistoryChartResource {

    @Inject
    CurrentRatings ratings;

    @Inject
    DatasetState dataset;

    @Inject
    Exchange exchange;

    @GET
    @Operation(operationId = "getRatingHistoryChart", summary = "Get a chart of a council's rating history", description = "A step line of one judgement over the years, with report dates and framework versions. Where an inspection gave no grade, there is a gap with the reason. You can show it on any page or print it. Its title and description say the same in words.")
    public RestResponse<String> chart(
            @PathParam("code") @Parameter(ref = "code") String code,
            @QueryParam("judgement") @Parameter(description = "The judgement to draw. Default: overall_effectiveness, and in another service the one that stands for the council's last inspection.", example = "overall_effectiveness") Judgement judgement,
            @BeanParam ServiceFilter services,
            @BeanParam ChartOptions paper) {
        RatingIndex index = ratings.index();
        Service service = services.in(index.codeLists())
                .judgements(judgement == null ? List.of() : List.of(judgement)).onlyService();
        CouncilTimeline council = ratings.named(code, null, index);
        return ChartResponse.of(RatingHistoryChart.draw(story(council, service, judgement), paper.theme, paper.width));
    }

    private RatingStory story(CouncilTimeline council, Service service, Judgement asked) {
        RatingTimeline timeline = council.ratings(service);
        LocalDate day = exchange.todayUnlessSettled(timeline::isCompleteOn);
        Judgement judgement = service.judgements().stream().filter(one -> one.equals(asked)).findFirst()
                .orElseGet(() -> timeline.headlines(day).get(0));
        List<Episode> episodes = timeline.periods(judgement, day).stream().map(RatingHistoryChartResource::episode).toList();
        return new RatingStory(council.council().name(), service, judgement, episodes, timeline.active().from(),
                timeline.active().to(),
                service.coverage(dataset.coverage()).checkedTo());
    }

    private static Episode episode(RatingPeriod period) {
        return new Episode(period.from(), period.to(), period.outcome(), period.inspection().framework());
    }
}
