package org.councilratings.rating;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.council.Council;
import org.councilratings.council.CouncilRepository;
import org.councilratings.council.Councils;
import org.councilratings.http.exchange.KeptCounts;
import org.councilratings.http.exchange.OneRevision;
import org.councilratings.http.exchange.Today;
import org.councilratings.http.listing.Listing;
import org.councilratings.http.listing.PageRequest;
import org.councilratings.store.Conditions;
import org.councilratings.store.StoredRows;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.hibernate.orm.panache.PanacheQuery;

/** Snapshots: where all councils stood on a day. */
@Path("/v1/ratings")
@Produces(MediaType.APPLICATION_JSON)
@OneRevision
@Tag(name = "Ratings")
public class RatingResource {

    @Inject
    CouncilRepository repository;

    @Inject
    Councils councils;

    @Inject
    CouncilTimelines timelines;

    @Inject
    KeptCounts counts;

    @Inject
    Today today;

    @GET
    @Operation(operationId = "listRatings", summary = "List ratings on a day", description = "A snapshot: for each council that existed on a day and each judgement asked for, the grade or the reason for having none, as published by that day. Reports under ILACS_2026 have no overall effectiveness, so who is failing is found by anyJudgement=inadequate, not by the overall grade alone.")
    public Listing<RatingRecord> list(@BeanParam RatingFilter filter, @BeanParam RowFilter shown, @BeanParam PageRequest page) {
        LocalDate asOf = today.unless(filter.asOf);
        Snapshot snapshot = filter.on(asOf, shown);
        Conditions conditions = filter.conditions(councils.filtered(filter.council), shown, asOf);
        Supplier<PanacheQuery<Integer>> rated = () -> repository.urnsMatching(conditions, filter.order(asOf));
        return Listing.of(snapshot.showsAll() && filter.canBeCounted()
                ? StoredRows.someOfEach(snapshot.judgements().size(), counts.of(Council.class, conditions), rated,
                        found -> rows(found, snapshot))
                : StoredRows.madeOf(rated, found -> rows(found, snapshot)), page, "ratings-" + asOf);
    }

    private List<RatingRecord> rows(List<Integer> urns, Snapshot snapshot) {
        Map<Integer, CouncilTimeline> found = timelines.of(urns);
        return urns.stream().map(found::get).flatMap(council -> rows(council, snapshot)).toList();
    }

    private static Stream<RatingRecord> rows(CouncilTimeline council, Snapshot snapshot) {
        return snapshot.of(council.ratings()).stream()
                .map(standing -> RatingRecord.of(snapshot.day(), council.council(), Rating.of(standing)));
    }
}
