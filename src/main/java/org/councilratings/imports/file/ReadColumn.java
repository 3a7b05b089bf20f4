package org.councilratings.imports.file;

import org.councilratings.http.input.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a column of a file was understood.
 *
 * @param sheet the sheet, or null if the file has only one table
 * @param heading the heading as the file has it
 * @param readAs what the column was read as, or null if it was not read
 */
@Schema(name = "ImportColumn", description = "A column of the file, and what it was read as.")
public record ReadColumn(
        @Schema(description = "The sheet of the spreadsheet; null if the file has only one table.", nullable = true) String sheet,
        @Schema(description = "The heading in the file.", examples = "Impact of leaders") String heading,
        @Schema(description = "The fact or judgement that the column was read as, by its name in this API; `council` for a council's name and `councilCode` for its code. Null if the column was ignored. `children_in_care` is read as the framework's own judgement of children in care.", examples = "leadership", nullable = true) String readAs) {

    private static final int MAX_LENGTH = 150;

    /** The same with no longer texts than are needed to know the column again. */
    public ReadColumn shortened() {
        return new ReadColumn(shortened(sheet), shortened(heading), readAs);
    }

    static String shortened(String text) {
        return text == null ? null : PlainText.shortened(text, MAX_LENGTH);
    }
}
