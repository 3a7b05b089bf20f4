package org.councilratings.rating;

import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

import org.councilratings.framework.Judgement;
import org.councilratings.framework.Service;
import org.councilratings.framework.ServiceFilter;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.rating.chart.Picture;
import org.councilratings.rating.timeline.CouncilTimeline;
import org.councilratings.rating.timeline.RatingIndex;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A council's rating history as a picture. */
@Path("/v1/councils")
@Tag(name = "Ratings")
public class RatingHistoryChartResource {

    @Inject
    CurrentRatings ratings;

    @Inject
    RatingPictures pictures;

    @Inject
    Exchange exchange;

    @GET
    @Path("{code}/rating-history.svg")
    @Produces(ChartResponse.SVG)
    @Operation(operationId = "getRatingHistoryChart", summary = "Get a chart of a council's rating history", description = "A step line of one judgement over the years, with report dates and framework versions. Where an inspection gave no grade, there is a gap with the reason. You can show it on any page or print it. Its title and description say the same in words.")
    public RestResponse<String> svg(
            @PathParam("code") @Parameter(ref = "code") String code,
            @BeanParam ServiceFilter services,
            @BeanParam HistoryChartOptions options) {
        return ChartResponse.svg(picture(code, services, options));
    }

    @GET
    @Path("{code}/rating-history.png")
    @Produces(ChartResponse.PNG)
    @Operation(operationId = "getRatingHistoryChartAsPng", summary = "Get a chart of a council's rating history as PNG", description = ChartResponse.AS_PNG)
    public RestResponse<byte[]> png(
            @PathParam("code") @Parameter(ref = "code") String code,
            @BeanParam ServiceFilter services,
            @BeanParam HistoryChartOptions options) {
        return ChartResponse.png(picture(code, services, options), exchange);
    }

    private Picture picture(String code, ServiceFilter services, HistoryChartOptions options) {
        RatingIndex index = ratings.index();
        Judgement judgement = options.judgement;
        Service service = services.in(index.codeLists())
                .judgements(judgement == null ? List.of() : List.of(judgement)).onlyService();
        CouncilTimeline council = ratings.named(code, options.asOf, index);
        RatingHistory history = RatingHistory.of(council, index, options.includePredecessors);
        LocalDate day = options.asOf == null ? exchange.todayUnlessSettled(today -> history.isCompleteOn(today, service))
                : exchange.dayOrToday(options.asOf);
        return pictures.history(history, service, judgement, day, options.theme, options.width);
    }
}
