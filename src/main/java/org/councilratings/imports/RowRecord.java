package org.councilratings.imports;

import java.util.List;

import org.councilratings.http.listing.Key;
import org.councilratings.journal.RecordType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row of an imported file as callers see it. */
@Schema(name = "ImportRow", description = "What became of one row of a file. A row that tells of several inspections stands several times.")
public record RowRecord(
        @Key @Schema(description = "Its place in the report, from 1.", examples = "1") long position,
        @Schema(description = "The sheet of the spreadsheet; null if the file has only one table.", nullable = true) String sheet,
        @Schema(description = "The number of the row, as a spreadsheet shows it.", examples = "4") long row,
        Verdict verdict,
        RecordType type,
        @Schema(description = "The id of the inspection or visit; null if it was rejected and none is held.", examples = "peterborough-2023-11-27", nullable = true) String record,
        @Schema(description = "The council, as the file names it.", examples = "Peterborough", nullable = true) String council,
        @Schema(description = "Each fact that the file states otherwise than it is held. Of a row that is new, none.") List<Difference> differences,
        @Schema(description = "Of a row that differs and was kept as stored: what onConflict=replace would do with it; null of any other.", nullable = true) ReplaceWould replaceWould,
        @Schema(description = "Why it was, or would be, rejected, or what else to know; usually empty.") List<Reason> reasons) {

    /** A fact that a file states otherwise than it is held. */
    @Schema(name = "ImportDifference", description = "A fact that a file states otherwise than it is held.")
    public record Difference(
            @Schema(description = "The fact, as answers name it; a judgement by its code.", examples = "publicationDate") String field,
            @Schema(description = "What was held before; null if nothing.", examples = "2024-01-30", nullable = true) String held,
            @Schema(description = "What the file states; null if it states that nothing is known.", examples = "2024-01-31", nullable = true) String stated) {
    }

    /** Why a row was rejected. */
    @Schema(name = "ImportReason", description = "Why a row was rejected.")
    public record Reason(
            @Schema(description = "The column of the file, or the fact; null if it is the row as a whole.", nullable = true) String field,
            @Schema(description = "What is wrong.") String message) {
    }
}
