package org.councilratings.imports;

import java.util.List;

import org.councilratings.http.listing.Key;
import org.councilratings.http.problem.Violations;
import org.councilratings.imports.file.Reading;
import org.councilratings.journal.RecordType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row of an imported file in a response. */
@Schema(name = "ImportRow", description = "How one row of a file was handled. A row about several inspections appears once for each.")
public record RowRecord(
        @Key @Schema(description = "Position in the report, from 1.", examples = "1") long position,
        @Schema(description = "The sheet of the spreadsheet; null if the file has only one table.", nullable = true) String sheet,
        @Schema(description = "The row number, as a spreadsheet shows it.", examples = "4") long row,
        Verdict verdict,
        RecordType type,
        @Schema(description = "The id of the inspection or visit; null if the row was rejected and matches no stored record.", examples = "peterborough-2023-11-27", nullable = true) String record,
        @Schema(description = "The council, as named in the file.", examples = "Peterborough", nullable = true) String council,
        @Schema(description = "Facts in the file that differ from the stored record. Empty for a new record.") List<Difference> differences,
        @Schema(description = "What onConflict=replace would do with a row that differs and was not saved; otherwise null.", nullable = true) ReplaceWould replaceWould,
        @Schema(description = "Why the row was, or would be, rejected, or a comment on it. Usually empty.") List<Reason> reasons,
        @Schema(description = "For a report: what was read, on which page, and what could not be read. Empty for a row of a table.") List<Reading> readings) {

    /** A fact in the file that differs from the stored record. */
    @Schema(name = "ImportDifference", description = "A fact in the file that differs from the stored record.")
    public record Difference(
            @Schema(description = "The name of the field; for a judgement, its code.", examples = "publicationDate") String field,
            @Schema(description = "The stored value; null if there was none.", examples = "2024-01-30", nullable = true) String stored,
            @Schema(description = "The value in the file; null if the file says it is not known.", examples = "2024-01-31", nullable = true) String stated) {
    }

    /** Why a row was rejected. */
    @Schema(name = "ImportReason", description = "Why a row was rejected.")
    public record Reason(
            @Schema(description = "The column or the fact; null if the reason is about the whole row.", nullable = true) String field,
            @Schema(description = "What is wrong.") String message) {

        /** With the column. Messages about facts begin with the name of the fact. */
        public String inWords() {
            return field == null || field.startsWith("/") ? message : field + ": " + message;
        }

        /** A reason for each violation. */
        public static List<Reason> of(Violations violations) {
            return violations.all().stream().map(violation -> new Reason(violation.pointer(), violation.message())).toList();
        }
    }
}
