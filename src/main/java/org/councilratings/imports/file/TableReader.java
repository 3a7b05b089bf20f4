package org.councilratings.imports.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.councilratings.framework.ChildrensServices;
import org.councilratings.framework.CodeLists;
import org.councilratings.framework.Framework;
import org.councilratings.http.input.PlainText;

/** Finds the headings in the tables of a file, and reads the rows below them. */
class TableReader {

    /** A line that is no row has one cell with more words than the name of a council. */
    private static final int MAX_NAME_LENGTH = 60;
    private static final int MAX_TITLE_LENGTH = 150;

    /** Of notes, and of columns, for the summary. */
    private static final int MAX_LISTED = 1_000;
    private static final int MAX_NOTE_LENGTH = 1_000;

    private final CodeLists lists;
    private final Consumer<ParsedRow> rows;
    private final List<String> skippedSheets = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private final Set<String> services = new TreeSet<>();
    private final List<ReadColumn> columns = new ArrayList<>();
    private final DateOrder dates = new DateOrder();
    private String sheet;
    private String title = "";
    private boolean isKnown;
    private OwnTable own;
    private Columns published;
    private boolean isOwn;
    private final Limits.Content content = new Limits.Content();
    private final Map<InspectionKind, Long> kinds = new EnumMap<>(InspectionKind.class);
    private final Set<InspectionKind> usable = EnumSet.noneOf(InspectionKind.class);
    private long count;

    TableReader(CodeLists lists, Consumer<ParsedRow> rows) {
        this.lists = lists;
        this.rows = rows;
    }

    /**
     * A table begins.
     *
     * @param name its name, or null if the file has only one
     */
    void begin(String name) {
        endSheet();
        sheet = ReadColumn.shortened(name);
        own = null;
        published = null;
        isKnown = false;
        title = name == null ? "" : Heading.plain(sheet);
    }

    private void endSheet() {
        if (sheet != null && !isKnown) {
            skippedSheets.add(sheet);
        }
    }

    /**
     * A row that is not blank.
     *
     * @param number its number from 1, as a spreadsheet shows it
     * @param cells its cells up to the last one with something in it; null for blank ones
     */
    void row(long number, List<Cell> cells) {
        rows(number, cells, 1);
    }

    /** Equal rows, one below the other; see {@link #row}. */
    void rows(long number, List<Cell> cells, long times) {
        content.add(cells, times);
        for (long time = 0; time < times; time++) {
            read(number + time, cells);
        }
    }

    private void read(long number, List<Cell> cells) {
        if (!isHeading(cells)) {
            cells.forEach(cell -> dates.note(cell, new ParsedRow.Place(sheet, number)));
            if (own != null) {
                add(own.read(new ParsedRow.Place(sheet, number), cells));
            } else if (published != null) {
                publishedRow(number, cells);
            } else {
                title += number == 1 ? " " + title(cells) : "";
                skip(cells);
            }
        }
    }

    /** What is no table of inspections may say what else it is. */
    private void skip(List<Cell> cells) {
        cells.stream().filter(Objects::nonNull).map(Cell::text).filter(text -> text.length() <= MAX_NAME_LENGTH)
                .limit(Math.max(0, MAX_LISTED - skipped.size())).map(Heading::plain).forEach(skipped::add);
    }

    /** The first line of a sheet may say what it is about. */
    private static String title(List<Cell> cells) {
        return cells.stream().filter(Objects::nonNull).map(Cell::text).filter(text -> text.length() <= MAX_TITLE_LENGTH)
                .map(Heading::plain).findFirst().orElse("");
    }

    /** In a table of the service's own, a row can look like the headings of others: it has the word "council", and a note. */
    private boolean isHeading(List<Cell> cells) {
        Optional<OwnTable> ofTheService = OwnTable.of(cells, lists);
        // In the service's own list, texts and codes can be words that others have as headings.
        boolean isInOwn = own != null || ofTheService.isPresent();
        Optional<Columns> ofOthers = isInOwn ? Optional.empty() : Columns.of(cells);
        if (ofTheService.isEmpty() && ofOthers.isEmpty()) {
            return false;
        }
        own = ofTheService.orElse(null);
        published = ofOthers.orElse(null);
        isKnown = true;
        isOwn |= own != null;
        Stream<ReadColumn> understood = own != null ? own.understood(sheet) : published.understood(sheet);
        understood.limit(MAX_LISTED - columns.size()).forEach(columns::add);
        return true;
    }

    private void publishedRow(long number, List<Cell> cells) {
        List<Cell> filled = cells.stream().filter(Objects::nonNull).toList();
        if (filled.size() == 1 && filled.get(0).text().length() > MAX_NAME_LENGTH) {
            if (notes.size() < MAX_LISTED) {
                notes.add(PlainText.shortened(filled.get(0).text(), MAX_NOTE_LENGTH));
            }
            return;
        }
        for (Columns.Row one : published.rows(cells)) {
            PublishedRow row = new PublishedRow(one, title, lists);
            ParsedRow parsed = row.read(new ParsedRow.Place(sheet, number));
            kinds.merge(row.kind(), 1L, Long::sum);
            if (parsed.isUsable()) {
                usable.add(row.kind());
            }
            add(parsed);
        }
    }

    private void add(ParsedRow row) {
        count++;
        if (row.isUsable()) {
            services.add(lists.findFramework(row.facts().path("framework").textValue()).map(Framework::service)
                    .orElse(ChildrensServices.CODE));
        }
        rows.accept(row);
    }

    /**
     * What was read, at the end of the file.
     *
     * @throws UnreadableFile if nothing was, or the dates cannot be trusted
     */
    PublishedFile.Summary summary(String readAs) {
        endSheet();
        dates.refuseMonthFirst();
        if (count == 0) {
            throw new UnreadableFile(UnreadableFile.Kind.NOTHING_KNOWN, InspectionKind.notStoredIn(skipped)
                    .map(kind -> seemsToBe(kind) + ". ").orElse("")
                    + "This file has no table with rows under headings for a council and an inspection or publication date");
        }
        List<String> warnings = Stream.concat(dates.doubt().stream(), otherKind().stream().map(TableReader::seemsToBe))
                .toList();
        return new PublishedFile.Summary(recognisedAs() + ", " + readAs, skippedSheets, notes, columns, warnings, count,
                services);
    }

    private static String seemsToBe(InspectionKind kind) {
        return "This seems to be a list of " + kind.label() + ", which this service does not store";
    }

    private String recognisedAs() {
        if (isOwn) {
            return "this service's own list";
        }
        if (usable.size() > 1) {
            return "a published list of inspections and " + InspectionKind.AREA_SEND.label();
        }
        InspectionKind kind = usable.stream().findFirst()
                .orElse(isMostly(InspectionKind.AREA_SEND) ? InspectionKind.AREA_SEND : InspectionKind.CHILDRENS_SERVICES);
        return "a published list of " + kind.label();
    }

    /** The kind of inspection that most rows are about, if none of them can be used and the kind is not stored here. */
    private Optional<InspectionKind> otherKind() {
        return !usable.isEmpty() ? Optional.empty()
                : kinds.keySet().stream().filter(kind -> !kind.isStored() && isMostly(kind)).findFirst();
    }

    private boolean isMostly(InspectionKind kind) {
        return kinds.getOrDefault(kind, 0L) * 2 > count;
    }
}
