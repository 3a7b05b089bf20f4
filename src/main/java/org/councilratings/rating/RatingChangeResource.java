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

import org.councilratings.framework.Judgement;
import org.councilratings.framework.Service;
import org.councilratings.framework.ServiceChoice;
import org.councilratings.framework.ServiceFilter;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.http.listing.Listing;
import org.councilratings.http.listing.PageRequest;
import org.councilratings.rating.timeline.CouncilTimeline;
import org.councilratings.rating.timeline.RatingIndex;
import org.councilratings.rating.timeline.RatingPeriod;
import org.councilratings.store.DatasetState;
import org.councilratings.store.Rows;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Changes: what each inspection made better or worse. */
@Path("/v1/rating-changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ratings")
public class RatingChangeResource {

    @Inject
    DatasetState dataset;

    @Inject
    CurrentRatings ratings;

    @Inject
    Exchange exchange;

    @GET
    @Operation(operationId = "listRatingChanges", summary = "List rating changes", description = "For each inspection and judgement, the change from the council's previous inspection, newest first. If either inspection did not grade the judgement, it is not comparable; no inspection is skipped to find a grade. Includes abolished councils.")
    public Listing<RatingChangeRecord> list(@BeanParam ServiceFilter services, @BeanParam RatedCouncilFilter of,
            @BeanParam RatingChangeFilter filter, @BeanParam PageRequest page) {
        LocalDate day = exchange.dayUpToToday(filter.publishedTo);
        RatingIndex index = ratings.index();
        ServiceChoice choice = services.in(index.codeLists()).judgements(filter.judgement);
        List<Service> chosen = choice.services();
        filter.check(chosen);
        List<CouncilTimeline> councils = of.among(ratings.named(of.council, null, index)).toList();
        return Listing.of(Rows.of(() -> index.published(councils, chosen)
                .filter(one -> one.isBetween(filter.publishedFrom, day))
                .flatMap(one -> changes(one, filter, day)), change -> RatingChangeRecord.of(change, day)), page,
                "rating-changes").showing(choice.values(), choice.coverage(dataset.coverage()));
    }

    /** The changes of an inspection that are asked for, in the order of the judgements. */
    private static Stream<Change> changes(RatingIndex.Published one, RatingChangeFilter filter, LocalDate day) {
        return filter.judgements(one).stream().map(judgement -> new Change(one, judgement))
                .filter(change -> filter.includes(() -> change.period(day).change()));
    }

    /** What an inspection changed in one judgement. */
    record Change(RatingIndex.Published inspection, Judgement judgement) {

        RatingPeriod period(LocalDate today) {
            return inspection.ratings().period(inspection.number(), judgement, today);
        }
    }
}
