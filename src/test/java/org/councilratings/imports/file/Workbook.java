package org.councilratings.imports.file;

import java.util.ArrayList;
import java.util.List;

/** Makes small Excel workbooks, of the same shape as Excel's own. */
public class Workbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final List<String> names = new ArrayList<>();
    private final List<StringBuilder> sheets = new ArrayList<>();
    private final StringBuilder links = new StringBuilder();
    private final StringBuilder linksOfCells = new StringBuilder();
    private String strings = "";
    private boolean isSince1904;
    private int rows;

    /** Adds a sheet. */
    public Workbook sheet(String name) {
        names.add(name);
        sheets.add(new StringBuilder());
        rows = 0;
        return this;
    }

    /** Adds a row of texts; an ISO date becomes a number that is shown as a date, an empty text no cell at all. */
    public Workbook row(String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + ++rows + "\">");
        for (int i = 0; i < cells.length; i++) {
            row.append(cells[i].isEmpty() ? "" : cell((char) ('A' + i) + "" + rows, cells[i]));
        }
        return raw(row + "</row>");
    }

    private static String cell(String place, String text) {
        return text.matches("\\d+(\\.\\d+)?") ? "<c r=\"" + place + "\" s=\"1\"><v>" + text + "</v></c>"
                : "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text.replace("&", "&amp;") + "</t></is></c>";
    }

    /** Adds any XML to the sheet's rows. */
    public Workbook raw(String xml) {
        sheets.get(sheets.size() - 1).append(xml);
        return this;
    }

    /** Lets cells of the last sheet lead to an address. */
    Workbook link(String cells, String address) {
        String id = "rId" + cells.replace(':', '_');
        linksOfCells.append("<hyperlink ref=\"" + cells + "\" r:id=\"" + id + "\"/>");
        links.append(relation(id, "hyperlink", address).replace("/>", " TargetMode=\"External\"/>"));
        return this;
    }

    /** What stands in the table of texts that cells refer to. */
    Workbook strings(String xml) {
        strings = xml;
        return this;
    }

    Workbook since1904() {
        isSince1904 = true;
        return this;
    }

    private static String relation(String id, String kind, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + "/" + kind + "\" Target=\"" + target + "\"/>";
    }

    /** The file's bytes. */
    public byte[] bytes() {
        List<String> parts = new ArrayList<>();
        StringBuilder list = new StringBuilder();
        StringBuilder relations = new StringBuilder(relation("st", "styles", "styles.xml"))
                .append(relation("ss", "sharedStrings", "/xl/sharedStrings.xml"));
        for (int i = 0; i < names.size(); i++) {
            String part = "worksheets/sheet" + i + ".xml";
            list.append("<sheet name=\"" + names.get(i) + "\" sheetId=\"" + i + "\" r:id=\"s" + i + "\"/>");
            relations.append(relation("s" + i, "worksheet", part));
            parts.addAll(List.of("xl/" + part, root("worksheet", "<sheetData>" + sheets.get(i) + "</sheetData>"
                    + (i == names.size() - 1 ? "<hyperlinks>" + linksOfCells + "</hyperlinks>" : ""))));
        }
        parts.addAll(List.of("xl/workbook.xml",
                root("workbook", "<workbookPr date1904=\"" + (isSince1904 ? 1 : 0) + "\"/><sheets>" + list + "</sheets>"),
                "xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>",
                "xl/worksheets/_rels/sheet" + (names.size() - 1) + ".xml.rels", "<Relationships>" + links + "</Relationships>",
                "xl/sharedStrings.xml", root("sst", strings), "xl/styles.xml", root("styleSheet",
                        """
                                <numFmts><numFmt numFmtId="164" formatCode="[$-809]dd\\ mmmm\\ yyyy"/>
                                <numFmt numFmtId="165" formatCode="[Red]0.0&quot; days&quot;"/><numFmt numFmtId="166" formatCode="[h]:mm"/>
                                </numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>
                                <xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>""")));
        return Spreadsheet.archive(parts.toArray(String[]::new));
    }

    private static String root(String name, String content) {
        return "<" + name + " xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\">" + content + "</" + name + ">";
    }
}
