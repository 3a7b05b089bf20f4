package org.councilratings.improvement;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.framework.ImprovementTheme;
import org.councilratings.framework.ServiceChoice;
import org.councilratings.framework.ServiceFilter;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.http.listing.Listing;
import org.councilratings.http.listing.PageRequest;
import org.councilratings.rating.CurrentRatings;
import org.councilratings.rating.timeline.RatingIndex;
import org.councilratings.store.DatasetState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Statistics: how many inspections named each theme. */
@Path("/v1/statistics/improvement-areas")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Improvement")
public class ThemeStatisticsResource {

    @Inject
    CurrentRatings ratings;

    @Inject
    DatasetState dataset;

    @Inject
    Exchange exchange;

    @GET
    @Operation(operationId = "getImprovementStatistics", summary = "Count what must improve", description = "How many inspections named each theme, of all inspections with a list of what must improve: in all, by period (every), by group (groupBy), or beside other reports (comparedFrom, comparedTo, comparedGrade). An inspection that names a theme twice counts once. The themes are this service's reading of the reports.")
    public Listing<ThemeStatisticsRecord> count(@BeanParam ServiceFilter services, @BeanParam ReportFilter of,
            @BeanParam ThemeFilter themes, @BeanParam ThemeStatisticsFilter filter,
            @QueryParam("sort") @DefaultValue("-share") @Parameter(description = "The order of the themes within a period and group.", example = "-share") ThemeSort sort,
            @BeanParam PageRequest page) {
        filter.check(sort);
        RatingIndex index = ratings.index();
        ServiceChoice choice = of.in(services, index.codeLists()).grades("comparedGrade", filter.comparedGrade);
        ThemeStatistics statistics = of.count(index, ratings.named(of.council, null, index), choice, filter, exchange);
        List<ImprovementTheme> shown = index.codeLists().themes().stream().filter(themes::includes).toList();
        Listing<ThemeStatisticsRecord> counts = Listing.of(receiver -> statistics.forEach(shown, sort, receiver), page,
                "statistics-improvement-areas");
        return counts.showing(choice.values(), choice.coverage(dataset.coverage()));
    }
}
