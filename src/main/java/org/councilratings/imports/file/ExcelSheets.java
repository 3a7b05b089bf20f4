package org.councilratings.imports.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the worksheets of an Excel workbook (ECMA-376, part 1, section 18.3). */
final class ExcelSheets {

    private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");
    private static final int LETTERS = 26;
    private static final int ISO_DATE = 10;

    private final List<String> strings;
    private final ExcelDates dates;
    private final TableReader reader;
    private Map<String, String> links = Map.of();
    private List<Cell> cells = new ArrayList<>();
    private long rows;
    private long rowNumber;
    private int column;

    /**
     * Of one workbook.
     *
     * @param strings the texts that cells refer to
     */
    ExcelSheets(List<String> strings, ExcelDates dates, TableReader reader) {
        this.strings = strings;
        this.dates = dates;
        this.reader = reader;
    }

    /** The next sheet, with the addresses that its cells lead to. */
    void begin(String name, Map<String, String> ofCells) {
        links = ofCells;
        rowNumber = 0;
        reader.begin(name);
    }

    /** Reads the rows of the sheet. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                String number = xml.getAttributeValue(null, "r");
                rowNumber = number == null ? rowNumber + 1 : rowNumber(number);
                cells = new ArrayList<>();
                column = 0;
            } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                cell(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                end();
            }
        }
    }

    private static int rowNumber(String text) {
        int number = Integer.parseInt(text);
        if (number < 1) {
            throw UnreadableFile.brokenSpreadsheet();
        }
        return number;
    }

    private void end() {
        if (!cells.isEmpty()) {
            Limits.checkRows(++rows, "spreadsheet");
            reader.row(rowNumber, cells);
        }
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException {
        String place = xml.getAttributeValue(null, "r");
        column = place == null ? column + 1 : column(place);
        Cell cell = content(xml, place);
        if (cell != null) {
            Limits.checkColumns(column, "spreadsheet");
            while (cells.size() < column) {
                cells.add(null);
            }
            cells.set(column - 1, cell);
        }
    }

    private Cell content(XMLStreamReader xml, String place) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        String formula = null;
        String value = "";
        while (!isEnd(xml, "c")) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "f" -> formula = text(xml);
                    case "v", "is" -> value = text(xml).strip();
                    default -> {
                    }
                }
            }
        }
        LocalDate date = value.isEmpty() ? null : day(type, value, style);
        String text = date != null ? date.toString() : shown(type, value);
        String link = formula == null ? null : OdsFile.address(formula);
        return text.isEmpty() && formula == null ? null
                : new Cell(text, date, link == null ? links.get(place) : link, formula != null);
    }

    private static boolean isEnd(XMLStreamReader xml, String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    private LocalDate day(String type, String value, String style) {
        if (type == null || type.equals("n")) {
            return dates.day(value, style);
        }
        try {
            return type.equals("d") ? LocalDate.parse(value.substring(0, Math.min(value.length(), ISO_DATE))) : null;
        } catch (DateTimeException malformed) {
            return null;
        }
    }

    private String shown(String type, String value) {
        if ("s".equals(type) && !value.isEmpty()) {
            int index = Integer.parseInt(value);
            if (index < 0 || index >= strings.size()) {
                throw UnreadableFile.brokenSpreadsheet();
            }
            return strings.get(index);
        }
        return "b".equals(type) ? value.equals("1") ? "TRUE" : "FALSE" : value;
    }

    /** The text of an element, without its pronunciation (in East Asia). */
    static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int spoken = 0;
        for (int depth = 1; depth > 0;) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                spoken += spoken > 0 || xml.getLocalName().equals("rPh") ? 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                spoken -= spoken > 0 ? 1 : 0;
            } else if (event == XMLStreamConstants.CHARACTERS && spoken == 0) {
                text.append(xml.getText());
            }
            Limits.checkCell(text.length(), "spreadsheet");
        }
        return text.toString().strip();
    }

    private static int column(String place) {
        Matcher cell = CELL.matcher(place);
        if (!cell.matches()) {
            throw UnreadableFile.brokenSpreadsheet();
        }
        return number(cell.group(1));
    }

    /** The number of a column, from 1. */
    private static int number(String letters) {
        int number = 0;
        for (char letter : letters.toCharArray()) {
            number = number * LETTERS + letter - 'A' + 1;
        }
        return number;
    }

    /** The addresses of the cells in a range such as B2 or B2:B9; no more than so many. */
    static List<String> cells(String range, int most) {
        String[] ends = range.split(":", 2);
        Matcher first = CELL.matcher(ends[0]);
        Matcher last = CELL.matcher(ends[ends.length - 1]);
        if (!first.matches() || !last.matches()) {
            return List.of();
        }
        int column = number(first.group(1));
        int row = Integer.parseInt(first.group(2));
        int columns = Math.max(0, number(last.group(1)) - column + 1);
        int rows = Math.max(0, Integer.parseInt(last.group(2)) - row + 1);
        return IntStream.range(0, (int) Math.min(most, (long) columns * rows))
                .mapToObj(i -> letters(column + i % columns) + (row + i / columns)).toList();
    }

    private static String letters(int column) {
        int before = (column - 1) / LETTERS;
        return (before == 0 ? "" : letters(before)) + (char) ('A' + (column - 1) % LETTERS);
    }
}
