package org.councilratings.improvement;

import java.time.LocalDate;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.framework.CodeLists;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.http.listing.Listing;
import org.councilratings.http.listing.PageRequest;
import org.councilratings.rating.CurrentRatings;
import org.councilratings.rating.timeline.RatingIndex;
import org.councilratings.store.DatasetState;
import org.councilratings.store.Rows;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The themes of areas for improvement. One by its code is with the other code lists. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Improvement")
public class ThemeResource {

    @Inject
    CurrentRatings ratings;

    @Inject
    DatasetState dataset;

    @Inject
    Exchange exchange;

    @GET
    @Path("improvement-themes")
    @Operation(operationId = "listImprovementThemes", summary = "List themes of what must improve", description = "What areas for improvement can be about, with definitions, and how often reports published up to today named each. The themes are this service's, not Ofsted's.")
    public Listing<ThemeRecord> list(@BeanParam PageRequest page) {
        LocalDate today = exchange.today();
        RatingIndex index = ratings.index();
        CodeLists lists = index.codeLists();
        ThemeCounts counts = new ThemeCounts();
        index.published(index.councils(), lists.services())
                .filter(one -> one.isBy(today) && ThemeCounts.counts(one.inspection().improvementAreas()))
                .forEach(one -> counts.add(one.council().urn(), one.inspection().improvementAreas()));
        return Listing.of(Rows.of(lists.themes().stream().map(theme -> ThemeRecord.of(theme, counts)).toList()), page,
                "improvement-themes").showing(lists.values(), dataset.coverage());
    }
}
