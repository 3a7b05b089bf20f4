package org.councilratings.rating;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.councilratings.framework.ServiceFilter;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.rating.chart.Picture;
import org.councilratings.rating.chart.RatingMapChart;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The ratings of a day as a map. */
@Path("/v1/ratings")
@Tag(name = "Ratings")
public class RatingMapResource {

    @Inject
    RatingMaps maps;

    @Inject
    Exchange exchange;

    @GET
    @Path("map.svg")
    @Produces(ChartResponse.SVG)
    @Operation(operationId = "getRatingMap", summary = "Get a map of ratings", description = "A tile for each council, all of the same size and about where the council lies, coloured and marked by its grade in one judgement on a day, or hatched if it has no grade. With improvementTheme, it marks the councils whose latest report names the theme. Point at a tile to see its council and grade. The map's title and description say the same in words.")
    public RestResponse<String> svg(@BeanParam ServiceFilter services, @BeanParam MapFilter filter,
            @BeanParam ChartOptions options) {
        return ChartResponse.svg(picture(services, filter, options));
    }

    @GET
    @Path("map.png")
    @Produces(ChartResponse.PNG)
    @Operation(operationId = "getRatingMapAsPng", summary = "Get a map of ratings as PNG", description = ChartResponse.AS_PNG)
    public RestResponse<byte[]> png(@BeanParam ServiceFilter services, @BeanParam MapFilter filter,
            @BeanParam ChartOptions options) {
        return ChartResponse.png(picture(services, filter, options), exchange);
    }

    private Picture picture(ServiceFilter services, MapFilter filter, ChartOptions options) {
        return RatingMapChart.draw(maps.map(services, filter), options.theme, options.width);
    }
}
