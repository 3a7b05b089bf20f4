package org.councilratings.http.listing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads an Excel workbook by the letter of ECMA-376, with nothing of what wrote it. Its archive is read as a stream. */
public final class OpenedWorkbook {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, Document> sheets = new LinkedHashMap<>();
    private final List<String> formats;

    /** What a cell is. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN
    }

    /** A cell that is not empty, with its text as CSV has it. */
    public record Cell(Kind kind, String text) {
    }

    private OpenedWorkbook(byte[] file) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
        Map<String, String> targets = new LinkedHashMap<>();
        elements(xml("xl/_rels/workbook.xml.rels"), "Relationship")
                .forEach(relation -> targets.put(relation.getAttribute("Id"), relation.getAttribute("Target")));
        elements(xml("xl/workbook.xml"), "sheet").forEach(sheet -> sheets.put(sheet.getAttribute("name"),
                xml("xl/" + targets.get(sheet.getAttribute("r:id")))));
        formats = formats(xml("xl/styles.xml"));
    }

    public static OpenedWorkbook of(byte[] file) {
        return new OpenedWorkbook(file);
    }

    /** The format of each style; empty if it is a built-in one. */
    private static List<String> formats(Document styles) {
        Map<String, String> codes = new LinkedHashMap<>();
        elements(styles, "numFmt")
                .forEach(format -> codes.put(format.getAttribute("numFmtId"), format.getAttribute("formatCode")));
        Element cells = elements(styles, "cellXfs").get(0);
        return elements(cells.getElementsByTagName("xf")).stream()
                .map(style -> codes.getOrDefault(style.getAttribute("numFmtId"), "")).toList();
    }

    public List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    /** A part of the archive as text. */
    public String part(String name) {
        return new String(parts.get(name), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The rows of a sheet. Null is an empty cell. */
    public List<List<Cell>> rows(String sheet) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Element row : elements(sheets.get(sheet), "row")) {
            while (rows.size() < Integer.parseInt(row.getAttribute("r")) - 1) {
                rows.add(List.of());
            }
            List<Cell> cells = new ArrayList<>();
            for (Element cell : elements(row.getElementsByTagName("c"))) {
                int column = column(cell.getAttribute("r"));
                while (cells.size() <= column) {
                    cells.add(null);
                }
                cells.set(column, cell(cell));
            }
            rows.add(cells);
        }
        return rows;
    }

    /** The texts of a sheet by rows, as CSV has them: null is an empty cell. */
    public List<List<String>> texts(String sheet) {
        List<List<Cell>> rows = rows(sheet);
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        return rows.stream().map(cells -> IntStream.range(0, width)
                .mapToObj(at -> at < cells.size() && cells.get(at) != null ? cells.get(at).text() : null).toList()).toList();
    }

    private static int column(String address) {
        return address.chars().filter(Character::isLetter).reduce(0, (before, letter) -> before * 26 + letter - 'A' + 1) - 1;
    }

    private Cell cell(Element cell) {
        String text = cell.getTextContent();
        String style = cell.getAttribute("s");
        return switch (cell.getAttribute("t")) {
            case "inlineStr" -> new Cell(Kind.TEXT, text);
            case "b" -> new Cell(Kind.BOOLEAN, text.equals("1") ? "true" : "false");
            case "n" -> style.isEmpty() || !formats.get(Integer.parseInt(style)).equals("yyyy-mm-dd")
                    ? new Cell(Kind.NUMBER, text)
                    : new Cell(Kind.DATE, DAY_0.plusDays(new BigDecimal(text).longValueExact()).toString());
            default -> throw new AssertionError("A cell of another kind: " + cell.getAttribute("t"));
        };
    }

    private Document xml(String part) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(parts.get(part)));
        } catch (IOException | SAXException | ParserConfigurationException malformed) {
            throw new AssertionError(part, malformed);
        }
    }

    private static List<Element> elements(Document document, String name) {
        return elements(document.getElementsByTagName(name));
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(at -> (Element) nodes.item(at)).toList();
    }
}
