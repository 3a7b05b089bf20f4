package org.councilratings.imports.file;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.apache.commons.io.input.BoundedInputStream;

/**
 * An Excel workbook (Office Open XML, ECMA-376, part 1, section 18; also its strict variant, and with macros, which are not
 * looked at). It is read while it is unpacked, by the JDK's own streaming parser: libraries for such files keep all of its
 * texts, and rows as wide as a cell's address says, which a small file can be made to fill the memory with; and they leave
 * links out.
 */
final class ExcelFile {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /**
     * For the texts and links of a workbook, which are kept until its cells are read: characters, with those of their objects.
     */
    private static final long MAX_KEPT = 8L << 20;
    private static final int CHARACTERS_OF_AN_OBJECT = 40;
    private static final int MAX_LINKED_CELLS = 100_000;

    private final ZipFile archive;
    private final TableReader reader;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> strings = new ArrayList<>();
    private final ExcelDates dates = new ExcelDates();
    private long bytes;
    private long kept;
    private int linkedCells;

    private ExcelFile(ZipFile archive, TableReader reader) {
        this.archive = archive;
        this.reader = reader;
    }

    /** A sheet's name, and the relation that leads to it. */
    private record Sheet(String name, String relation) {
    }

    /** What a part of the workbook leads to. */
    private record Relation(String kind, String target) {

        /** Where in the archive that is which the workbook itself leads to; empty if it is elsewhere. */
        private String path() {
            String path = URI.create("/" + WORKBOOK).resolve(target).getPath();
            return path == null || path.isEmpty() ? "" : path.substring(1);
        }
    }

    /**
     * Reads all worksheets.
     *
     * @throws UnreadableFile if it is no workbook, damaged, or larger than the limits
     */
    static void read(Path file, TableReader reader) {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            new ExcelFile(archive, reader).read();
        } catch (IOException | IllegalArgumentException | XMLStreamException damaged) {
            throw UnreadableFile.brokenSpreadsheet();
        }
    }

    private void read() throws IOException, XMLStreamException {
        each(WORKBOOK, this::workbook);
        Map<String, Relation> relations = relations(WORKBOOK);
        for (Relation relation : relations.values()) {
            if (relation.kind.equals("sharedStrings")) {
                part(relation.path(), this::strings);
            } else if (relation.kind.equals("styles")) {
                each(relation.path(), dates::style);
            }
        }
        List<Sheet> worksheets = sheets.stream().filter(sheet -> relations.containsKey(sheet.relation)
                && relations.get(sheet.relation).kind.equals("worksheet")).toList();
        if (worksheets.isEmpty()) {
            throw new UnreadableFile(UnreadableFile.Kind.NOT_A_TABLE, "This Excel workbook has no worksheets");
        }
        ExcelSheets content = new ExcelSheets(strings, dates, reader);
        for (Sheet sheet : worksheets) {
            String path = relations.get(sheet.relation).path();
            content.begin(sheet.name, links(path));
            part(path, content::read);
        }
    }

    private void workbook(XMLStreamReader xml) {
        if (xml.getLocalName().equals("workbookPr")) {
            String since1904 = xml.getAttributeValue(null, "date1904");
            dates.since1904("1".equals(since1904) || "true".equals(since1904));
        } else if (xml.getLocalName().equals("sheet")) {
            Limits.checkSheets(sheets.size() + 1L, "spreadsheet");
            String name = xml.getAttributeValue(null, "name");
            sheets.add(new Sheet(name == null ? "" : name, relationId(xml)));
        }
    }

    private static String relationId(XMLStreamReader xml) {
        String id = xml.getAttributeValue(RELATIONS, "id");
        return id == null ? xml.getAttributeValue(STRICT_RELATIONS, "id") : id;
    }

    private Map<String, Relation> relations(String part) throws IOException, XMLStreamException {
        Map<String, Relation> relations = new HashMap<>();
        int name = part.lastIndexOf('/') + 1;
        String path = part.substring(0, name) + "_rels/" + part.substring(name) + ".rels";
        if (archive.getEntry(path) != null) {
            each(path, xml -> {
                String target = xml.getAttributeValue(null, "Target");
                String type = xml.getAttributeValue(null, "Type");
                String id = xml.getAttributeValue(null, "Id");
                if (target != null && type != null && id != null) {
                    String kind = type.substring(type.lastIndexOf('/') + 1);
                    keep(id.length() + kind.length() + target.length());
                    relations.put(id, new Relation(kind, target));
                }
            });
        }
        return relations;
    }

    /** The links of a sheet by their cells: they are written after all cells, so the sheet is read twice if it has any. */
    private Map<String, String> links(String sheet) throws IOException, XMLStreamException {
        Map<String, String> links = new HashMap<>();
        Map<String, Relation> relations = relations(sheet);
        if (relations.values().stream().anyMatch(relation -> relation.kind.equals("hyperlink"))) {
            long before = bytes;
            each(sheet, xml -> {
                if (xml.getLocalName().equals("hyperlink")) {
                    Relation link = relations.get(relationId(xml));
                    String cells = xml.getAttributeValue(null, "ref");
                    if (link != null && cells != null) {
                        List<String> linked = ExcelSheets.cells(cells, MAX_LINKED_CELLS - linkedCells);
                        linkedCells += linked.size();
                        linked.forEach(cell -> links.put(cell, link.target));
                    }
                }
            });
            bytes = before;
        }
        return links;
    }

    private void strings(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
                String text = ExcelSheets.text(xml);
                keep(text.length());
                strings.add(text);
            }
        }
    }

    private void keep(int characters) {
        kept += characters + CHARACTERS_OF_AN_OBJECT;
        if (kept > MAX_KEPT) {
            throw UnreadableFile.tooLarge("The spreadsheet has more text, or more links, than is read: send it as CSV or .ods");
        }
    }

    /** Reads a part of the workbook, from its root on. */
    private void part(String path, PartReader partReader) throws IOException, XMLStreamException {
        ZipEntry entry = archive.getEntry(path);
        if (entry == null) {
            throw UnreadableFile.brokenSpreadsheet();
        }
        try (BoundedInputStream bounded = Limits.unpacked(archive, entry, bytes)) {
            partReader.read(BoundedXml.of(bounded));
            bytes = bounded.getCount();
        }
    }

    /** Shows each element of a part. */
    private void each(String path, Consumer<XMLStreamReader> element) throws IOException, XMLStreamException {
        part(path, xml -> {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    element.accept(xml);
                }
            }
        });
    }

    /** Reads the XML of a part. */
    private interface PartReader {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }
}
