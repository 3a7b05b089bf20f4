package org.councilratings.imports.file;

import static org.councilratings.framework.Codes.LISTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.councilratings.imports.file.UnreadableFile.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that are well formed, and made to take more memory or time than they have bytes. */
class HostileTableTest {

    private static final String HEADINGS = "Local authority,Inspection date,Inspection type,Impact of leaders\n";

    @TempDir
    Path folder;

    private final List<ParsedRow> rows = new ArrayList<>();

    private PublishedFile.Summary read(byte[] bytes) {
        return PublishedFile.read(Spreadsheet.file(folder, bytes), LISTS, rows::add);
    }

    private PublishedFile.Summary read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private UnreadableFile refused(byte[] bytes) {
        return assertThrows(UnreadableFile.class, () -> read(bytes));
    }

    /** A pattern needs stack for each repeated word. */
    @ParameterizedTest
    @ValueSource(strings = { "new ", "the ", "not yet ", "ofsted ", "focused ", "1/1/23 ", "/provider/44/a" })
    void cellsOfRepeatedWordsAreNoHeadings(String word) {
        String cell = word.repeat(200_000 / word.length());
        read(cell + "\n" + HEADINGS + "Bury,27/11/2023," + cell + ",Good\n" + cell + ",27/11/2023,Standard,Good\nBury," + cell
                + ",Standard,Good\nBury,27/11/2023,Standard," + cell + "\n");
        assertEquals(4, rows.size());
        rows.forEach(row -> assertTrue(row.faults().toString().contains("longer than 300 characters"),
                row.faults().toString()));
        rows.forEach(row -> row.faults().forEach(fault -> assertTrue(fault.message().length() < 500)));
        assertTrue(rows.get(1).council().shown().length() < 500);
    }

    @Test
    void repeatedCellsAreCounted() {
        String many = "<table:table-row table:number-rows-repeated='99999'><table:table-cell table:number-columns-repeated='500'>"
                + "<text:p>%s</text:p></table:table-cell></table:table-row>";
        assertEquals("The file has more than 2000000 cells",
                refused(new Spreadsheet().sheet("One").raw(many).bytes()).getMessage());
        String large = many.replace("500", "1").replace("%s", "x".repeat(100_000));
        assertEquals("The file has more than 67108864 characters",
                refused(new Spreadsheet().sheet("One").raw(large).bytes()).getMessage());
    }

    @Test
    void theSummaryIsBounded() {
        PublishedFile.Summary summary = read(
                (HEADINGS + "Bury,27/11/2023,Standard,Good\n" + "x".repeat(5_000) + "\n").repeat(1_500));
        assertEquals(1_500, summary.rows());
        assertEquals(1_000, summary.notes().size());
        assertTrue(summary.notes().get(0).length() < 1_100);
        assertEquals(1_000, summary.columns().size());
        assertTrue(read(new Spreadsheet().sheet("x".repeat(100_000)).row("Local authority", "Publication date")
                .row("Bury", "2023-11-27").bytes()).columns().get(0).sheet().length() < 200);
        assertTrue(rows.get(rows.size() - 1).place().sheet().length() < 200);
    }

    /** Each leads to as many cells as are kept for all, again. */
    @Test
    void overlappingLinksAreBounded() {
        Workbook workbook = new Workbook().sheet("One").row("Local authority", "Publication date").row("Bury", "45257");
        for (int i = 0; i < 500; i++) {
            workbook.link("A1:XFD9999999", "https://a.example/").link("B9:A1", "https://b.example/");
        }
        read(workbook.bytes());
        assertEquals(1, rows.size());
    }

    @ParameterizedTest
    @ValueSource(strings = { "mailto:a", "https://a.example", "", "../../..", "%zz", "//", "?" })
    void aPartElsewhereIsRefused(String target) {
        byte[] bytes = Spreadsheet.archive("xl/workbook.xml",
                "<workbook xmlns:r='http://purl.oclc.org/ooxml/officeDocument/relationships'><sheet name='a' r:id='a'/></workbook>",
                "xl/_rels/workbook.xml.rels", "<a><b Id='a' Type='a/worksheet' Target='" + target + "'/></a>");
        assertEquals(Kind.BROKEN, refused(bytes).kind());
    }

    /** An overlong form, an encoded surrogate, and a character that does not exist: no text in Windows-1252 has them. */
    @ParameterizedTest
    @ValueSource(strings = { "\u00C0\u00AF", "\u00ED\u00A0\u0080", "\u00F4\u0090\u0080\u0080", "\u00E0\u0080\u00AF" })
    void damagedUtf8IsRefusedWithItsLine(String bytes) {
        UnreadableFile refused = refused((HEADINGS + "Bury" + bytes + ",27/11/2023,Standard,Good\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(Kind.NOT_UTF8, refused.kind());
        assertTrue(refused.getMessage().contains("in line 2"), refused.getMessage());
    }

    /** A date of a spreadsheet is checked as one in words is. */
    @Test
    void aDayInTheFarFutureIsNone() {
        read(new Spreadsheet().sheet("One").row("Local authority", "Publication date", "Impact of leaders")
                .row("Bury", "4046-11-27", "Good").bytes());
        assertTrue(rows.get(0).faults().get(0).message().contains("is not a date that exists"));
    }
}
