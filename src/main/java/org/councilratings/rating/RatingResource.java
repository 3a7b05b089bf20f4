package org.councilratings.rating;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.framework.ServiceChoice;
import org.councilratings.framework.ServiceFilter;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.http.listing.Listing;
import org.councilratings.http.listing.PageRequest;
import org.councilratings.rating.timeline.CouncilTimeline;
import org.councilratings.rating.timeline.RatingIndex;
import org.councilratings.rating.timeline.RatingOnDay;
import org.councilratings.store.DatasetState;
import org.councilratings.store.Rows;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Snapshots: where all councils stood on a day. */
@Path("/v1/ratings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ratings")
public class RatingResource {

    @Inject
    DatasetState dataset;

    @Inject
    CurrentRatings ratings;

    @Inject
    Exchange exchange;

    @GET
    @Operation(operationId = "listRatings", summary = "List ratings on a day", description = "A snapshot as published by a day: each council that existed on it, and its grade, or the reason it has none, in each requested judgement. Reports under ILACS_2026 have no overall effectiveness: to find inadequate councils, use anyJudgement=inadequate.")
    public Listing<RatingRecord> list(@BeanParam ServiceFilter services, @BeanParam RatedCouncilFilter of,
            @BeanParam SnapshotFilter on, @BeanParam RatingFilter filter, @BeanParam RowFilter shown,
            @BeanParam PageRequest page) {
        LocalDate asOf = exchange.dayOrToday(on.asOf);
        RatingIndex index = ratings.index();
        ServiceChoice choice = shown.in(services, index.codeLists()).frameworks(on.framework)
                .grades("anyJudgement", filter.anyJudgement);
        Snapshot snapshot = filter.on(asOf, on.counting(), choice.services(), shown);
        List<CouncilTimeline> councils = filter.sort.order(of.among(ratings.named(of.council, on.asOf, index)), snapshot);
        return Listing.of(Rows.of(() -> councils.stream().flatMap(council -> seen(council, snapshot)), RatingRecord::of), page,
                "ratings-" + asOf).showing(choice.values(), choice.coverage(dataset.coverage()));
    }

    private static Stream<RatedCouncil> seen(CouncilTimeline council, Snapshot snapshot) {
        return snapshot.of(council).stream().map(one -> new RatedCouncil(snapshot.day(), council, one));
    }

    /** A council's rating in one judgement on a day. */
    record RatedCouncil(LocalDate asOf, CouncilTimeline council, RatingOnDay rating) {
    }
}
