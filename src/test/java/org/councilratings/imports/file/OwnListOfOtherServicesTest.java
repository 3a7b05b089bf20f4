package org.councilratings.imports.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.councilratings.bundle.BundledCodeLists;
import org.councilratings.framework.CodeLists;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.framework.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service's own lists of services that have other judgements, and more fields. */
class OwnListOfOtherServicesTest {

    private static final CodeLists LISTS = BundledCodeLists.read();
    private static final String SEND = "id,council_slug,framework,type,start_date,publication_date,send_outcome_grade,"
            + "send_outcome_status,written_statement_grade,written_statement_status,service,subject,source,"
            + "significant_weaknesses,next_inspection_within,revisit_start_date,revisit_publication_date,"
            + "revisit_sufficient_progress,revisit_weaknesses_with_progress,revisit_weaknesses_without_progress\n"
            + "surrey-send-2016-10-17,surrey,AREA_SEND_2016,area_send_inspection,2016-10-17,2016-12-08,,not_in_framework,"
            + "written_statement_required,graded,area_send,local_area_partnership,ofsted,5,,";

    @TempDir
    Path folder;

    private List<ParsedRow> read(String text) {
        List<ParsedRow> rows = new ArrayList<>();
        PublishedFile.Summary summary = PublishedFile.read(
                Spreadsheet.file(folder, text.getBytes(StandardCharsets.UTF_8)), LISTS, rows::add);
        assertEquals("this service's own list, as CSV", summary.recognisedAs());
        return rows;
    }

    @Test
    void aRevisitIsReadFromItsColumns() {
        ParsedRow row = read(SEND + "2019-03-18,2019-05-13,some,4,1\n").get(0);
        assertEquals(List.of(), row.faults());
        assertEquals(Map.of("send_outcome", new Outcome(null, JudgementStatus.NOT_IN_FRAMEWORK), "written_statement",
                Outcome.graded("written_statement_required")), row.outcomes());
        assertEquals("{\"startDate\":\"2019-03-18\",\"publicationDate\":\"2019-05-13\","
                + "\"sufficientProgress\":\"some\",\"weaknessesWithProgress\":4,\"weaknessesWithoutProgress\":1}",
                row.facts().get("revisit").toString());
        assertEquals(5, row.facts().get("significantWeaknesses").intValue());
        assertEquals("ofsted", row.facts().get("source").textValue());
    }

    @Test
    void noRevisitIsStatedAsNone() {
        assertTrue(read(SEND + ",,,,\n").get(0).facts().get("revisit").isNull());
    }

    @Test
    void anUnknownProgressIsAFault() {
        assertEquals("revisit_sufficient_progress", read(SEND + ",2019-05-13,most,,\n").get(0).faults().get(0).column());
    }

    @Test
    void theJudgementsOf2009AreRead() {
        ParsedRow row = read(
                "id,council_slug,framework,type,start_date,publication_date,safeguarding_grade,safeguarding_status,"
                        + "overall_grade,overall_status\n"
                        + "kent-2010-11-19,kent,SLAC_2009,slac,,2010-11-19,adequate,graded,,not_in_framework\n")
                .get(0);
        assertEquals(List.of(), row.faults());
        assertEquals(Outcome.graded("adequate"), row.outcomes().get("safeguarding"));
    }

    @Test
    void aTypeThatIsMissingIsAFault() {
        assertEquals("type",
                read("id,council_slug,framework,type,start_date\nkent-2010-11-19,kent,SLAC_2009,,\n").get(0).faults()
                        .get(0).column());
    }

    /** The subject is "council", and a note can speak of dates: such a row is not the headings of another table. */
    @Test
    void aRowIsNeverTakenForHeadings() {
        String row = "kent-2015-01-01,kent,SIF_2013,single_inspection,2015-01-01,2015-03-01,Publication date,council\n";
        assertEquals(2, read("id,council_slug,framework,type,start_date,publication_date,note,subject\n" + row + row).size());
    }
}
