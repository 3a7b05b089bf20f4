package org.councilratings.imports.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An OpenDocument spreadsheet (OASIS OpenDocument 1.2, part 1, section 9.1). It is read while it is unpacked, by the JDK's own
 * streaming parser: the libraries for such files take a whole document into memory, which a small file can be made to fill.
 */
final class OdsFile {

    private static final String CONTENT = "content.xml";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final int ISO_DATE = 10;
    private static final Pattern LINK = Pattern.compile("HYPERLINK\\(\"(https?://[^\"]+)\"");

    private final XMLStreamReader xml;
    private final TableReader reader;
    private int sheets;
    private long rows;
    private long rowNumber;

    private OdsFile(XMLStreamReader xml, TableReader reader) {
        this.xml = xml;
        this.reader = reader;
    }

    /**
     * Reads all tables.
     *
     * @throws UnreadableFile if it is no such spreadsheet, damaged, or larger than the limits
     */
    static void read(Path file, TableReader reader) {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            ZipEntry content = archive.getEntry(CONTENT);
            if (content == null) {
                throw UnreadableFile.brokenSpreadsheet();
            }
            try (InputStream packed = Limits.unpacked(archive, content, 0)) {
                read(packed, reader);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw UnreadableFile.brokenSpreadsheet();
        }
    }

    private static void read(InputStream content, TableReader reader) throws IOException {
        try {
            new OdsFile(BoundedXml.of(content), reader).read();
        } catch (XMLStreamException malformed) {
            if (malformed.getNestedException() instanceof IOException cutOff) {
                throw cutOff;
            }
            throw UnreadableFile.brokenSpreadsheet();
        }
    }

    private void read() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && TABLE.equals(xml.getNamespaceURI())) {
                begin(xml.getLocalName());
            }
        }
    }

    private void begin(String element) throws XMLStreamException {
        if (element.equals("table")) {
            beginTable();
        } else if (element.equals("table-row")) {
            row();
        }
    }

    private void beginTable() {
        Limits.checkSheets(++sheets, "spreadsheet");
        rowNumber = 0;
        String name = xml.getAttributeValue(TABLE, "name");
        reader.begin(name == null ? "" : name);
    }

    private void row() throws XMLStreamException {
        long repeated = repeated("number-rows-repeated");
        List<Cell> cells = new ArrayList<>();
        long column = 0;
        for (int depth = 1; depth > 0;) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (isCell()) {
                    column = add(cells, column);
                } else {
                    depth++;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        repeat(cells, repeated);
    }

    private boolean isCell() {
        return TABLE.equals(xml.getNamespaceURI())
                && (xml.getLocalName().equals("table-cell") || xml.getLocalName().equals("covered-table-cell"));
    }

    /** Blank rows and cells are repeated a million times at the end of what people have written; they are left out. */
    private void repeat(List<Cell> cells, long repeated) {
        if (!cells.isEmpty()) {
            rows += repeated;
            Limits.checkRows(rows, "spreadsheet");
            reader.rows(rowNumber + 1, cells, repeated);
        }
        rowNumber += repeated;
    }

    /** Adds a cell, as often as it is repeated, and returns the number of columns so far. */
    private long add(List<Cell> cells, long column) throws XMLStreamException {
        long repeated = repeated("number-columns-repeated");
        Cell cell = cell();
        if (cell == null) {
            return column + repeated;
        }
        Limits.checkColumns(column + repeated, "spreadsheet");
        while (cells.size() < column) {
            cells.add(null);
        }
        for (long time = 0; time < repeated; time++) {
            cells.add(cell);
        }
        return column + repeated;
    }

    private long repeated(String attribute) {
        String text = xml.getAttributeValue(TABLE, attribute);
        try {
            long times = text == null ? 1 : Long.parseLong(text);
            if (times < 1 || times > Integer.MAX_VALUE) {
                throw UnreadableFile.brokenSpreadsheet();
            }
            return times;
        } catch (NumberFormatException malformed) {
            throw UnreadableFile.brokenSpreadsheet();
        }
    }

    private Cell cell() throws XMLStreamException {
        String formula = xml.getAttributeValue(TABLE, "formula");
        String number = xml.getAttributeValue(OFFICE, "value");
        LocalDate date = date(xml.getAttributeValue(OFFICE, "date-value"));
        Content content = new Content();
        content.read();
        String shown = content.text.toString().strip();
        String text = number != null && date == null ? number : shown;
        return text.isEmpty() && date == null && formula == null ? null
                : new Cell(text, date, formula == null ? content.link : address(formula), formula != null);
    }

    /** The address in a formula that makes a link, which is how Ofsted's releases link; else null. */
    static String address(String formula) {
        Matcher link = LINK.matcher(formula);
        return link.find() ? link.group(1) : null;
    }

    private static LocalDate date(String value) {
        try {
            return value == null ? null : LocalDate.parse(value.substring(0, Math.min(value.length(), ISO_DATE)));
        } catch (DateTimeException malformed) {
            return null;
        }
    }

    /** The text of a cell, without comments attached to it. */
    private final class Content {

        private final StringBuilder text = new StringBuilder();
        private String link;

        private void read() throws XMLStreamException {
            int notes = 0;
            for (int depth = 1; depth > 0;) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    notes += notes > 0 || isNote() ? 1 : 0;
                    begin(notes > 0);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    notes -= notes > 0 ? 1 : 0;
                } else if (event == XMLStreamConstants.CHARACTERS && notes == 0) {
                    add(xml.getText());
                }
            }
        }

        private boolean isNote() {
            return OFFICE.equals(xml.getNamespaceURI()) && xml.getLocalName().equals("annotation");
        }

        private void begin(boolean isInNote) {
            if (isInNote || !TEXT.equals(xml.getNamespaceURI())) {
                return;
            }
            switch (xml.getLocalName()) {
                case "a" -> link = link == null ? xml.getAttributeValue(XLINK, "href") : link;
                case "s", "tab" -> add(" ");
                case "p", "line-break" -> add(text.isEmpty() ? "" : "\n");
                default -> {
                }
            }
        }

        private void add(String more) {
            Limits.checkCell(text.length() + more.length(), "spreadsheet");
            text.append(more);
        }
    }
}
