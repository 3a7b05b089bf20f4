package org.councilratings.imports.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.councilratings.framework.CodeLists;

/**
 * A file of inspections and visits: Ofsted's release as a spreadsheet or as CSV, the service's own list, or a table compiled
 * from Ofsted's reports. It is recognised by its content, not its name; columns by their headings, wherever they are.
 */
public final class PublishedFile {

    private PublishedFile() {
    }

    /**
     * What a file was recognised as, and how it was read.
     *
     * @param recognisedAs in words
     * @param skippedSheets sheets without columns that are known
     * @param notes lines below headings that are no rows, such as footnotes
     * @param columns how each column was understood
     * @param warnings what else to know of how the file was read
     * @param rows how many rows were read
     * @param services the codes of the services that usable rows are about
     */
    public record Summary(String recognisedAs, List<String> skippedSheets, List<String> notes, List<ReadColumn> columns,
            List<String> warnings, long rows, Set<String> services) {
    }

    /** Whether a file is a PDF document, so that it may be a report. */
    public static boolean isReport(Path file) {
        return FileFormat.isPdf(file);
    }

    /**
     * Reads every row, one after the other.
     *
     * @param lists the code lists
     * @param rows receives what each row says; also of a row that cannot be understood, with its faults
     * @throws UnreadableFile if the file as a whole cannot be read; rows may have been received before
     */
    public static Summary read(Path file, CodeLists lists, Consumer<ParsedRow> rows) {
        FileFormat format = FileFormat.of(file);
        TableReader tables = new TableReader(lists, rows);
        String readAs = format.words();
        switch (format) {
            case OPEN_DOCUMENT -> OdsFile.read(file, tables);
            case EXCEL -> ExcelFile.read(file, tables);
            case TEXT -> readAs += CsvFile.read(file, tables);
        }
        return tables.summary(readAs);
    }
}
