package org.councilratings.rating;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.council.CouncilReference;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.http.listing.Listing;
import org.councilratings.http.listing.PageRequest;
import org.councilratings.store.Rows;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Changes: what each inspection made better or worse. */
@Path("/v1/rating-changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ratings")
public class RatingChangeResource {

    @Inject
    CurrentRatings ratings;

    @Inject
    Exchange exchange;

    @GET
    @Operation(operationId = "listRatingChanges", summary = "List rating changes", description = "For each inspection and judgement the change from the council's inspection just before it, newest first. A judgement that either of the two did not grade is not comparable; no inspection is ever skipped to find a grade. The changes of abolished councils are among them.")
    public Listing<RatingChangeRecord> list(@BeanParam RatedCouncilFilter of, @BeanParam RatingChangeFilter filter,
            @BeanParam PageRequest page) {
        filter.check();
        LocalDate day = exchange.dayUpToToday(filter.publishedTo);
        RatingIndex index = ratings.index();
        Set<CouncilTimeline> named = Set.copyOf(ratings.named(of.council, index));
        return Listing.of(Rows.of(() -> index.published().stream()
                .filter(one -> filter.isPublished(one.inspection(), day) && named.contains(one.council())
                        && of.includes(one.council()))
                .flatMap(one -> changes(one, filter, day)), RatingChangeRecord::of), page, "rating-changes");
    }

    /** The changes of an inspection that are asked for, in the order of the judgements. */
    private static Stream<CouncilPeriod> changes(RatingIndex.Published one, RatingChangeFilter filter, LocalDate day) {
        return filter.judgements().stream().map(judgement -> one.council().ratings().period(one.number(), judgement, day))
                .filter(period -> filter.includes(period.change()))
                .map(period -> new CouncilPeriod(one.council().council(), period));
    }

    /** A period with the council that it is of. */
    record CouncilPeriod(CouncilReference council, RatingPeriod period) {
    }
}
