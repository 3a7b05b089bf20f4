package org.councilratings.imports.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.councilratings.bundle.BundledCodeLists;
import org.councilratings.framework.CodeLists;
import org.councilratings.framework.Outcome;
import org.councilratings.journal.RecordType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaSendFileTest {

    private static final CodeLists LISTS = BundledCodeLists.read();
    private static final String MIXED = "Local authority,Inspection date,Publication date,Inspection type,Overall effectiveness,"
            + "Impact of leaders,Outcome,Written statement of action required?\n";

    @TempDir
    Path folder;

    private PublishedFile.Summary summary;

    private List<ParsedRow> read(String text) {
        List<ParsedRow> rows = new ArrayList<>();
        summary = PublishedFile.read(Spreadsheet.file(folder, text.getBytes(StandardCharsets.UTF_8)), LISTS, rows::add);
        return rows;
    }

    private ParsedRow only(String text) {
        List<ParsedRow> rows = read(text);
        assertEquals(1, rows.size());
        return rows.get(0);
    }

    private static String fact(ParsedRow row, String field) {
        return row.facts().path(field).asText();
    }

    @Test
    void theReleaseOfTheFirstCycle() {
        List<ParsedRow> rows = read("""
                Area SEND inspections as at 31 August 2022
                Ofsted region,Area name,Inspection start date,Inspection publication date,\
                Inspection outcome: written statement of action required?,Number of significant weaknesses,Revisit start date,\
                Revisit publication date,Revisit outcome: sufficient progress in addressing all significant weaknesses?
                London,Surrey,17/10/2016,08/12/2016,Yes,5,18/03/2019,13/05/2019,Some
                London,Sutton,22/01/2018,23/03/2018,No,0,[z],[z],[z]
                """);
        ParsedRow first = rows.get(0);
        assertEquals("a published list of area SEND inspections, as CSV", summary.recognisedAs());
        assertEquals(List.of(), first.faults());
        assertEquals(RecordType.INSPECTION, first.type());
        assertEquals(Map.of("written_statement", Outcome.graded("written_statement_required")), first.outcomes());
        assertEquals("AREA_SEND_2016", fact(first, "framework"));
        assertEquals("area_send_inspection", fact(first, "type"));
        assertEquals("2016-12-08", fact(first, "publicationDate"));
        assertEquals("5", fact(first, "significantWeaknesses"));
        assertEquals("{\"startDate\":\"2019-03-18\",\"publicationDate\":\"2019-05-13\","
                + "\"sufficientProgress\":\"some\"}", first.facts().get("revisit").toString());
        ParsedRow second = rows.get(1);
        assertEquals(Map.of("written_statement", Outcome.graded("no_written_statement_required")), second.outcomes());
        assertFalse(second.facts().has("revisit"));
        assertFalse(second.facts().has("significantWeaknesses"));
    }

    @Test
    void theTableOfTheCommunity() {
        ParsedRow row = only(
                """
                        urn,local_authority,inspection_link,outcome_grade,previous_inspection_date,inspection_start_date,\
                        inspection_end_date,publication_date,next_inspection,next_inspection_by_date,inspection_outcome_text
                        80563,surrey,https://files.ofsted.gov.uk/v1/file/1,2.0,01/01/1900,25/09/2023,29/09/2023,24/11/2023,3 years,\
                        25/09/2026,The arrangements lead to inconsistent experiences and outcomes. The partnership must act with schools.
                        """);
        assertEquals(List.of(), row.faults());
        assertEquals(Map.of("send_outcome", Outcome.graded("inconsistent")), row.outcomes());
        assertEquals("AREA_SEND_2023", fact(row, "framework"));
        assertEquals("2023-09-29", fact(row, "endDate"));
        assertEquals("3 years", fact(row, "nextInspectionWithin"));
        assertEquals("https://files.ofsted.gov.uk/v1/file/1", fact(row, "reportUrl"));
    }

    @ParameterizedTest
    @CsvSource({ "Outcome, Inconsistent", "Overall outcome, INCONSISTENT", "Inspection outcome, Inconsistent",
            "outcome_grade, inconsistent", "SEND outcome, Inconsistent", "WSOA, Yes", "WSoA required?, no",
            "Written statement of action required, N", "Was a written statement of action required?, Y" })
    void theOutcomeUnderAnyOfItsHeadings(String heading, String text) {
        ParsedRow row = only("LA name,Inspection dates,Published," + heading + "\n"
                + "Surrey,25 September to 29 September 2023,24/11/2023," + text + "\n");
        assertEquals(List.of(), row.faults());
        assertEquals(1, row.outcomes().size());
        assertEquals("2023-09-25", fact(row, "startDate"));
        assertEquals("2023-09-29", fact(row, "endDate"));
    }

    /** The judgement that a row states decides, not the day, and not what someone calls it. */
    @Test
    void theFrameworkIsNeverThatOfADate() {
        assertEquals("AREA_SEND_2016", fact(only("Council,Inspection date,WSOA\nSurrey,01/03/2024,Yes\n"), "framework"));
        assertEquals("AREA_SEND_2023", fact(only("Council,Inspection date,Outcome\nSurrey,01/03/2019,Inconsistent\n"),
                "framework"));
        assertEquals(List.of("Framework"),
                only("Council,Inspection date,Framework,WSOA\nSurrey,01/03/2019,AREA_SEND_2023,Yes\n")
                        .faults().stream().map(ParsedRow.Fault::column).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = { "Area SEND inspection,Good,,,", "Area SEND inspection,,Good,Inconsistent,",
            "Area SEND inspection,,,Mostly fine,", "Area SEND inspection,,,,", "Area SEND inspection,,,3.0,",
            "Area SEND monitoring visit,,,Inconsistent,", "Area SEND revisit,,,Inconsistent,", ",,,Inconsistent,Yes",
            ",,,,Maybe",
            "SEND inspection,Outstanding,,," })
    void aRowOfAreaSendNeedsExactlyOneOutcomeOfAreaSend(String cells) {
        ParsedRow row = only(MIXED + "Surrey,25/09/2023,24/11/2023," + cells + "\n");
        assertEquals(1, row.faults().size(), row.faults().toString());
        assertFalse(row.isUsable());
    }

    @Test
    void aTableOfBothIsReadRowByRow() {
        List<ParsedRow> rows = read(MIXED + "Surrey,27/11/2023,30/01/2024,ILACS Standard,Good,Good,,\n"
                + "Surrey,25/09/2023,24/11/2023,Area SEND inspection,,,Inconsistent,N/A\n");
        assertEquals(List.of(List.of(), List.of()), rows.stream().map(ParsedRow::faults).toList());
        assertEquals(List.of("standard", "area_send_inspection"), rows.stream().map(row -> fact(row, "type")).toList());
        assertEquals("a published list of inspections and area SEND inspections, as CSV", summary.recognisedAs());
    }

    @Test
    void aFileOfChildrensServicesIsWhatItWas() {
        ParsedRow row = only("Local authority,Inspection date,Overall effectiveness,Outcome,Impact of leaders\n"
                + "Surrey,27/11/2023,Good,Good,Good\n");
        assertEquals("a published list of inspections, as CSV", summary.recognisedAs());
        assertEquals(Map.of("overall_effectiveness", Outcome.graded("good"), "leadership", Outcome.graded("good")),
                row.outcomes());
    }

    /** Where a table asks whether there was progress with all, "no" can be some or none: the number says which. */
    @ParameterizedTest
    @CsvSource({ "0, none", "2, some", "'', ''" })
    void noIsNotGuessed(String number, String progress) {
        ParsedRow row = only("Council,Inspection date,WSOA,Revisit publication date,Revisit outcome,"
                + "Number of weaknesses with sufficient progress\nSurrey,01/03/2019,Yes,01/03/2021,No," + number + "\n");
        assertEquals(List.of(), row.faults());
        assertEquals(progress, row.facts().path("revisit").path("sufficientProgress").asText());
    }

    @ParameterizedTest
    @CsvSource({ "Number of significant weaknesses, several", "Next inspection, soon", "Revisit outcome, Partly",
            "Revisit start date, 31/02/2020", "Revisit publication date, later" })
    void whatCannotBeUnderstoodIsAFaultOfTheRow(String heading, String text) {
        ParsedRow row = only("Council,Inspection date,WSOA," + heading + "\nSurrey,01/03/2019,Yes," + text + "\n");
        assertEquals(List.of(heading), row.faults().stream().map(ParsedRow.Fault::column).toList());
    }

    @Test
    void anAreaThatWasNotInspectedYet() {
        assertTrue(only("Local area partnership,Inspection date,Inspection outcome\n"
                + "Surrey,,Not yet inspected under new framework\n").notYetInspected());
    }
}
