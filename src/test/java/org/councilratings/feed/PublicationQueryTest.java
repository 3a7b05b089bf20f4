package org.councilratings.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.councilratings.api.DataDay;
import org.councilratings.council.CouncilRepository;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;
import org.councilratings.http.exchange.Basis;
import org.councilratings.inspection.Inspection;
import org.councilratings.inspection.InspectionRepository;
import org.councilratings.inspection.InspectionType;
import org.councilratings.rating.Direction;
import org.councilratings.store.Revision;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** What the newest publications are. */
@QuarkusTest
@Tag("service")
class PublicationQueryTest {

    private static final int ALL = 500;

    /** A state of which nothing is kept in memory, as after any change. */
    private static final Revision OF_ITS_OWN = new Revision(0, 0, Instant.EPOCH);

    @Inject
    PublicationQuery publications;

    @Inject
    InspectionRepository inspections;

    @Inject
    CouncilRepository councils;

    @Inject
    Basis basis;

    private static FeedFilter filter(int limit, Direction... directions) {
        FeedFilter filter = new FeedFilter();
        filter.council = List.of();
        filter.region = List.of();
        filter.direction = List.of(directions);
        filter.limit = limit;
        return filter;
    }

    private static List<String> ids(List<CouncilPublication> publications) {
        return publications.stream().map(one -> one.news().inspection().id()).toList();
    }

    @ParameterizedTest
    @CsvSource({ "500, 7", "500, 497", "500, 498", "100, 30", "1, 1", "33, 100" })
    @TestTransaction
    void readInChunksTheyAreTheSame(int limit, int chunk) {
        List<String> all = ids(publications.newest(filter(ALL, Direction.DECLINED), List.of()));
        assertEquals(all.subList(0, Math.min(limit, all.size())),
                ids(publications.newest(filter(limit, Direction.DECLINED), List.of(), chunk)));
    }

    /** Written in a transaction of its own, because H2 hides a snapshot's own new rows from whoever reads backwards. */
    @Test
    void whatIsPublishedAfterTodayIsNotNewsYet() {
        basis.standOn(OF_ITS_OWN);
        Map<String, LocalDate> published = Map.of("peterborough-2026-07-01", DataDay.TODAY,
                "trafford-2026-07-02", DataDay.TODAY.plusDays(1));
        QuarkusTransaction.requiringNew().run(() -> published.forEach(this::persist));
        try {
            assertEquals(List.of("peterborough-2026-07-01", "lancashire-2026-05-11"), QuarkusTransaction.requiringNew()
                    .call(() -> ids(publications.newest(filter(2), List.of()))));
        } finally {
            QuarkusTransaction.requiringNew().run(() -> published.keySet().forEach(inspections::deleteById));
        }
    }

    private void persist(String id, LocalDate published) {
        Inspection inspection = new Inspection();
        inspection.id = id;
        inspection.council = councils.findByCode(id.split("-")[0]).orElseThrow();
        inspection.gssCodeAtInspection = inspection.council.gssCode;
        inspection.framework = Framework.ILACS_2026;
        inspection.type = InspectionType.STANDARD;
        inspection.publicationDate = published;
        inspection.outcomes = Map.of(Judgement.LEADERSHIP, Outcome.graded(Grade.GOOD));
        inspections.persist(inspection);
    }
}
