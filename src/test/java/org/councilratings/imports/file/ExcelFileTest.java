package org.councilratings.imports.file;

import static org.councilratings.framework.Codes.INADEQUATE;
import static org.councilratings.framework.Codes.LEADERSHIP;
import static org.councilratings.framework.Codes.LISTS;
import static org.councilratings.framework.Codes.OVERALL_EFFECTIVENESS;
import static org.councilratings.framework.Codes.REQUIRES_IMPROVEMENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.councilratings.framework.Outcome;
import org.councilratings.imports.file.UnreadableFile.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExcelFileTest {

    private static final String PAGE = "https://reports.ofsted.gov.uk/provider/44/874";

    @TempDir
    Path folder;

    private static Workbook release() {
        return new Workbook().sheet("Cover").row("Local authority inspection outcomes").sheet("Inspections")
                .row("Local authority inspection judgements").row("Web link", "Local authority name", "Inspection date",
                        "Overall effectiveness", "Impact of leaders");
    }

    private List<Map.Entry<Long, List<Cell>>> rows(Workbook workbook) {
        List<Map.Entry<Long, List<Cell>>> rows = new ArrayList<>();
        ExcelFile.read(Spreadsheet.file(folder, workbook.bytes()), new TableReader(LISTS, row -> {
        }) {
            @Override
            void begin(String name) {
                rows.clear();
            }

            @Override
            void row(long number, List<Cell> cells) {
                rows.add(Map.entry(number, cells));
            }
        });
        return rows;
    }

    private Cell cell(Workbook workbook) {
        return rows(workbook).get(0).getValue().get(0);
    }

    private Kind refused(byte[] bytes) {
        return assertThrows(UnreadableFile.class,
                () -> PublishedFile.read(Spreadsheet.file(folder, bytes), LISTS, row -> {
                })).kind();
    }

    @Test
    void ofstedsReleaseAsAWorkbookIsReadByItsHeadings() {
        List<ParsedRow> rows = new ArrayList<>();
        PublishedFile.Summary summary = PublishedFile.read(Spreadsheet.file(folder,
                release().row("", "Peterborough", "45257", "Inadequate", "Requires improvement to be good").bytes()),
                LISTS, rows::add);
        assertEquals("a published list of inspections, as an Excel workbook", summary.recognisedAs());
        assertEquals(List.of("Cover"), summary.skippedSheets());
        ParsedRow claim = rows.get(0);
        assertEquals(List.of(), claim.faults());
        assertEquals(new ParsedRow.Place("Inspections", 3), claim.place());
        assertEquals("Peterborough", claim.council().name());
        assertEquals(LocalDate.of(2023, 11, 27), claim.startDate());
        assertEquals(Outcome.graded(INADEQUATE.code()), claim.outcomes().get(OVERALL_EFFECTIVENESS.code()));
        assertEquals(Outcome.graded(REQUIRES_IMPROVEMENT.code()), claim.outcomes().get(LEADERSHIP.code()));
    }

    private static Workbook number(String style, String value) {
        return new Workbook().sheet("One").raw("<row><c" + style + "><v>" + value + "</v></c></row>");
    }

    /** A number is a day only where its format shows one. */
    @Test
    void aDayIsANumberThatIsShownAsOne() {
        assertEquals(LocalDate.of(2023, 11, 27), cell(number(" s='1'", "45257")).date());
        assertEquals(LocalDate.of(2023, 11, 27), cell(number(" s='2'", "45257.75")).date());
        assertEquals(LocalDate.of(2023, 11, 27), cell(number(" t='d'", "2023-11-27T00:00:00")).date());
        for (String style : List.of("", " s='0'", " s='3'", " s='4'", " s='99'", " s='1' t='str'")) {
            assertEquals(new Cell("45257", null, null, false), cell(number(style, "45257")));
        }
        assertEquals("2023-11-27", cell(number(" s='1'", "45257")).text());
    }

    @Test
    void daysAreCountedFrom1900OrFrom1904() {
        assertEquals(LocalDate.of(2023, 11, 27), cell(number(" s='1'", "43795").since1904()).date());
        assertEquals(LocalDate.of(1904, 1, 1), cell(number(" s='1'", "0").since1904()).date());
        assertEquals(LocalDate.of(1900, 2, 28), cell(number(" s='1'", "59")).date());
        assertEquals(LocalDate.of(1900, 3, 1), cell(number(" s='1'", "61")).date());
        for (String noDay : List.of("0", "60", "-1", "3000000", "NaN", "1E300")) {
            assertEquals(new Cell(noDay, null, null, false), cell(number(" s='1'", noDay)));
        }
    }

    @Test
    void formulasAreMarkedAndLinksAreRead() {
        assertEquals(new Cell("Good", null, null, true), cell(new Workbook().sheet("One")
                .raw("<row><c t='str'><f>A2</f><v>Good</v></c></row>")));
        assertEquals(new Cell("Page", null, PAGE, true), cell(new Workbook().sheet("One")
                .raw("<row><c t='str'><f>HYPERLINK(\"" + PAGE + "\",\"Page\")</f><v>Page</v></c></row>")));
        assertEquals(new Cell("", null, null, true),
                cell(new Workbook().sheet("One").raw("<row><c><f t='shared'/></c></row>")));
        List<Map.Entry<Long, List<Cell>>> rows = rows(new Workbook().sheet("One").row("Page", "Bury").row("Page").row("Page")
                .link("A1", PAGE).link("A2:B3", PAGE + "5"));
        assertEquals(new Cell("Page", null, PAGE, false), rows.get(0).getValue().get(0));
        assertEquals(Cell.ofText("Bury"), rows.get(0).getValue().get(1));
        assertEquals(PAGE + "5", rows.get(2).getValue().get(0).link());
    }

    @Test
    void cellsStandWhereTheirAddressSays() {
        Workbook workbook = new Workbook()
                .strings("<si><t>Bury</t></si><si><r><t>Ci</t></r><r><t>ty</t></r><rPh><t>x</t></rPh></si>")
                .sheet("One")
                .raw("<row r='7'><c r='C7' t='s'><v>1</v></c><c r='E7'/></row><row/><row><c t='s'><v>0</v></c></row>");
        List<Map.Entry<Long, List<Cell>>> rows = rows(workbook);
        assertEquals(Map.entry(7L, Arrays.asList(null, null, Cell.ofText("City"))), rows.get(0));
        assertEquals(Map.entry(9L, List.of(Cell.ofText("Bury"))), rows.get(1));
    }

    @Test
    void damagedWorkbooksAreRefused() {
        byte[] whole = release().row("", "Peterborough", "45257").bytes();
        assertEquals(Kind.BROKEN, refused(Arrays.copyOf(whole, whole.length / 2)));
        for (String row : List.of("<row r='x'>", "<row r='-1'>", "<row><c r='7'><v>1</v></c>", "<row><c t='s'><v>9</v></c>",
                "<row><c s='x'><v>1</v></c>")) {
            assertEquals(Kind.BROKEN, refused(release().raw(row + "</row>").bytes()));
        }
        assertEquals(Kind.BROKEN, refused(Spreadsheet.archive("xl/workbook.xml",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")));
        assertEquals(Kind.NOT_A_TABLE, refused(Spreadsheet.archive("xl/workbook.bin", "")));
    }

    /** What a small file can be made of, so that it fills the memory or never ends. */
    @Test
    void hostileWorkbooksAreBounded() {
        assertEquals(Kind.TOO_LARGE, refused(release().raw("<row>" + " ".repeat(70 << 20) + "</row>").bytes()));
        assertEquals(Kind.TOO_LARGE, refused(release().strings("<si/>".repeat(1_000_001)).bytes()));
        assertEquals(Kind.TOO_LARGE,
                refused(release().strings(("<si><t>" + "x".repeat(200_000) + "</t></si>").repeat(100)).bytes()));
        assertEquals(Kind.TOO_LARGE, refused(release().strings("<si><t>" + "x".repeat(300_000) + "</t></si>").bytes()));
        assertEquals(Kind.TOO_LARGE, refused(release().raw("<row><c r='ZZZ1'><v>1</v></c></row>").bytes()));
        assertEquals(Kind.TOO_LARGE, refused(release().raw("<row><c><v>1</v></c></row>".repeat(100_001)).bytes()));
        Workbook many = new Workbook();
        for (int i = 0; i < 201; i++) {
            many.sheet("Sheet");
        }
        assertEquals(Kind.TOO_LARGE, refused(many.bytes()));
    }

    /** Each of its sheets is within the limits, but not all of them. */
    @Test
    void sheetsAreBoundedTogether() {
        Workbook workbook = new Workbook();
        for (int i = 0; i < 3; i++) {
            workbook.sheet("Sheet").raw("<row>" + " ".repeat(30 << 20) + "</row>");
        }
        assertEquals(Kind.TOO_LARGE, refused(workbook.bytes()));
    }

    @Test
    void aLinkOfAWholeColumnIsBounded() {
        assertEquals(PAGE, rows(new Workbook().sheet("One").row("Page").link("A1:XFD1048576", PAGE)).get(0).getValue().get(0)
                .link());
    }
}
