package org.councilratings.imports.file;

import static org.councilratings.framework.Codes.LISTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.commons.lang3.ArrayUtils;
import org.councilratings.http.input.PlainText;
import org.councilratings.http.input.RecordFields;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.provider.MethodSource;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * Whatever is sent: there are rows that obey their rules, or one sentence says why not. Here on the seeds only; docs/checks.md
 * has the command that looks for more.
 */
class PublishedFileFuzzTest {

    private static final String PUBLISHED = """
            Local authority name,Inspection date,Inspection type,Overall effectiveness,Impact of leaders,In care,Web link
            Peterborough,27/11/2023,ILACS Standard Inspection,Inadequate,Requires improvement to be good,Good,https://a.example/
            "Bournemouth, Christchurch & Poole","Monday 6th December 2021",Focused visit,,,,
            Leeds,10 to 11 March 2026,Monitoring visit,,,,
            Bury,2021-10-25 to 2021-11-05,SIF,Adequate,not yet inspected,=A1,
            """;
    private static final String OWN = """
            id,council_slug,framework,type,start_date,overall_effectiveness_status,overall_effectiveness_grade,findings
            peterborough-2023-11-27,peterborough,ILACS_2023,standard,2023-11-27,graded,inadequate,"[{""text"":""a""}]"
            """;
    private static final Map<String, byte[]> PARTS = Spreadsheet.contents(PublishedFilePropertiesTest.XLSX);

    private static Path folder;

    @BeforeAll
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("fuzz");
    }

    @AfterAll
    static void removeFolder() throws IOException {
        Files.deleteIfExists(folder.resolve("file"));
        Files.delete(folder);
    }

    static Stream<byte[]> texts() {
        return Stream.concat(Stream.of(PUBLISHED, OWN).map(text -> text.getBytes(StandardCharsets.UTF_8)),
                Stream.of(PUBLISHED.replace("Bury", "Bury ’").getBytes(StandardCharsets.UTF_16),
                        new byte[] { 'a', (byte) 0xE9, ',', 'b', (byte) 0xC0, (byte) 0x80 }));
    }

    @MethodSource("texts")
    @FuzzTest(maxDuration = "1h")
    void text(byte[] file) {
        assertReadOrRefused(file);
    }

    static Stream<byte[]> archives() {
        return Stream.of(PublishedFilePropertiesTest.ODS, PublishedFilePropertiesTest.XLSX);
    }

    /** Also what is no archive at all. */
    @MethodSource("archives")
    @FuzzTest(maxDuration = "1h")
    void archive(byte[] file) {
        assertReadOrRefused(file);
    }

    static Stream<byte[]> spreadsheets() {
        return Spreadsheet.contents(PublishedFilePropertiesTest.ODS).values().stream();
    }

    /** The XML of a spreadsheet. */
    @MethodSource("spreadsheets")
    @FuzzTest(maxDuration = "1h")
    void spreadsheet(byte[] content) {
        assertReadOrRefused(Spreadsheet.archive(Map.of("mimetype",
                "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII), "content.xml", content)));
    }

    static Stream<byte[]> workbooks() {
        List<byte[]> parts = new ArrayList<>(PARTS.values());
        return IntStream.range(0, parts.size()).mapToObj(i -> ArrayUtils.addFirst(parts.get(i), (byte) i));
    }

    /** One part of a workbook, which the first byte chooses. */
    @MethodSource("workbooks")
    @FuzzTest(maxDuration = "1h")
    void workbook(byte[] partAndContent) {
        if (partAndContent.length == 0) {
            return;
        }
        Map<String, byte[]> changed = new LinkedHashMap<>(PARTS);
        changed.put(new ArrayList<>(PARTS.keySet()).get(Math.floorMod(partAndContent[0], PARTS.size())),
                Arrays.copyOfRange(partAndContent, 1, partAndContent.length));
        assertReadOrRefused(Spreadsheet.archive(changed));
    }

    static Stream<String> words() {
        return Stream.of("27/11/2023", "Monday 17th July 2023 10:30 pm BST", "27 November to 8 December 2023",
                "2023-11-27/2023-12-08",
                "between 1/2/23 and 3/2/23", "Requires improvement to be good", "not yet been inspected",
                "Second ILACS publication date", "Experiences and progress of children who need help and protection");
    }

    @MethodSource("words")
    @FuzzTest(maxDuration = "1h")
    void cell(String text) {
        if (text == null) {
            return;
        }
        DateText.read(text).ifPresent(day -> assertEquals(Optional.of(day), DateText.read(day.toString())));
        DateText.range(text).ifPresent(days -> assertTrue(!days.first().isAfter(days.last())));
        String plain = Heading.plain(text);
        assertEquals(plain, Heading.plain(plain));
        assertEquals(Heading.of(plain), Heading.of(Heading.plain(plain)));
        assertEquals(GradeText.read(text), GradeText.read(plain));
        GradeText.saysNothing(text);
        new DateOrder().note(Cell.ofText(text), new ParsedRow.Place(null, 1));
        assertTrue(PlainText.shown(text).length() <= 81);
        StandardCharsets.UTF_8.newEncoder().canEncode(PlainText.shown(text));
    }

    private static void assertReadOrRefused(byte[] bytes) {
        Path file = Spreadsheet.file(folder, bytes);
        List<ParsedRow> rows = new ArrayList<>();
        try {
            PublishedFile.Summary summary = PublishedFile.read(file, LISTS, rows::add);
            assertEquals(rows.size(), summary.rows());
        } catch (UnreadableFile refused) {
            assertTrue(refused.getMessage().matches("(?s)[A-Z].{20,400}"), refused.getMessage());
            return;
        }
        List<ParsedRow> again = new ArrayList<>();
        PublishedFile.read(file, LISTS, again::add);
        assertEquals(rows, again);
        rows.forEach(PublishedFileFuzzTest::assertObeysItsRules);
    }

    private static void assertObeysItsRules(ParsedRow row) {
        assertTrue(row.place().row() > 0, row.place().inWords());
        row.faults().forEach(fault -> assertTrue(fault.message().length() < 2_000, fault.message()));
        if (!row.isUsable()) {
            return;
        }
        Stream.of(row.startDate(), row.publicationDate()).filter(Objects::nonNull)
                .forEach(day -> assertTrue(day.isAfter(LocalDate.of(1989, 12, 31)) && day.getYear() < 2200, day.toString()));
        row.outcomes().values().forEach(Objects::requireNonNull);
        Map<String, RecordFields.Field> fields = new LinkedHashMap<>();
        RecordFields.of(ParsedRow.factsOf(row.type())).byColumn().values().forEach(field -> fields.put(field.name(), field));
        row.facts().fieldNames().forEachRemaining(name -> assertTrue(fields.containsKey(name), name));
        if (row.id() != null) {
            assertEquals(row, readAgain(row));
        }
    }

    /** A row of the service's own list, written and read once more. */
    private static ParsedRow readAgain(ParsedRow row) {
        Map<String, String> cells = new LinkedHashMap<>();
        RecordFields.of(ParsedRow.factsOf(row.type())).byColumn().forEach((column, field) -> {
            JsonNode value = row.facts().get(field.name());
            if (value != null) {
                cells.put(column, value.isNull() ? null : value.isContainerNode() ? value.toString() : value.asText());
            }
        });
        row.outcomes().forEach((judgement, outcome) -> {
            cells.put(judgement + "_status", outcome.status().code());
            cells.put(judgement + "_grade", outcome.grade());
        });
        cells.put("council_slug", row.council().slug());
        cells.put("council_name", row.council().name());
        cells.put("council_gss_code", row.council().gssCode());
        List<Cell> headings = cells.keySet().stream().map(Cell::ofText).toList();
        List<Cell> values = Arrays.asList(cells.values().stream().map(text -> text == null ? null : Cell.ofText(text))
                .toArray(Cell[]::new));
        return OwnTable.of(headings, LISTS).orElseThrow().read(row.place(), values);
    }
}
