package org.councilratings.imports;

import java.util.List;

import org.councilratings.imports.file.ReadColumn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import with the verdicts on its rows, as callers see it. */
@Schema(name = "ImportReport", description = "An import with the verdicts on its first rows. All of them are a list of their own, which links.rows leads to.")
public record ImportReport(
        @Schema(description = "The import.") ImportRecord summary,
        @Schema(description = "Sheets without columns that are known.") List<String> passedOver,
        @Schema(description = "Lines below a table that are no rows of it, such as footnotes.") List<String> remarks,
        @Schema(description = "Every heading of the file, and what its column was read as.") List<ReadColumn> columns,
        @Schema(description = "What else to know of how the file was read, such as dates that are possible in two ways.") List<String> notes,
        @Schema(description = "The verdicts on the first 1,000 rows; of an import that is still running, none.") List<RowRecord> rows) {

    /** As many as a page has at the most. */
    static final int MOST_ROWS = 1_000;
}
