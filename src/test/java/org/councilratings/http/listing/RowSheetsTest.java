package org.councilratings.http.listing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.councilratings.codelist.KnownValues;
import org.councilratings.http.listing.OpenedWorkbook.Cell;
import org.councilratings.http.listing.OpenedWorkbook.Kind;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The rows of workbooks, and the archives that they are packed in. */
class RowSheetsTest {

    private static final Instant CHANGED = Instant.parse("2026-08-22T09:10:11.123456Z");
    private static final int EXCELS_ROWS = 1_048_576;

    /** One column of each kind. */
    record Sample(String code, LocalDate day, Instant moment, Integer count, Double share, Boolean isOpen, List<String> names) {
    }

    private static Sample named(String code) {
        return new Sample(code, null, null, null, null, null, List.of());
    }

    private static byte[] written(int count, IntFunction<Sample> row, int maxRows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(count, row, maxRows, bytes);
        return bytes.toByteArray();
    }

    private static void write(int count, IntFunction<Sample> row, int maxRows, OutputStream out) throws IOException {
        CsvFormat csv = new CsvFormat();
        csv.json = new ObjectMapper();
        try (WorkbookParts parts = new WorkbookParts(out, CHANGED)) {
            Workbook workbook = new Workbook(parts, "test", null);
            RowSheets sheets = new RowSheets(workbook, Columns.of(Sample.class, KnownValues.OF_ENUMS).all(), csv, maxRows);
            IntStream.range(0, count).mapToObj(row).forEach(sheets::add);
            sheets.finish();
            workbook.finish();
            parts.finish();
        }
    }

    private static OpenedWorkbook opened(Sample... rows) throws IOException {
        return OpenedWorkbook.of(written(rows.length, at -> rows[at], EXCELS_ROWS));
    }

    @Test
    void everyValueIsACellOfItsKind() throws IOException {
        OpenedWorkbook workbook = opened(
                new Sample("00874", LocalDate.of(2020, 2, 29), CHANGED, -5, 0.1, false, List.of("a", "b")));
        assertEquals(List.of("code", "day", "moment", "count", "share", "is_open", "names"), workbook.texts("Rows").get(0));
        assertEquals(List.of(new Cell(Kind.TEXT, "00874"), new Cell(Kind.DATE, "2020-02-29"),
                new Cell(Kind.TEXT, "2026-08-22T09:10:11.123456Z"), new Cell(Kind.NUMBER, "-5"), new Cell(Kind.NUMBER, "0.1"),
                new Cell(Kind.BOOLEAN, "false"), new Cell(Kind.TEXT, "a b")), workbook.rows("Rows").get(1));
    }

    @Test
    void whatHasNoValueIsAnEmptyCell() throws IOException {
        OpenedWorkbook workbook = opened(named("a"), named(null), named("c"));
        assertEquals(List.of(new Cell(Kind.TEXT, "a")), workbook.rows("Rows").get(1));
        assertEquals(List.of(), workbook.rows("Rows").get(2));
    }

    /** Before March 1900 Excel counts a day that never was, and there are programs that do not. */
    @ParameterizedTest
    @CsvSource({ "1889-01-01, TEXT", "1900-02-28, TEXT", "1900-03-01, DATE", "9999-12-31, DATE" })
    void aDateThatExcelDoesNotHaveIsText(LocalDate day, Kind kind) throws IOException {
        assertEquals(new Cell(kind, day.toString()),
                opened(new Sample("a", day, null, null, null, null, List.of())).rows("Rows").get(1).get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = { "1E5", "=1+1", "<&>\"'", "é 漢 😀", "two\nlines", "_x00_", "a\tb", "2020-01-01" })
    void aTextStaysAsItIs(String text) throws IOException {
        assertEquals(new Cell(Kind.TEXT, text), opened(named(text)).rows("Rows").get(1).get(0));
    }

    /** Excel, LibreOffice and others read an escape as its character. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = { "_x0041_|_x005F_x0041_",
            "a_xFFFF__x0041_|a_x005F_xFFFF__x005F_x0041_", "  a |_x0020_ a_x0020_" })
    void whatExcelWouldChangeIsEscaped(String text, String escaped) throws IOException {
        assertEquals(escaped, opened(named(text)).rows("Rows").get(1).get(0).text());
    }

    @ParameterizedTest
    @CsvSource({ "32767, true", "32768, false" })
    void aTextThatIsTooLongForACellIsNotCutButNamed(int length, boolean fits) throws IOException {
        String text = "x".repeat(length);
        assertEquals(fits ? text : RowSheets.TOO_LONG, opened(named(text)).rows("Rows").get(1).get(0).text());
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 98, 99, 100, 101, 1_000 })
    void everyRowIsThereOnceAndInOrder(int count) throws IOException {
        OpenedWorkbook workbook = OpenedWorkbook.of(written(count, at -> named("row " + at), EXCELS_ROWS));
        assertEquals(IntStream.range(0, count).mapToObj(at -> "row " + at).toList(),
                workbook.texts("Rows").stream().skip(1).map(row -> row.get(0)).toList());
    }

    @Test
    void theHeadingsStayAndFilterAllRows() throws IOException {
        String sheet = opened(named("a"), named("b")).part("xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("ySplit=\"1\" topLeftCell=\"A2\""), sheet);
        assertTrue(sheet.contains("<autoFilter ref=\"A1:G3\""), sheet);
        assertTrue(sheet.contains("<col min=\"1\" max=\"1\" width=\"8.0\""), sheet);
    }

    @Test
    void aListThatIsTooLongForASheetGoesOnInAnother() throws IOException {
        OpenedWorkbook workbook = OpenedWorkbook.of(written(500, at -> named("row " + at), 251));
        assertEquals(List.of("Rows", "Rows 2"), workbook.sheets());
        assertEquals(workbook.texts("Rows").get(0), workbook.texts("Rows 2").get(0));
        assertEquals("row 249", workbook.texts("Rows").get(250).get(0));
        assertEquals("row 250", workbook.texts("Rows 2").get(1).get(0));
        assertEquals(251, workbook.rows("Rows").size());
        assertEquals(251, workbook.rows("Rows 2").size());
    }

    @Test
    void theSameRowsAreTheSameBytes() throws IOException {
        byte[] first = written(300, at -> named("row " + at), EXCELS_ROWS);
        assertArrayEquals(first, written(300, at -> named("row " + at), EXCELS_ROWS));
        assertTrue(OpenedWorkbook.of(first).part("docProps/core.xml").contains(">2026-08-22T09:10:11.123456Z<"));
    }

    /** The archive must not depend on where its bytes are cut. */
    @Test
    void singleBytesAreReceivedAsWell() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ByteArrayOutputStream original = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(original, "test", null);
        workbook.newWorksheet("Rows").inlineString(0, 0, "a");
        workbook.finish();
        try (WorkbookParts parts = new WorkbookParts(bytes, CHANGED)) {
            for (byte one : original.toByteArray()) {
                parts.write(one);
            }
            parts.finish();
        }
        assertEquals(List.of(List.of("a")), OpenedWorkbook.of(bytes.toByteArray()).texts("Rows"));
    }

    @Test
    void aListThatFailsLeavesAnArchiveThatCannotBeOpened() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThrows(IllegalStateException.class, () -> write(50_000, at -> {
            if (at == 40_000) {
                throw new IllegalStateException("The query failed");
            }
            return named("row " + at);
        }, EXCELS_ROWS, bytes));
        assertTrue(bytes.size() > 0);
        assertThrows(RuntimeException.class, () -> OpenedWorkbook.of(bytes.toByteArray()));
    }

    /** Half of the rows are about half of the file, so they are not collected first. */
    @Test
    void rowsAreWrittenWhileTheyCome() throws IOException {
        CountedBytes bytes = new CountedBytes();
        long[] before = new long[1];
        write(40_000, at -> {
            if (at == 20_000) {
                before[0] = bytes.count;
            }
            return named("row " + at);
        }, EXCELS_ROWS, bytes);
        assertTrue(before[0] > bytes.count / 3, before[0] + " of " + bytes.count);
        assertFalse(before[0] > bytes.count * 2 / 3, before[0] + " of " + bytes.count);
    }

    private static final class CountedBytes extends OutputStream {

        private long count;

        @Override
        public void write(int one) {
            count++;
        }
    }
}
