package org.councilratings.imports.file;

import static org.councilratings.framework.Codes.LISTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.councilratings.framework.ChildrensServices;
import org.councilratings.framework.Outcome;
import org.councilratings.imports.file.UnreadableFile.Kind;
import org.councilratings.journal.RecordType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedFileTest {

    private static final String RI = "Requires improvement to be good";
    private static final Outcome GOOD = Outcome.graded(ChildrensServices.GOOD);
    private static final Outcome INADEQUATE = Outcome.graded(ChildrensServices.INADEQUATE);
    private static final Outcome REQUIRES_IMPROVEMENT = Outcome.graded(ChildrensServices.REQUIRES_IMPROVEMENT);
    private static final String SCRAPED = "urn,local_authority,inspection_link,pdf_filename,publication_date,"
            + "inspection_framework,inspector_name,inspection_start_date,inspection_end_date,overall_effectiveness_grade,"
            + "impact_of_leaders_grade,help_and_protection_grade,in_care_grade,care_leavers_grade,parser_version\r\n";

    @TempDir
    Path folder;

    private PublishedFile.Summary summary;

    private List<ParsedRow> read(byte[] bytes) {
        List<ParsedRow> rows = new ArrayList<>();
        summary = PublishedFile.read(Spreadsheet.file(folder, bytes), LISTS, rows::add);
        assertEquals(rows.size(), summary.rows());
        return rows;
    }

    private List<ParsedRow> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Spreadsheet latest() {
        return new Spreadsheet().sheet("Cover").row("Local authority inspection outcomes").sheet("Inspections_31_March_2024")
                .row("Local authority inspection judgements as at 31 March 2024").row("One table. It begins in cell A3.")
                .row("Web link", "Local authority name", "Ofsted region", "Inspection date", "Overall effectiveness",
                        "Impact of leaders", "Experiences and progress of children who need help and protection",
                        "Experiences and progress of children in care", "Experiences and progress of care leavers");
    }

    private static void assertPeterborough2024(ParsedRow claim) {
        assertEquals(List.of(), claim.faults());
        assertEquals("ILACS_2023", claim.facts().path("framework").textValue());
        assertEquals(
                Map.of(ChildrensServices.OVERALL_EFFECTIVENESS, INADEQUATE, ChildrensServices.LEADERSHIP, REQUIRES_IMPROVEMENT,
                        ChildrensServices.HELP_AND_PROTECTION, REQUIRES_IMPROVEMENT, ChildrensServices.CHILDREN_IN_CARE,
                        REQUIRES_IMPROVEMENT,
                        ChildrensServices.CARE_LEAVERS, INADEQUATE),
                claim.outcomes());
    }

    @Test
    void ofstedsReleaseIsReadByItsHeadings() {
        List<ParsedRow> rows = read(latest()
                .row("Page", "Peterborough", "East of England", "2023-11-27", "Inadequate", RI, RI, RI, "Inadequate")
                .row("Page", "Dorset", "South West", "2021-09-27", "Good", "Good", "Good", "Good", "").bytes());
        assertEquals(List.of("Cover"), summary.skippedSheets());
        assertEquals("a published list of inspections, as a spreadsheet", summary.recognisedAs());
        assertPeterborough2024(rows.get(0));
        assertEquals(LocalDate.of(2023, 11, 27), rows.get(0).startDate());
        assertFalse(rows.get(0).facts().has("publicationDate"));
        assertEquals("Peterborough", rows.get(0).council().name());
        assertEquals(new ParsedRow.Place("Inspections_31_March_2024", 4), rows.get(0).place());
        // One judgement for both: it is neither "children in care" nor "care leavers".
        assertEquals("ILACS_2018", rows.get(1).facts().path("framework").textValue());
        assertEquals(GOOD, rows.get(1).outcomes().get(ChildrensServices.CHILDREN_IN_CARE_AND_CARE_LEAVERS));
        assertFalse(rows.get(1).outcomes().containsKey(ChildrensServices.CHILDREN_IN_CARE));
    }

    /** Other years: other words and orders, codes, and a time or none at dates. */
    @Test
    void headingsMayStandAnywhereAndBeCalledOtherwise() {
        List<ParsedRow> rows = read("""
                Local authority inspection outcomes;;;;;;;;
                ;;;;;;;;
                Care leavers;Children in care;Help & protection;The impact of leaders on social work practice;\
                Overall effectiveness of children's services;Inspection start date;LA code;LA name;Area code
                Inadequate;RI;requires improvement;REQUIRES IMPROVEMENT TO BE GOOD;inadequate;27/11/2023 00:00;874;\
                Peterborough;E06000031
                """);
        assertPeterborough2024(rows.get(0));
        assertEquals(LocalDate.of(2023, 11, 27), rows.get(0).startDate());
        assertEquals(4, rows.get(0).place().row());
    }

    @Test
    void aRowWithSeveralInspectionsMakesSeveralClaims() {
        List<ParsedRow> rows = read(new Spreadsheet().sheet("ILACS inspections 2018-2024").row("ILACS inspections")
                .row("Local authority name", "First ILACS publication date", "First ILACS inspection type",
                        "First ILACS overall effectiveness", "First ILACS impact of leaders",
                        "First ILACS experiences and progress of children in care", "Second ILACS publication date",
                        "Second ILACS inspection type", "Second ILACS overall effectiveness",
                        "Second ILACS experiences and progress of children in care",
                        "Second ILACS experiences and progress of care leavers")
                .row("Peterborough", "2018-08-06", "ILACS Standard Inspection", "Good", "Good", "Good", "2024-01-30",
                        "ILACS Standard Inspection", "Inadequate", RI, "Inadequate")
                .row("Cumbria", "2023-01-23", "ILACS Short Inspection", RI, RI, RI)
                .row("ILACS inspections of local authorities that existed before the restructure of local government")
                .bytes());
        assertEquals(List.of(LocalDate.of(2018, 8, 6), LocalDate.of(2024, 1, 30), LocalDate.of(2023, 1, 23)),
                rows.stream().map(claim -> claim.publicationDate()).toList());
        assertEquals(List.of("ILACS_2018", "ILACS_2023", "ILACS_2018"),
                rows.stream().map(claim -> claim.facts().path("framework").textValue()).toList());
        assertEquals("short", rows.get(2).facts().path("type").textValue());
        assertEquals(1, summary.notes().size());
    }

    @Test
    void visitsAreToldFromInspections() {
        List<ParsedRow> rows = read("""
                Local authority name,Inspection/Visit date,Inspection/Visit type,Overall effectiveness,Visit Theme
                Peterborough,01/03/2023,ILACS Focused Visit,,Front door
                Bury,28/02/2023,LA Monitoring visit,,Achieving permanence
                Slough,2023-01-23,ILACS Standard Inspection,Inadequate,
                """);
        assertEquals(List.of(RecordType.VISIT, RecordType.VISIT, RecordType.INSPECTION),
                rows.stream().map(ParsedRow::type).toList());
        assertEquals(List.of("focused_visit", "monitoring_visit", "standard"),
                rows.stream().map(row -> row.facts().path("type").textValue()).toList());
        assertEquals("Front door", rows.get(0).facts().path("theme").textValue());
        assertFalse(rows.get(2).facts().has("framework"));
    }

    @Test
    void theCommunitysCsvIsReadWithItsMarkers() {
        List<ParsedRow> rows = read(SCRAPED + """
                80537,Peterborough,https://files.ofsted.gov.uk/v1/file/50238583,a.pdf,30/01/24,ilacs,Russel Breyer,27/11/23,\
                08/12/2023,Inadequate,Requires improvement to be good,RI,Requires improvement,inadequate,v1
                80537,Peterborough,,b.pdf,06/08/2018,ilacs,data_unreadable,25/06/18,data_unreadable,good,good,good,good,\
                inspection_pre_dates_judgement,v1
                80573,Trafford,,c.pdf,03/08/2026,ilacs,,08/06/26,,not_reported_post_reform,inadequate,inadequate,good,\
                requires improvement,v1
                """);
        assertPeterborough2024(rows.get(0));
        assertEquals(LocalDate.of(2024, 1, 30), rows.get(0).publicationDate());
        assertEquals("80537", rows.get(0).council().urn());
        assertEquals("https://files.ofsted.gov.uk/v1/file/50238583", rows.get(0).facts().path("reportUrl").textValue());
        assertEquals("ILACS_2018", rows.get(1).facts().path("framework").textValue());
        assertFalse(rows.get(1).facts().has("leadInspector"));
        assertEquals("ILACS_2026", rows.get(2).facts().path("framework").textValue());
        assertFalse(rows.get(2).outcomes().containsKey(ChildrensServices.OVERALL_EFFECTIVENESS));
    }

    @Test
    void theServicesOwnCsvAlsoStatesWhatIsUnknown() {
        ParsedRow claim = read("""
                id,council_slug,council_name,framework,type,start_date,end_date,publication_date,lead_inspector,\
                leadership_grade,leadership_status,lscb_grade,lscb_status
                isles-of-scilly-2016-04-01,isles-of-scilly,Isles of Scilly,SIF_2013,single_inspection,,,2016-04-01,,,\
                not_judged,,not_judged
                """).get(0);
        assertEquals(List.of(), claim.faults());
        assertTrue(claim.facts().has("startDate"));
        assertNull(claim.startDate());
        assertEquals(Outcome.NOT_JUDGED, claim.outcomes().get(ChildrensServices.LEADERSHIP));
        assertEquals("isles-of-scilly", claim.council().slug());
    }

    /** Words that other tables have as headings are facts there. */
    @Test
    void aRowOfTheServicesOwnCsvIsNoHeading() {
        String row = "bury-2015-01-13,bury,SIF_2013,single_inspection,2015-01-13,council,";
        List<ParsedRow> rows = read("id,council_slug,framework,type,start_date,subject,note\n" + row
                + "start date as printed\n" + row.replace("13", "14") + "\n");
        assertEquals(List.of("bury-2015-01-13", "bury-2015-01-14"), rows.stream().map(ParsedRow::id).toList());
        assertEquals("start date as printed", rows.get(0).facts().path("note").textValue());
    }

    @ParameterizedTest
    @CsvSource({ "31/02/2020, Good, publication_date", "01/02/2020, Adequate, overall_effectiveness_grade",
            "45321, Good, publication_date", "=TODAY(), Good, publication_date" })
    void whatCannotBeUnderstoodIsSaidOfTheRow(String date, String grade, String column) {
        ParsedRow claim = read(SCRAPED + "80537,Peterborough,,a.pdf," + date + ",ilacs,,,," + grade + ",Good,Good,Good,,v1\n")
                .get(0);
        assertEquals(List.of(column), claim.faults().stream().map(ParsedRow.Fault::column).toList());
    }

    /** They have the same headings, and their grades are not a council's. */
    @ParameterizedTest
    @ValueSource(strings = {
            "URN,Local authority,Inspection date,Overall effectiveness\nSC000002,Peterborough,05/12/2023,Outstanding",
            "URN,Local authority,Provision type,Inspection date,Overall effectiveness\n1,Peterborough,Children's home,05/12/2023,Good",
            "Local authority,Youth justice service,Inspection date,Overall rating\nKent,Kent YJS,05/12/2023,Good",
            "Local authority,Inspection date,Inspection type,Outcome\nKent,05/12/2023,Area SEND inspection,Good",
            "School name,Local authority,Inspection type,Inspection date,Overall effectiveness\nA,Kent,Short inspection,05/12/2023,Good",
            "Local authority,Type,Inspection date,Overall effectiveness,Leadership and management\nKent,Short,05/12/2023,Good,Good\n"
                    + "Kent,Nursery,05/12/2023,Good,Good",
            "Local authority,Inspection date,Overall rating,Provider type\nKent,05/12/2023,Good,Independent fostering agency",
            "Local authority,Inspectorate,Inspection date,Leadership,Overall rating\nKent,HMIP,05/12/2023,Good,Good",
            "Local authority,Inspection date,Leadership,Overall rating\nKent,05/12/2023,Good,Good",
            "Agency name,Local authority,Inspection date,Adoption,Overall effectiveness\nA,Kent,05/12/2023,Good,Good",
            "Local authority,Type,Inspection date,Overall,Well-led\nKent,Standard,05/12/2023,Good,Good",
            "Children's homes inspections\nLocal authority,Inspection date,Impact of leaders\nKent,05/12/2023,Good",
            "Local authority,Web link,Inspection date,Impact of leaders\nKent,https://reports.ofsted.gov.uk/provider/2/SC000002,05/12/2023,Good",
            "Local authority,Framework,Inspection date,Overall effectiveness\nKent,Classification B,05/12/2023,Good",
            "Local authority,Inspection date,Overall effectiveness\nKent,05/12/2023,Good" })
    void anotherKindOfInspectionIsRefused(String file) {
        ParsedRow last = read(file + "\n").get(read(file + "\n").size() - 1);
        boolean isRefused = !last.faults().isEmpty() || !last.council().otherCodes().isEmpty();
        assertTrue(isRefused, last.toString());
    }

    @ParameterizedTest
    @CsvSource({ "Impact of leaders, Good", "Inspection type, ILACS Short Inspection", "Framework, SIF", "Care leavers, RI" })
    void somethingInTheRowSaysThatItIsThisKind(String heading, String cell) {
        String table = "Local authority,Inspection date,Overall effectiveness," + heading + "\n"
                + "Kent,05/12/2023,Good,";
        assertEquals(List.of(), read(table + cell + "\n").get(0).faults());
        assertTrue(read(table + "\n").get(0).faults().get(0).message().contains("Nothing in the row shows"));
    }

    @Test
    void oneDateThatIsOnlyPossibleMonthFirstRefusesTheFile() {
        String table = "Local authority,Inspection date,Impact of leaders\nKent,07/12/2023,Good\n";
        assertEquals(List.of(), read(table + "Devon,25/03/2024,Good\n").get(1).faults());
        assertEquals(List.of(), summary.warnings());
        read(table);
        assertTrue(summary.warnings().get(0).contains("07/12/2023"), summary.warnings().toString());
        UnreadableFile refused = assertThrows(UnreadableFile.class, () -> read(table + "Devon,03/25/2024,Good\n"));
        assertEquals(UnreadableFile.Kind.MONTH_FIRST, refused.kind());
        assertTrue(refused.getMessage().contains("03/25/2024 (row 3)"), refused.getMessage());
        assertThrows(UnreadableFile.class, () -> read(table + "Devon,Mon 03/25/2024,Good\n"));
        assertThrows(UnreadableFile.class, () -> read(table + "Devon,03.25.2024,Good\n"));
        assertThrows(UnreadableFile.class, () -> read(table + "Devon,03/25/2024,Good\nLeeds,25/03/2024,Good\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "2023/07/17", "17-Jul-23", "17 July, 2023", "17th July 2023", "Monday 17 July 2023",
            "\u00a017/07/2023 ", "17/07/2023 00:00", "2023-07-17T00:00:00", "17.07.2023", "July 17, 2023" })
    void daysAreReadAsPeopleWriteThem(String day) {
        assertEquals(LocalDate.of(2023, 7, 17), read("Local authority,Inspection date,Impact of leaders\nKent,\"" + day
                + "\",Good\n").get(0).startDate());
    }

    @Test
    void aRangeOfDaysIsNotItsFirstDay() {
        ParsedRow days = read("Local authority,Inspection dates,Impact of leaders\nKent,27 November to 8 December 2023,Good\n")
                .get(0);
        assertEquals(LocalDate.of(2023, 11, 27), days.startDate());
        assertEquals("2023-12-08", days.facts().path("endDate").textValue());
        assertEquals("2023-12-08", read("Local authority,Inspection dates,Impact of leaders\n"
                + "Kent,27/11/2023-08/12/2023,Good\n").get(0).facts().path("endDate").textValue());
        ParsedRow published = read("Local authority,Publication date,Impact of leaders\nKent,27/11/2023 - 08/12/2023,Good\n")
                .get(0);
        assertTrue(published.faults().get(0).message().contains("several days"), published.toString());
    }

    @Test
    void everyHeadingIsSaidToBeReadOrNot() {
        read("la_name,new_la_code,old_la_code,UTLA23CD,Inspection date,Ofsted rating,Impact of leaders,Colour\n"
                + "Kent,e10000016 ,886,E10000016,07/12/2023,Good,Good,red\n");
        assertEquals(Arrays.asList("council", "councilCode", "councilCode", "councilCode", "startDate", "overall_effectiveness",
                "leadership", null), summary.columns().stream().map(ReadColumn::readAs).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = { "Ofsted rating", "Overall rating", "overall_rating", "Judgement", "Outcome", "Rating", "Grade",
            "Overall effectiveness", "OverallRating", "Rating (overall)", "Overall grade (2023)",
            "Children's services rating" })
    void theOverallGradeIsKnownByManyHeadings(String heading) {
        assertEquals(GOOD,
                read("Local authority,Inspection date,Impact of leaders," + heading + "\nKent,07/12/2023,Good,Good\n")
                        .get(0).outcomes().get(ChildrensServices.OVERALL_EFFECTIVENESS));
    }

    @Test
    void codesAreKnownByTheirForm() {
        ParsedRow.CouncilNames names = read("Council,Id,Inspection date,Impact of leaders\nKent, e10000016 ,07/12/2023,Good\n")
                .get(0)
                .council();
        assertEquals("e10000016", names.gssCode());
        assertEquals("80537", read("URN,Inspection date,Impact of leaders\n80537.0,27/11/2023,Good\n").get(0).council().urn());
        assertEquals("E10000016", read("Local authority,Inspection date,Impact of leaders\nE10000016,27/11/2023,Good\n").get(0)
                .council().gssCode());
        assertEquals(List.of("SC000002"), read("URN,Local authority,Inspection date,Impact of leaders\n"
                + "SC000002,Kent,07/12/2023,Good\n").get(0).council().otherCodes());
    }

    @ParameterizedTest
    @ValueSource(strings = { "nan", "NaT", "<NA>", "tbc", "[c]", "[x]", "unknown", "-", "..", "n/a" })
    void whatSaysNothingStatesNothing(String marker) {
        ParsedRow claim = read(
                "Local authority,Inspection date,Overall effectiveness,Impact of leaders\nKent,07/12/2023," + marker
                        + ",Good\n")
                .get(0);
        assertEquals(Map.of(ChildrensServices.LEADERSHIP, GOOD), claim.outcomes());
        assertTrue(read("Local authority,Inspection date,Impact of leaders\nKent,07/12/2023," + marker + "\n").get(0).faults()
                .get(0).message().contains("has only a council and a day"));
    }

    @Test
    void whatIsNotYetInspectedIsNoFault() {
        ParsedRow claim = read("Local authority,Inspection date,Overall effectiveness,Impact of leaders\n"
                + "Cumberland,,Not yet inspected,Not yet inspected\n").get(0);
        assertTrue(claim.notYetInspected());
        assertEquals(List.of(), claim.faults());
        assertTrue(read("Local authority,Region,Publication date,Impact of leaders\nCumberland,North West,,\n").get(0)
                .notYetInspected());
        assertTrue(
                !read("Local authority,Day,Publication date,Impact of leaders\nKent,03/11/2025,,\n").get(0).notYetInspected());
    }

    @ParameterizedTest
    @CsvSource({ "ILACS Focused Visit, , ''", "LA Monitoring visit, , ''", "Assurance visit, , neither a focused nor",
            "Focused visit, Good, never graded" })
    void aVisitIsFocusedOrMonitoringAndNeverGraded(String type, String grade, String fault) {
        ParsedRow visit = read("Local authority,Inspection date,Type,Overall effectiveness\nKent,05/12/2023," + type + ","
                + (grade == null ? "" : grade) + "\n").get(0);
        assertEquals(RecordType.VISIT, visit.type());
        assertEquals(!fault.isEmpty(), visit.faults().stream().anyMatch(one -> one.message().contains(fault)));
    }

    @Test
    void aVisitStatesNothingThatIsStoredOnlyOfInspections() {
        ParsedRow visit = read("Local authority,Inspection date,Type,Theme,Lead inspector,Web link\n"
                + "Kent,5 to 6 December 2023,Focused visit,Front door,Andy Whippey,https://files.ofsted.gov.uk/v1/file/50236143\n")
                .get(0);
        assertEquals(List.of(), visit.faults());
        assertEquals("{\"startDate\":\"2023-12-05\",\"type\":\"focused_visit\",\"theme\":\"Front door\"}",
                visit.facts().toString());
    }

    @Test
    void olderReportsAreCalledThat() {
        String table = "Local authority,Publication date,Overall effectiveness,Impact of leaders\n";
        assertTrue(read(table + "Kent,14/03/2011,Good,Good\n").get(0).faults().get(0).message().contains("from before SIF"));
        assertTrue(read(table + "Kent,14/03/2019,Adequate,Good\n").get(0).faults().get(0).message().contains("Adequate"));
    }

    @Test
    void formulasStateNothing() {
        List<ParsedRow> rows = read(latest()
                .raw("""
                        <table:table-row><table:table-cell table:formula="of:=HYPERLINK(&quot;https://reports.ofsted.gov.uk/provider/44/874\
                        &quot;;&quot;Page&quot;)"><text:p>Page</text:p></table:table-cell>
                        <table:table-cell><text:p>Peterborough</text:p></table:table-cell><table:table-cell/>
                        <table:table-cell office:value-type="date" office:date-value="2023-11-27"/>
                        <table:table-cell table:formula="of:=&quot;Good&quot;"><text:p>Good</text:p></table:table-cell></table:table-row>
                        """)
                .row("", "Peterborough", "", "2018-06-25", "Good", "Good").bytes());
        assertEquals(List.of("Overall effectiveness"), rows.get(0).faults().stream().map(ParsedRow.Fault::column).toList());
        assertEquals(List.of(), rows.get(1).faults());
        ParsedRow named = read(SCRAPED + "80537,Peterborough,,,01/02/2020,ilacs,=cmd(),,,Good,Good,Good,Good,,v1\n").get(0);
        assertEquals("inspector_name", named.faults().get(0).column());
    }

    @ParameterizedTest
    @ValueSource(strings = { "\n", "\r\n", "\r" })
    void anyLineEndsAndMarksWillDo(String lineEnd) {
        String text = "Local authority,Publication date\nPeterborough,30/01/2024\n".replace("\n", lineEnd);
        for (byte[] bytes : List.of(text.getBytes(StandardCharsets.UTF_8), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE))) {
            assertEquals("Peterborough", read(bytes).get(0).council().name());
        }
    }

    private Kind refused(byte[] bytes) {
        UnreadableFile refused = assertThrows(UnreadableFile.class, () -> read(bytes));
        assertFalse(refused.getMessage().matches(".*(Exception|java\\.|org\\.).*"), refused.getMessage());
        return refused.kind();
    }

    private Kind refused(String text) {
        return refused(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertEquals(Kind.NOTHING_KNOWN, refused(""));
        assertEquals(Kind.NOTHING_KNOWN, refused("Dear colleague,\nplease find attached"));
        assertEquals(Kind.NOTHING_KNOWN, refused("name,grade\nPeterborough,Good\n"));
        assertEquals(Kind.NOTHING_KNOWN, refused("Local authority,Publication date\n"));
        assertEquals(Kind.NOT_A_TABLE, refused("a\0b"));
        assertEquals(Kind.NOT_A_TABLE, refused(Spreadsheet.archive("xl/workbook.xml", "<workbook/>")));
        assertEquals(Kind.BROKEN, refused(Spreadsheet.archive("xl/workbook.xml", "<workbook>")));
        assertEquals(Kind.BROKEN, refused("Local authority,Publication date\n\"Peterborough\"x,30/01/2024\n"));
    }

    /** Excel's "CSV (Comma delimited)" on Windows: it writes so what it calls a dash, an apostrophe, a pound sign. */
    @Test
    void textInWindows1252IsReadAndTheSummarySaysSo() throws Exception {
        Charset windows = Charset.forName("windows-1252");
        String text = "Local authority,Publication date\nSt Helens \u2013 children\u2019s services \u00a3,30/01/2024\n";
        assertEquals("St Helens \u2013 children\u2019s services \u00a3", read(text.getBytes(windows)).get(0).council().name());
        assertEquals("a published list of inspections, as CSV in Windows-1252, because its text is not UTF-8",
                summary.recognisedAs());
        read(text);
        assertEquals("a published list of inspections, as CSV", summary.recognisedAs());
        assertEquals(Kind.NOT_UTF8, refused((text + text).getBytes(StandardCharsets.UTF_8), text.getBytes(windows)));
        assertEquals(Kind.NOT_UTF8, refused(text.getBytes(windows), new byte[] { (byte) 0x81 }));
        assertEquals(Kind.NOT_UTF8, refused(text.getBytes(windows), new byte[] { 7 }));
        byte[] cutOff = text.getBytes(StandardCharsets.UTF_8);
        assertEquals(Kind.NOT_UTF8, refused(Arrays.copyOf(cutOff, text.indexOf("\u2019") + 4)));
    }

    private Kind refused(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return refused(both);
    }

    @ParameterizedTest
    @ValueSource(strings = { ",", ";", "\t", "|" })
    void columnsAreSeparatedInAnyUsualWay(String separator) {
        String text = "Local authority,Publication date,Overall effectiveness\nPeterborough,30/01/2024,Good\n";
        ParsedRow claim = read(text.replace(",", separator)).get(0);
        assertEquals("Peterborough", claim.council().name());
        assertEquals(GOOD, claim.outcomes().get(ChildrensServices.OVERALL_EFFECTIVENESS));
    }

    private String sentence(byte[] bytes) {
        return assertThrows(UnreadableFile.class, () -> read(bytes)).getMessage();
    }

    /** What it is, and what to do. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{\"items\": []} | This is JSON", "[ {\"a\":1}] | This is JSON", "[] | This is JSON",
            "<!DOCTYPE html><html> | This is a web page", "<html lang='en'> | This is a web page",
            "<?xml version='1.0'?><html> | This is a web page", "<?xml version='1.0'?><Workbook> | This is XML",
            "{\\rtf1 | This is a text document" })
    void otherTextIsToldWhatItIs(String text, String begin) {
        assertTrue(sentence(text.getBytes(StandardCharsets.UTF_8)).startsWith(begin), text);
        assertTrue(sentence(("\uFEFF\n " + text).getBytes(StandardCharsets.UTF_8)).startsWith(begin),
                text);
    }

    @Test
    void otherFilesAreToldWhatTheyAre() {
        String text = "Local authority,Publication date\nPeterborough,30/01/2024\n";
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertTrue(sentence(text.getBytes(charset)).startsWith("This text is UTF-16 without a byte order mark"));
        }
        assertTrue(sentence(new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1 }).contains("(.xls)"));
        assertTrue(sentence(new byte[] { 0x1F, (byte) 0x8B, 8, 0 }).contains("gzip"));
        assertTrue(sentence(new byte[] { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0 }).startsWith("This is a picture"));
        assertTrue(
                sentence(new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0 }).startsWith("This is a picture"));
        assertTrue(sentence(new byte[] { (byte) 0x81, 0, 7, 0, 0 }).startsWith("This is neither a spreadsheet"));
        assertEquals("This file is empty: choose another one, or download it again", sentence(new byte[0]));
        assertTrue(sentence(Spreadsheet.archive("release.csv", text)).startsWith("This is a zip archive"));
        assertTrue(sentence(Spreadsheet.archive("xl/workbook.bin", "")).contains("(.xlsb)"));
        assertTrue(sentence(Spreadsheet.archive("word/document.xml", "")).startsWith("This is an office document"));
        assertTrue(sentence(Spreadsheet.archive("mimetype", "application/vnd.oasis.opendocument.text"))
                .startsWith("This is an office document"));
        assertTrue(sentence(Spreadsheet.archive("Index/Document.iwa", "")).startsWith("This is an Apple document"));
        assertEquals(1, read("[c],Local authority,Publication date\n,Peterborough,30/01/2024\n").size());
    }

    @Test
    void damagedAndHostileSpreadsheetsAreRefused() {
        byte[] whole = latest().row("", "Peterborough", "", "2023-11-27").bytes();
        assertEquals(Kind.BROKEN, refused(Arrays.copyOf(whole, whole.length / 2)));
        String type = "application/vnd.oasis.opendocument.spreadsheet";
        assertEquals(Kind.BROKEN, refused(Spreadsheet.archive("mimetype", type)));
        assertEquals(Kind.BROKEN, refused(Spreadsheet.archive("mimetype", type, "content.xml", "scrambled by a password")));
        assertEquals(Kind.BROKEN, refused(Spreadsheet.archive("mimetype", type, "content.xml", """
                <!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>""")));
        assertEquals(Kind.TOO_LARGE,
                refused(Spreadsheet.archive("mimetype", type, "content.xml", "<a>" + " ".repeat(70 << 20))));
    }

    /** Blank cells and rows are repeated a million times in any spreadsheet; a fact that is would be a bomb. */
    @Test
    void repeatedCellsAreBounded() {
        String blank = "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell"
                + " table:number-columns-repeated=\"16384\"/></table:table-row>";
        assertEquals(1, read(latest().raw(blank).row("", "Peterborough", "", "2023-11-27", "Good").raw(blank).bytes()).size());
        String cell = "<table:table-row><table:table-cell table:number-columns-repeated=\"2000000000\"><text:p>x</text:p>"
                + "</table:table-cell></table:table-row>";
        assertEquals(Kind.TOO_LARGE, refused(latest().raw(cell).bytes()));
        String row = "<table:table-row table:number-rows-repeated=\"2000000000\"><table:table-cell><text:p>x</text:p>"
                + "</table:table-cell></table:table-row>";
        assertEquals(Kind.TOO_LARGE, refused(latest().raw(row).bytes()));
        assertEquals(Kind.BROKEN, refused(latest().raw(cell.replace("2000000000", "99999999999999999999")).bytes()));
    }

    @Test
    void endlessRowsOfTextAreBounded() {
        assertEquals(Kind.TOO_LARGE, refused("Local authority,Publication date\n" + ",".repeat(1_000_000)));
        assertEquals(Kind.TOO_LARGE, refused("Local authority,Publication date\n" + "x,".repeat(1_000) + "\n"));
        assertEquals(Kind.TOO_LARGE, refused("Local authority,Publication date\n\"" + "open\n".repeat(200_000)));
    }
}
