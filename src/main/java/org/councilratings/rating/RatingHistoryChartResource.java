package org.councilratings.rating;

import java.time.LocalDate;
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
import org.councilratings.framework.Service;
import org.councilratings.framework.ServiceFilter;
import org.councilratings.http.exchange.Exchange;
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
    RatingPictures pictures;

    @Inject
    Exchange exchange;

    @GET
    @Operation(operationId = "getRatingHistoryChart", summary = "Get a chart of a council's rating history", description = "A step line of one judgement over the years, with report dates and framework versions. Where an inspection gave no grade, there is a gap with the reason. You can show it on any page or print it. Its title and description say the same in words.")
    public RestResponse<String> chart(
            @PathParam("code") @Parameter(ref = "code") String code,
            @QueryParam("judgement") @Parameter(description = "The judgement to draw. Default: overall_effectiveness, and in another service the one that stands for the council's last inspection.", example = "overall_effectiveness") Judgement judgement,
            @QueryParam("includePredecessors") @DefaultValue("false") @Parameter(description = "Whether to draw the grades of the council's predecessors as well, dashed and with their names.", example = "false") boolean includePredecessors,
            @BeanParam ServiceFilter services,
            @BeanParam ChartOptions paper) {
        RatingIndex index = ratings.index();
        Service service = services.in(index.codeLists())
                .judgements(judgement == null ? List.of() : List.of(judgement)).onlyService();
        CouncilTimeline council = ratings.named(code, null, index);
        RatingHistory history = RatingHistory.of(council, index, includePredecessors);
        LocalDate day = exchange.todayUnlessSettled(today -> history.isCompleteOn(today, service));
        return ChartResponse.of(pictures.history(history, service, judgement, day, paper.theme, paper.width));
    }
}
