package org.councilratings.feed;

import java.time.Instant;

import org.councilratings.bundle.NeighbourFacts;
import org.councilratings.council.CouncilFacts;
import org.councilratings.http.Addresses;
import org.councilratings.http.listing.JsonText;
import org.councilratings.http.listing.Key;
import org.councilratings.http.listing.Sequenced;
import org.councilratings.inspection.InspectionRecord;
import org.councilratings.inspection.VisitRecord;
import org.councilratings.journal.ActorRole;
import org.councilratings.journal.ChangeKind;
import org.councilratings.journal.Event;
import org.councilratings.journal.RecordType;
import org.councilratings.service.DatasetFacts;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A change of the data as callers see it. {@link EventSchema} takes what is listed for before as the facts of each
 * {@link RecordType}, in the order of the types.
 */
@Schema(name = "Event", description = "One change of one record.")
public record EventRecord(
        @Key @Schema(description = "Its place among all changes: 1, 2, 3 and so on, without gaps.", examples = "1") long sequence,
        @Schema(description = "The revision of the data that it is part of. All events of a revision became visible together.", examples = "1") long revision,
        @Schema(description = "When it was made.") Instant occurredAt,
        ChangeKind kind,
        Subject subject,
        @Schema(implementation = Object.class, type = SchemaType.OBJECT, anyOf = {
                DatasetFacts.class, CouncilFacts.class,
                NeighbourFacts.class, InspectionRecord.class,
                VisitRecord.class }, description = "The whole record before, as lists show it, but for what depends on the day or on the address (ratings, links); null if it is new.", nullable = true) JsonText before,
        @Schema(implementation = Object.class, type = SchemaType.OBJECT, description = "The whole record since, in the same form; null if it was removed.", nullable = true) JsonText after,
        ActorRole by,
        @Schema(description = "Why it was made, in the words of who made it; null if they gave no reason.", nullable = true) String reason)
        implements
            Sequenced{

    static EventRecord of(Event event, Addresses addresses) {
        return new EventRecord(event.sequence, event.revision, event.occurredAt, event.kind, Subject.of(event, addresses),
                JsonText.of(event.before), JsonText.of(event.after), event.by, event.reason);
    }

    /** The record that was changed. */
    @Schema(name = "EventSubject", description = "The record that was changed.")
    public record Subject(RecordType type,
            @Schema(description = "Its id; of a council and its neighbours, the council's slug.", examples = "peterborough-2023-11-27") String id,
            @Schema(description = "Where it is, or was.") String href) {

        static Subject of(Event event, Addresses addresses) {
            return new Subject(event.subjectType, event.subjectId, addresses.of(path(event.subjectType, event.subjectId)));
        }

        private static String path(RecordType type, String id) {
            return switch (type) {
                case DATA_SET -> "/v1";
                case COUNCIL -> "/v1/councils/" + id;
                case STATISTICAL_NEIGHBOURS -> "/v1/councils/" + id + "/neighbours";
                case INSPECTION -> "/v1/inspections/" + id;
                case VISIT -> "/v1/visits/" + id;
            };
        }
    }
}
