package org.councilratings.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.council.Council;
import org.councilratings.http.exchange.Today;
import org.councilratings.inspection.Inspection;
import org.councilratings.inspection.InspectionRepository;
import org.councilratings.rating.CouncilTimeline;
import org.councilratings.rating.CouncilTimelines;
import org.councilratings.store.Conditions;

import io.quarkus.panache.common.Page;

/** Finds the newest publications. */
@ApplicationScoped
public class PublicationQuery {

    /** Directions are found by comparing, not by the database, so inspections are read until enough of them fit. */
    private static final int CHUNK = 500;

    @Inject
    InspectionRepository inspections;

    @Inject
    CouncilTimelines timelines;

    @Inject
    Today today;

    /** The newest publications up to today that a filter asks for, in two statements if no more than a chunk must be read. */
    List<CouncilPublication> newest(FeedFilter filter, Collection<Council> councils) {
        return newest(filter, councils, filter.direction.isEmpty() ? filter.limit : CHUNK);
    }

    List<CouncilPublication> newest(FeedFilter filter, Collection<Council> councils, int chunk) {
        Conditions conditions = filter.conditions(councils, today.inLondon());
        List<CouncilPublication> found = new ArrayList<>();
        List<Inspection> read;
        int page = 0;
        do {
            read = inspections.newest(conditions, Page.of(page++, chunk));
            publications(read).filter(one -> filter.direction.isEmpty() || one.news().moved(filter.direction))
                    .limit(filter.limit - found.size()).forEach(found::add);
            inspections.getEntityManager().clear();
        } while (read.size() == chunk && found.size() < filter.limit);
        return found;
    }

    private Stream<CouncilPublication> publications(List<Inspection> read) {
        if (read.isEmpty()) {
            return Stream.empty();
        }
        Map<Integer, CouncilTimeline> found = timelines
                .of(read.stream().map(inspection -> inspection.council.ofstedUrn).collect(Collectors.toSet()));
        return read.stream().map(inspection -> new CouncilPublication(inspection.council, inspection.correctedAt,
                found.get(inspection.council.ofstedUrn).ratings().publication(inspection.id).orElseThrow()));
    }
}
