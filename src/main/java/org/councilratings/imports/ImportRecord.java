package org.councilratings.imports;

import java.time.Instant;
import java.time.LocalDate;

import org.councilratings.http.Addresses;
import org.councilratings.http.listing.JsonOnly;
import org.councilratings.http.listing.Key;
import org.councilratings.journal.ActorRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import as callers see it. */
@Schema(name = "Import", description = "An import of a file: how far it has come, and what became of its rows.")
public record ImportRecord(
        @Key @Schema(description = "Its id.") String id,
        ImportState state,
        @Schema(description = "Whether it is only a trial: then nothing was taken, and its report is stored for a day, or until there are 20 newer ones.") boolean dryRun,
        OnConflict onConflict,
        ActorRole by,
        @Schema(description = "Why it was made; null if no reason was given.", nullable = true) String reason,
        @Schema(description = "When it began.") Instant startedAt,
        @Schema(description = "When it ended; null while it runs.", nullable = true) Instant finishedAt,
        File file,
        Rows rows,
        @Schema(description = "The revision of what was taken; null if nothing was.", nullable = true) Long revision,
        @Schema(description = "The day up to which the facts were checked with it; null if it does not say one.", nullable = true) LocalDate checkedTo,
        @Schema(description = "The day up to which they were checked before; null if it does not say one, or is not done.", nullable = true) LocalDate checkedToBefore,
        @Schema(description = "Why it was given up; null if it was not.", nullable = true) String failure,
        @JsonOnly @Schema(description = "Where to go from here.") Links links) {

    /** The file. */
    @Schema(name = "ImportFile", description = "The file that was imported.")
    public record File(
            @Schema(description = "Its size in bytes.") long bytes,
            @Schema(description = "What it was taken for.") String takenFor) {
    }

    /** How many rows there are. A row that tells of several inspections counts several times. */
    @Schema(name = "ImportRows", description = "How many rows there are. A row that tells of several inspections counts several times.")
    public record Rows(
            @Schema(description = "All.") long total,
            @Schema(description = "Those that were dealt with so far.") long done,
            @Schema(description = "Those that were added, or would be.") long added,
            @Schema(description = "Those that state nothing else than is held.") long unchanged,
            @Schema(description = "Those that state something else than is held.") long differs,
            @Schema(description = "Those that say that the council was not inspected yet.") long notInspected,
            @Schema(description = "Those that were rejected.") long rejected) {
    }

    /** Where to go from here. */
    @Schema(name = "ImportLinks", description = "Where to go from here.")
    public record Links(@Schema(description = "This import.") String self,
            @Schema(description = "The verdicts on its rows.") String rows) {

        static Links of(String id, Addresses addresses) {
            String self = addresses.of("/v1/imports/" + id);
            return new Links(self, self + "/rows");
        }
    }
}
