package org.councilratings.rating;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.councilratings.framework.ServiceFilter;
import org.councilratings.rating.chart.RatingMapChart;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The ratings of a day as a map. */
@Path("/v1/ratings/map.svg")
@Produces(ChartResponse.SVG)
@Tag(name = "Ratings")
public class RatingMapResource {

    @Inject
    RatingMaps maps;

    @GET
    @Operation(operationId = "getRatingMap", summary = "Get a map of ratings", description = "A tile for each council, all of the same size and about where the council lies, coloured and marked by its grade in one judgement on a day, or hatched if it has no grade. With improvementTheme, the tiles of councils whose latest report names the theme are marked instead. Each tile has its council and grade as a tooltip. The map's title and description say the same in words.")
    public RestResponse<String> map(@BeanParam ServiceFilter services, @BeanParam MapFilter filter,
            @BeanParam ChartOptions paper) {
        return ChartResponse.svg(RatingMapChart.draw(maps.map(services, filter), paper.theme, paper.width));
    }
}
