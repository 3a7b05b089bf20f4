package org.councilratings.feed;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.http.Addresses;
import org.councilratings.http.exchange.ConsistentRead;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.http.listing.CursorPage;
import org.councilratings.http.listing.ListPage;
import org.councilratings.http.listing.Listing;
import org.councilratings.http.listing.Pagination;
import org.councilratings.journal.Event;
import org.councilratings.journal.EventRepository;
import org.councilratings.store.Conditions;
import org.councilratings.store.Coverage;
import org.councilratings.store.DatasetState;
import org.councilratings.store.Revision;
import org.councilratings.store.Rows;
import org.councilratings.store.StoredRows;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.hibernate.orm.panache.PanacheQuery;

/** Every change of the data, for those who keep a copy and for those who want to know what stood before. */
@Path("/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@ConsistentRead
@Tag(name = "Changes")
public class EventResource {

    @Inject
    EventRepository repository;

    @Inject
    DatasetState data;

    @Inject
    Addresses addresses;

    @Inject
    Exchange exchange;

    @GET
    @Operation(operationId = "listEvents", summary = "Follow every change", description = "All committed changes in order, including the first load, with one event for each record. To keep a copy, read all events, or start from a download and its Data-Sequence. Then poll with after set to next from the previous response. For each event, replace your copy of its subject with the event's after value, or delete it if after is null. The sequence is complete and has no gaps. A full page never changes.")
    public Listing<EventRecord> list(@BeanParam EventFilter filter) {
        Conditions conditions = filter.conditions();
        Supplier<PanacheQuery<Event>> events = () -> repository.inOrder(conditions);
        Rows<EventRecord> rows = filter.isLimited() ? StoredRows.of(events, this::records)
                : StoredRows.counted(events, () -> rest(filter), this::records);
        return Listing.of(rows, new Settling(filter), "events");
    }

    /** Without gaps the numbers themselves say how many there are. */
    private long rest(EventFilter filter) {
        return Math.max(0, exchange.revision().sequence() - filter.after);
    }

    private List<EventRecord> records(List<Event> events) {
        return events.stream().map(event -> EventRecord.of(event, addresses)).toList();
    }

    /** Notes of a part to which nothing can be added that it will never change. */
    private final class Settling implements Pagination {

        private final EventFilter asked;

        private Settling(EventFilter asked) {
            this.asked = asked;
        }

        @Override
        public <T> ListPage<T> of(Rows<T> rows, Coverage coverage) {
            CursorPage<T> part = asked.of(rows, coverage);
            part.lastOfFull().ifPresent(last -> exchange.fixAt(shownBy((EventRecord) last)));
            return part;
        }

        private Revision shownBy(EventRecord last) {
            Instant released = data.current().releasedAt;
            return new Revision(last.revision(), last.sequence(),
                    last.occurredAt().isAfter(released) ? last.occurredAt() : released);
        }
    }
}
