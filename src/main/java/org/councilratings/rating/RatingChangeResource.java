package org.councilratings.rating;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.council.Councils;
import org.councilratings.http.exchange.KeptCounts;
import org.councilratings.http.exchange.OneRevision;
import org.councilratings.http.exchange.Today;
import org.councilratings.http.listing.Listing;
import org.councilratings.http.listing.PageRequest;
import org.councilratings.inspection.Inspection;
import org.councilratings.inspection.InspectionRepository;
import org.councilratings.inspection.InspectionSort;
import org.councilratings.store.Conditions;
import org.councilratings.store.StoredRows;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.hibernate.orm.panache.PanacheQuery;

/** Changes: what each inspection made better or worse. */
@Path("/v1/rating-changes")
@Produces(MediaType.APPLICATION_JSON)
@OneRevision
@Tag(name = "Ratings")
public class RatingChangeResource {

    @Inject
    InspectionRepository inspections;

    @Inject
    Councils councils;

    @Inject
    CouncilTimelines timelines;

    @Inject
    KeptCounts counts;

    @Inject
    Today today;

    @GET
    @Operation(operationId = "listRatingChanges", summary = "List rating changes", description = "For each inspection and judgement the change from the council's inspection just before it, newest first. A judgement that either of the two did not grade is not comparable; no inspection is ever skipped to find a grade. The changes of abolished councils are among them.")
    public Listing<RatingChangeRecord> list(@BeanParam RatingChangeFilter filter, @BeanParam PageRequest page) {
        LocalDate day = today.orEarlier(filter.publishedTo);
        Conditions conditions = filter.conditions(councils.filtered(filter.council), day);
        Supplier<PanacheQuery<String>> newest = () -> inspections.idsMatching(conditions, InspectionSort.NEWEST_FIRST);
        return Listing.of(filter.includesAll()
                ? StoredRows.someOfEach(filter.judgements().size(), counts.of(Inspection.class, conditions), newest,
                        ids -> rows(ids, filter, day))
                : StoredRows.madeOf(newest, ids -> rows(ids, filter, day)), page, "rating-changes");
    }

    private List<RatingChangeRecord> rows(List<String> ids, RatingChangeFilter filter, LocalDate day) {
        Map<String, Integer> inspected = inspections.councilsOf(ids);
        Map<String, List<RatingChangeRecord>> changes = timelines.of(Set.copyOf(inspected.values())).values().stream()
                .flatMap(council -> changes(council, filter, day))
                .collect(Collectors.groupingBy(RatingChangeRecord::inspection));
        return ids.stream().flatMap(id -> changes.getOrDefault(id, List.of()).stream()).toList();
    }

    /** The changes of a council that are asked for, each inspection's in the order of the judgements. */
    private static Stream<RatingChangeRecord> changes(CouncilTimeline council, RatingChangeFilter filter, LocalDate day) {
        return filter.judgements().stream().flatMap(judgement -> council.ratings().periods(judgement, day).stream())
                .filter(period -> filter.includes(period.change()))
                .map(period -> RatingChangeRecord.of(council.council(), period));
    }
}
