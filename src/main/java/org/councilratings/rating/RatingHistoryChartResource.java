package org.councilratings.rating;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import org.councilratings.framework.Judgement;
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
            @QueryParam("judgement") @DefaultValue("overall_effectiveness") @Parameter(description = "The judgement to draw.", example = "overall_effectiveness") Judgement judgement,
            @BeanParam ChartOptions paper) {
        return ChartResponse
                .of(RatingHistoryChart.draw(story(ratings.named(code, null, ratings.index()), judgement), paper.theme,
                        paper.width));
    }

    private RatingStory story(CouncilTimeline council, Judgement judgement) {
        RatingTimeline timeline = council.ratings();
        List<Episode> episodes = timeline.periods(judgement, exchange.todayUnlessSettled(timeline::isCompleteOn)).stream()
                .map(RatingHistoryChartResource::episode).toList();
        return new RatingStory(council.council().name(), judgement, episodes, timeline.active().from(), timeline.active().to(),
                dataset.coverage().checkedTo());
    }

    private static Episode episode(RatingPeriod period) {
        return new Episode(period.from(), period.to(), period.outcome(), period.inspection().framework());
    }
}
