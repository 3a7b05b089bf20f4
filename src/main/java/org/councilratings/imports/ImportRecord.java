package org.councilratings.imports;

import java.time.Instant;
import java.time.LocalDate;

import org.councilratings.http.Addresses;
import org.councilratings.http.listing.InCsv;
import org.councilratings.http.listing.Key;
import org.councilratings.journal.ActorRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import in a response. */
@Schema(name = "Import", description = "An import of a file: its progress, and how its rows were handled.")
public record ImportRecord(
        @Key @Schema(description = "Its id.") String id,
        ImportState state,
        @Schema(description = "Whether this is a dry run. Nothing is saved; its report is stored for a day, or until there are 20 newer ones.") boolean dryRun,
        OnConflict onConflict,
        ActorRole by,
        @Schema(description = "The reason given for the import; null if none.", nullable = true) String reason,
        @Schema(description = "When the import started.") Instant startedAt,
        @Schema(description = "When the import ended; null while it is running.", nullable = true) Instant finishedAt,
        File file,
        Rows rows,
        @Schema(description = "The revision that the import created; null if it changed nothing.", nullable = true) Long revision,
        @Schema(description = "The day up to which facts were checked with this file; null if not stated.", nullable = true) LocalDate checkedTo,
        @Schema(description = "The previous value of checkedTo; null if this import has none or is not done.", nullable = true) LocalDate checkedToBefore,
        @Schema(description = "Why the import failed; null if it did not.", nullable = true) String failure,
        @InCsv(omitted = true) @Schema(description = "Related links.") Links links) {

    /** The file. */
    @Schema(name = "ImportFile", description = "The file that was imported.")
    public record File(
            @Schema(description = "Its size in bytes.") long bytes,
            @Schema(description = "The type of file detected.") String recognisedAs) {
    }

    /** Numbers of rows. A row about several inspections is counted once for each. */
    @Schema(name = "ImportRows", description = "Numbers of rows. A row about several inspections is counted once for each.")
    public record Rows(
            @Schema(description = "All rows.") long total,
            @Schema(description = "Rows processed so far.") long done,
            @Schema(description = "Rows added; in a dry run, rows that would be.") long added,
            @Schema(description = "Rows that match the stored record.") long unchanged,
            @Schema(description = "Rows that differ from the stored record.") long differs,
            @Schema(description = "Rows that say the council has not been inspected yet.") long notInspected,
            @Schema(description = "Rows rejected.") long rejected) {
    }

    /** Related links. */
    @Schema(name = "ImportLinks", description = "Related links.")
    public record Links(@Schema(description = "This import.") String self,
            @Schema(description = "The results of its rows.") String rows) {

        static Links of(String id, Addresses addresses) {
            String self = addresses.of("/v1/imports/" + id);
            return new Links(self, self + "/rows");
        }
    }
}
