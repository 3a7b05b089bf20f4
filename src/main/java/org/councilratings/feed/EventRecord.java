package org.councilratings.feed;

import java.time.Instant;

import org.councilratings.bundle.NeighbourFacts;
import org.councilratings.council.CouncilFacts;
import org.councilratings.framework.CodeListFacts.OfFramework;
import org.councilratings.framework.CodeListFacts.OfImprovementTheme;
import org.councilratings.framework.CodeListFacts.OfInspectorate;
import org.councilratings.framework.CodeListFacts.OfJudgement;
import org.councilratings.framework.CodeListFacts.OfScale;
import org.councilratings.framework.CodeListFacts.OfService;
import org.councilratings.http.Addresses;
import org.councilratings.http.listing.CursorPage;
import org.councilratings.http.listing.JsonText;
import org.councilratings.http.listing.Key;
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
        @Key @Schema(description = "Sequence number of the event: 1, 2, 3 and so on, without gaps.", examples = "1") long sequence,
        @Schema(description = "The revision of the data. All its events became visible together.", examples = "1") long revision,
        @Schema(description = "When the change was made.") Instant occurredAt,
        ChangeKind kind,
        Subject subject,
        @Schema(implementation = Object.class, type = SchemaType.OBJECT, anyOf = {
                DatasetFacts.class, OfInspectorate.class, OfScale.class, OfService.class, OfJudgement.class, OfFramework.class,
                OfImprovementTheme.class, CouncilFacts.class,
                NeighbourFacts.class, InspectionRecord.class,
                VisitRecord.class }, description = "The complete record before, as at its own address but without ratings and links; null if it is new.", nullable = true) JsonText before,
        @Schema(implementation = Object.class, type = SchemaType.OBJECT, description = "The complete record after, in the same form; null if it was removed.", nullable = true) JsonText after,
        ActorRole by,
        @Schema(description = "The reason given for the change; null if none.", nullable = true) String reason)
        implements
            CursorPage.Item{

    static EventRecord of(Event event, Addresses addresses) {
        return new EventRecord(event.sequence, event.revision, event.occurredAt, event.kind, Subject.of(event, addresses),
                JsonText.of(event.before), JsonText.of(event.after), event.by, event.reason);
    }

    /** The record that was changed. */
    @Schema(name = "EventSubject", description = "The record that was changed.")
    public record Subject(RecordType type,
            @Schema(description = "Its id; for a council or its neighbours, the council's slug.", examples = "peterborough-2023-11-27") String id,
            @Schema(description = "URL of the record (it may have been removed).") String href) {

        static Subject of(Event event, Addresses addresses) {
            return new Subject(event.subjectType, event.subjectId, addresses.of(event.subjectType.path(event.subjectId)));
        }
    }
}
