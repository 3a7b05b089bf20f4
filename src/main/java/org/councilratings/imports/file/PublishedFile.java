package org.councilratings.imports.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A file of inspections and visits: Ofsted's release as a spreadsheet or as CSV, the service's own CSV, or a
 * table
 * compiled from Ofsted's reports. It is recognised by its content, not its name; columns by their headings,
 * wherever they stand.
 */
public final class PublishedFile {

    /** A line that is no row has one cell with more words than the name of a council. */
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TITLE = 150;

    private PublishedFile() {
    }

    /**
     * What a file was taken for.
     *
     * @param recognisedAs in words
     * @param skippedSheets sheets without columns that are known
     * @param notes lines below headings that are no rows, such as footnotes
     * @param columns how each column was understood
     * @param warnings what else to know of how the file was read
     * @param claims how many claims were read
     */
    public record Summary(String recognisedAs, List<String> skippedSheets, List<String> notes, List<ReadColumn> columns,
            List<String> warnings, long claims) {
    }

    /**
     * Reads every row, one after the other.
     *
     * @param claims is given what each row says; a row that cannot be understood is given too, with what is wrong
     * @throws UnreadableFile if the file as a whole cannot be read; claims may have been given before
     */
    public static Summary read(Path file, Limits limits, Consumer<ParsedRow> claims) {
        FileFormat format = FileFormat.of(file);
        Tables tables = new Tables(claims);
        String readAs = format.words();
        switch (format) {
            case OPEN_DOCUMENT -> OdsFile.read(file, limits, tables);
            case EXCEL -> ExcelFile.read(file, limits, tables);
            case TEXT -> readAs += CsvFile.read(file, limits, tables);
        }
        return tables.summary(readAs);
    }

    /** Finds headings, and makes claims of the rows below them. */
    private static final class Tables implements TableReader {

        private final Consumer<ParsedRow> claims;
        private final List<String> skippedSheets = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private final List<ReadColumn> columns = new ArrayList<>();
        private final DateOrder dates = new DateOrder();
        private String sheet;
        private String title = "";
        private boolean isKnown;
        private OwnTable own;
        private Columns published;
        private boolean isOwn;
        private long count;

        private Tables(Consumer<ParsedRow> claims) {
            this.claims = claims;
        }

        @Override
        public void begin(String name) {
            endSheet();
            sheet = name;
            own = null;
            published = null;
            isKnown = false;
            title = name == null ? "" : Heading.plain(name);
        }

        private void endSheet() {
            if (sheet != null && !isKnown) {
                skippedSheets.add(sheet);
            }
        }

        @Override
        public void row(long number, List<Cell> cells) {
            if (!isHeading(cells)) {
                cells.forEach(cell -> dates.look(cell, new ParsedRow.Place(sheet, number)));
                if (own != null) {
                    give(own.claim(new ParsedRow.Place(sheet, number), cells));
                } else if (published != null) {
                    publishedRow(number, cells);
                } else if (number == 1) {
                    title += " " + title(cells);
                }
            }
        }

        /** The first line of a sheet may say what it is about. */
        private static String title(List<Cell> cells) {
            return cells.stream().filter(Objects::nonNull).map(Cell::text).filter(text -> text.length() <= LONGEST_TITLE)
                    .map(Heading::plain).findFirst().orElse("");
        }

        private boolean isHeading(List<Cell> cells) {
            Optional<OwnTable> ofTheService = OwnTable.of(cells);
            Optional<Columns> ofOthers = ofTheService.isPresent() ? Optional.empty() : Columns.of(cells);
            if (ofTheService.isEmpty() && ofOthers.isEmpty()) {
                return false;
            }
            own = ofTheService.orElse(null);
            published = ofOthers.orElse(null);
            isKnown = true;
            isOwn |= own != null;
            columns.addAll(own != null ? own.understood(sheet) : published.understood(sheet));
            return true;
        }

        private void publishedRow(long number, List<Cell> cells) {
            List<Cell> filled = cells.stream().filter(Objects::nonNull).toList();
            if (filled.size() == 1 && filled.get(0).text().length() > LONGEST_NAME) {
                notes.add(filled.get(0).text());
                return;
            }
            published.rows(cells).forEach(row -> give(new PublishedRow(row, title).read(new ParsedRow.Place(sheet, number))));
        }

        private void give(ParsedRow claim) {
            count++;
            claims.accept(claim);
        }

        private Summary summary(String readAs) {
            endSheet();
            dates.refuseMonthFirst();
            if (count == 0) {
                throw new UnreadableFile(UnreadableFile.Kind.NOTHING_KNOWN,
                        "This file has no table with rows under headings for a council and an inspection or publication date");
            }
            String recognisedAs = isOwn ? "this service's own list" : "a published list of inspections";
            return new Summary(recognisedAs + ", " + readAs, skippedSheets, notes, columns, dates.doubt().stream().toList(),
                    count);
        }
    }
}
