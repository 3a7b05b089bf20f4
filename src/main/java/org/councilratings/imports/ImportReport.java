package org.councilratings.imports;

import java.util.List;

import org.councilratings.imports.file.ReadColumn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import with the verdicts on its rows, in a response. */
@Schema(name = "ImportReport", description = "An import with the verdicts on its first rows. For all rows, follow summary.links.rows.")
public record ImportReport(
        @Schema(description = "The import.") ImportRecord summary,
        @Schema(description = "Sheets with no recognised columns.") List<String> skippedSheets,
        @Schema(description = "Footnotes and other text that is not a row.") List<String> notes,
        @Schema(description = "Every heading in the file, and how its column was read.") List<ReadColumn> columns,
        @Schema(description = "Warnings about how the file was read, such as ambiguous dates.") List<String> warnings,
        @Schema(description = "The first 1,000 rows; empty while the import is running.") List<RowRecord> rows) {

    /** The same as the maximum of a page. */
    static final int MAX_ROWS = 1_000;
}
