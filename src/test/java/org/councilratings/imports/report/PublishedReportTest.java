package org.councilratings.imports.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.councilratings.framework.Outcome;
import org.councilratings.imports.file.UnreadableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report says, and what it does not say. The reports are invented; the facts of some are Peterborough's. */
class PublishedReportTest {

    private static final String REQUIRES_IMPROVEMENT = "Requires improvement to be good";

    private static ReportPdf begun(String days) {
        return new ReportPdf().title("Inspection of Peterborough local", "authority children’s services")
                .text("Inspection dates: " + days, "Lead inspector: Russel Breyer, His Majesty’s Inspector");
    }

    private static ReportPdf peterborough(String days) {
        return begun(days).row("Grade", "Judgement")
                .row(REQUIRES_IMPROVEMENT, "The impact of leaders on social work", "practice with children and families")
                .row(REQUIRES_IMPROVEMENT, "The experiences and progress of", "children who need help and protection")
                .row(REQUIRES_IMPROVEMENT, "The experiences and progress of", "children in care")
                .row("Inadequate", "The experiences and progress of care", "leavers").row("Inadequate", "Overall effectiveness")
                .text("Good progress would be a sentence that begins like a grade.");
    }

    private static ReportPdf improve(ReportPdf report) {
        return report.page().heading("What needs to improve?1")
                .item("•", "The first thing, which is multi-", "agency work.")
                .item("•", "Short- and", "long-term plans, such as short-")
                .foot("1 A footnote.", "Inspection of Peterborough local authority children’s services 2",
                        "27 November to 8 December 2023")
                .page().further("and long-term ones.").item("•", "The last thing.")
                .heading("The experiences and progress of care leavers:", "inadequate").text("1. A paragraph.")
                .foot("Inspection of Peterborough local authority children’s services 3", "27 November to 8 December 2023");
    }

    private static Map<String, String> grades(Report report) {
        return report.judgements().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().value().isGraded()
                        ? entry.getValue().value().grade()
                        : "not_judged"));
    }

    private static List<String> open(Report report) {
        return report.open().stream().map(OpenFact::field).toList();
    }

    @Test
    void reportOf2023() {
        Report report = improve(peterborough("27 November to 8 December 2023")).read();
        assertEquals(ReportKind.FULL_INSPECTION, report.kind());
        assertEquals("Peterborough", report.council().value());
        assertEquals("ILACS_2023", report.framework().value());
        assertEquals("standard", report.type().value());
        assertEquals(new Fact<>(LocalDate.of(2023, 11, 27), 1, "Inspection dates: 27 November to 8 December 2023"),
                report.startDate());
        assertEquals(LocalDate.of(2023, 12, 8), report.endDate().value());
        assertEquals("Russel Breyer", report.leadInspector().value());
        assertEquals(Map.of("leadership", "requires_improvement", "help_and_protection", "requires_improvement",
                "children_in_care", "requires_improvement", "care_leavers", "inadequate", "overall_effectiveness",
                "inadequate"),
                grades(report));
        assertEquals("The experiences and progress of care leavers: Inadequate",
                report.judgements().get("care_leavers").words());
        assertEquals(List.of(), report.contradictions());
        assertEquals(List.of("publicationDate"), open(report));
        assertNull(report.publicationDate());
    }

    @Test
    void whatNeedsToImproveIsQuotedAcrossLinesAndPages() {
        assertEquals(List.of(new Quotation("The first thing, which is multi-agency work.", 2),
                new Quotation("Short- and long-term plans, such as short- and long-term ones.", 2),
                new Quotation("The last thing.", 3)),
                improve(peterborough("27 November to 8 December 2023")).read().improvements());
    }

    @Test
    void aListWithoutACertainEndIsLeftOpen() {
        Report report = peterborough("27 November to 8 December 2023").page().heading("What needs to improve?")
                .item("•", "The first thing").text("which goes on at the margin.").read();
        assertEquals(List.of(), report.improvements());
        assertTrue(open(report).contains("improvementAreas"));
    }

    @Test
    void reportOf2018WithGradesBesideSeveralLines() {
        String[] good = { "Good" };
        Report report = new ReportPdf().title("Peterborough City Council")
                .heading("Inspection of children’s social care services")
                .text("Inspection dates: 25 June 2018 to 29 June 2018", "Lead inspector: A Name", "Her Majesty’s Inspector")
                .row("Grade", "Judgement")
                .middle(good, "The impact of leaders on social work", "practice with children", "and families.")
                .middle(new String[] { "Requires improvement", "to be good" }, "The experiences and progress of children",
                        "who need help and protection")
                .middle(good, "The experiences and progress of children", "in care and care leavers")
                .row("Good", "Overall effectiveness").read();
        assertEquals("Peterborough City Council", report.council().value());
        assertEquals("ILACS_2018", report.framework().value());
        assertEquals("short", report.type().value());
        assertEquals("A Name", report.leadInspector().value());
        assertEquals(Map.of("leadership", "good", "help_and_protection", "requires_improvement",
                "children_in_care_and_care_leavers", "good", "overall_effectiveness", "good"), grades(report));
    }

    @Test
    void reportOf2026HasNoOverall() {
        Report report = begun("8 June 2026 to 19 June 2026").row("Grade", "Judgement")
                .row("Inadequate", "The impact of leaders on social work", "practice with children and families")
                .row("Inadequate", "The experiences and progress of", "children who need help and protection")
                .row("Good", "The experiences and progress of", "children in care")
                .row(REQUIRES_IMPROVEMENT, "The experiences and progress of care", "leavers")
                .text("Since then, much has changed.").page().text("Text.").foot("8 June to 19 June 26").read();
        assertEquals("ILACS_2026", report.framework().value());
        assertFalse(report.judgements().containsKey("overall_effectiveness"));
        assertEquals("good", grades(report).get("children_in_care"));
        assertEquals(List.of(), report.contradictions());
    }

    @Test
    void anOverallWithoutAGradeIsNotAFrameworkWithoutOne() {
        Report report = begun("8 June 2026 to 19 June 2026")
                .row("Good", "The impact of leaders on social work", "practice with children and families")
                .row("Good", "The experiences and progress of", "children who need help and protection")
                .row("Good", "The experiences and progress of", "children in care")
                .row("Good", "The experiences and progress of care", "leavers").row("See below", "Overall effectiveness")
                .read();
        assertNull(report.framework());
        assertTrue(open(report).contains("framework"));
    }

    @Test
    void aReturnVisitIsPartOfTheInspection() {
        Report report = peterborough("30 September to 11 October 2024 and 13 to 16 January 2025").read();
        assertEquals(LocalDate.of(2024, 9, 30), report.startDate().value());
        assertEquals(LocalDate.of(2025, 1, 16), report.endDate().value());
        assertEquals("standard", report.type().value());
    }

    @ParameterizedTest
    @ValueSource(strings = { "3 to 19 June 2019", "soon", "31 February 2020 to 6 March 2020", "8 to 2 May 2023",
            "4 May 2020 to 8 May 2021" })
    void daysThatAreNotCertainAreLeftOpen(String days) {
        Report report = peterborough(days).read();
        assertNull(report.type());
        assertTrue(open(report).contains(days.startsWith("3 to") ? "type" : "startDate"));
    }

    @Test
    void gradesThatAreMissingOrUnknownAreLeftOpen() {
        Report missing = begun("6 to 10 February 2023")
                .text("The impact of leaders on social work", "practice with children and families")
                .row("Good", "The experiences and progress of", "children who need help and protection")
                .row("Good", "The experiences and progress of", "children in care")
                .row("Good", "The experiences and progress of care", "leavers").row("Good", "Overall effectiveness").read();
        assertEquals(Map.of(), grades(missing));
        assertTrue(open(missing).containsAll(List.of("leadership", "help_and_protection", "children_in_care", "care_leavers",
                "overall_effectiveness")));
        Report adequate = begun("6 to 10 February 2023").row("Adequate", "The impact of leaders on social work",
                "practice with children and families").read();
        assertEquals(Map.of(), grades(adequate));
    }

    @Test
    void aHeadingWithAnotherGradeContradictsTheTable() {
        Report report = peterborough("27 November to 8 December 2023").page()
                .heading("The experiences and progress of children in care: requires", "improvement to be good")
                .heading("The experiences and progress of care leavers: good").text("1. A paragraph.").read();
        assertEquals(List.of(new Contradiction("care_leavers",
                new Contradiction.Place(1, "The experiences and progress of care leavers: Inadequate"),
                new Contradiction.Place(2, "The experiences and progress of care leavers: good"))), report.contradictions());
    }

    /** 27 November 2022 was a Sunday, so that foot is mistyped. */
    @ParameterizedTest
    @CsvSource({ "27 November to 8 December 2023 2,0", "27 November to 8 December 2022,0", "27 November to 8 December 23,0",
            "11 to 22 September 2023,1" })
    void feetOfPagesMayContradictTheDays(String foot, int contradictions) {
        Report report = peterborough("27 November to 8 December 2023").page().text("Text.").foot(foot).read();
        assertEquals(contradictions, report.contradictions().size());
    }

    private static ReportPdf sifTitle(String title) {
        return new ReportPdf().title("Peterborough City Council")
                .heading(title + " of services for children in need of help and",
                        "protection, children looked after and care leavers");
    }

    private static ReportPdf sifTable(ReportPdf report, String sentence, String adoption) {
        return report.text("Inspection date: 13 April 2015 – 7 May 2015", "Report published: 29 June 2015").heading(sentence)
                .row("Requires improvement", "1. Children who need help and protection")
                .middle(new String[] { "Requires", "improvement" }, "2. Children looked after and achieving", "permanence")
                .row(adoption, "2.1 Adoption performance").row("Good", "2.2 Experiences and progress of care leavers")
                .row("Inadequate", "3. Leadership, management and governance");
    }

    private static ReportPdf sif() {
        return sifTitle("Inspection").heading("and", "Review of the effectiveness of the Local Safeguarding Children",
                "Board1");
    }

    @Test
    void reportOf2015WithTheSafeguardingBoard() {
        Report report = sifTable(sif(), "Children’s services in Peterborough require improvement to be good", "Not judged")
                .page()
                .heading("Executive summary").text("Children’s services in Peterborough require improvement. They do.")
                .heading("Recommendations").item("1.", "Do this, also", "on two lines.").text("Leadership")
                .item("2.", "Do that.")
                .heading("Summary for children and young people").page()
                .middle(new String[] { "Requires improvement" }, "The experiences and progress of",
                        "children who need help and",
                        "protection")
                .heading("The Local Safeguarding Children Board (LSCB)", "The Local Safeguarding Children Board is good")
                .text("Lead inspector: Jane O’Name HMI", "Deputy lead inspector: John Name").read();
        assertEquals("SIF_2013", report.framework().value());
        assertEquals("single_inspection", report.type().value());
        assertEquals(LocalDate.of(2015, 6, 29), report.publicationDate().value());
        assertEquals("Jane O’Name", report.leadInspector().value());
        assertEquals(Map.of("overall_effectiveness", "requires_improvement", "help_and_protection", "requires_improvement",
                "children_looked_after", "requires_improvement", "adoption", "not_judged", "care_leavers", "good", "leadership",
                "inadequate", "lscb", "good"), grades(report));
        assertEquals(List.of(new Quotation("Do this, also on two lines.", 2), new Quotation("Do that.", 2)),
                report.improvements());
        assertEquals(List.of(), report.open());
        assertEquals(List.of(), report.contradictions());
    }

    @Test
    void reportOf2014WithSentencesOnThePage() {
        Report report = sifTable(sif(), "The overall judgement is requires improvement.", "Good")
                .heading("The effectiveness of the Local Safeguarding Children Board (LSCB) is", "inadequate.").read();
        assertEquals("requires_improvement", grades(report).get("overall_effectiveness"));
        assertEquals("inadequate", grades(report).get("lscb"));
    }

    @Test
    void reInspectionWithoutTheBoard() {
        Report report = sifTable(sifTitle("Re-inspection"), "Children’s services in Peterborough are good", "Good").read();
        assertEquals("single_inspection_reinspection", report.type().value());
        assertEquals(Outcome.NOT_JUDGED, report.judgements().get("lscb").value());
    }

    @Test
    void aBoardWithoutAGradeAndASecondInspectionAreLeftOpen() {
        Report report = sifTable(sif(), "Children’s services in Peterborough are good", "Good").page()
                .text("The previous inspection of the local authority’s services was in", "November 2013. It was judged.")
                .read();
        assertTrue(open(report).containsAll(List.of("lscb", "type")));
        assertNull(report.type());
    }

    @Test
    void sectionsThatContradictTheTable() {
        Report report = sifTable(sif(), "Children’s services in Peterborough are inadequate", "Good").page()
                .text("Children’s services in Peterborough are good.")
                .row("Good", "Leadership, management and governance").read();
        assertEquals(List.of("overall_effectiveness", "leadership"),
                report.contradictions().stream().map(Contradiction::field).toList());
    }

    @Test
    void focusedVisit() {
        Report report = new ReportPdf().text("24 March 2023", "Dear director").heading(
                "Focused visit to Peterborough local authority children’s services")
                .text("This letter summarises the findings of the focused visit to Peterborough local",
                        "authority children’s services on 1 March 2023. The inspectors were A and B.",
                        "Inspectors looked at the local authority’s arrangements for the front door.")
                .read();
        assertEquals(ReportKind.FOCUSED_VISIT, report.kind());
        assertEquals("Peterborough", report.council().value());
        assertEquals(LocalDate.of(2023, 3, 1), report.startDate().value());
        assertEquals("the local authority’s arrangements for the front door", report.theme().value());
        assertNull(report.publicationDate());
    }

    @Test
    void monitoringVisit() {
        Report report = new ReportPdf().heading("Monitoring visit to Peterborough children’s services")
                .text("I am writing to summarise the findings of the monitoring visit to Peterborough",
                        "children’s services on 26 and 27 June 2024. This was the second monitoring visit.")
                .heading("Areas covered by the visit").text("The support for care leavers.").heading("Headline findings")
                .read();
        assertEquals(ReportKind.MONITORING_VISIT, report.kind());
        assertEquals(LocalDate.of(2024, 6, 26), report.startDate().value());
        assertEquals(LocalDate.of(2024, 6, 27), report.endDate().value());
        assertEquals("The support for care leavers.", report.theme().value());
    }

    @Test
    void areaSendReportOf2023() {
        Report report = new ReportPdf().title("Area SEND inspection of Peterborough", "Local Area Partnership")
                .text("Inspection dates: 8 to 12 July 2024").heading("Inspection outcome")
                .text("The local area partnership’s arrangements lead to inconsistent experiences and",
                        "outcomes for children. The next full area SEND inspection will be within",
                        "approximately three years.")
                .text("A council and a health board are jointly responsible for the planning and", "commissioning of services.")
                .read();
        assertEquals(ReportKind.AREA_SEND_INSPECTION, report.kind());
        assertEquals("AREA_SEND_2023", report.framework().value());
        assertEquals(Map.of("send_outcome", "inconsistent"), grades(report));
        assertEquals("3 years", report.nextInspectionWithin().value());
        assertEquals("A council and a health board", report.partners().value());
        assertEquals(LocalDate.of(2024, 7, 12), report.endDate().value());
    }

    @ParameterizedTest
    @CsvSource({ "Inspectors determined that a Written Statement of Action is required., written_statement_required",
            "Leaders work well., " })
    void areaSendLetterBefore(String sentence, String outcome) {
        Report report = new ReportPdf().heading("Joint local area SEND inspection in Peterborough")
                .text("Between 3 October 2016 and 7 October 2016, Ofsted and the Care Quality Commission",
                        "conducted a joint inspection of the local area of Peterborough to judge its work.", sentence)
                .read();
        assertEquals("AREA_SEND_2016", report.framework().value());
        assertEquals("Peterborough", report.council().value());
        assertEquals(LocalDate.of(2016, 10, 3), report.startDate().value());
        assertEquals(outcome, grades(report).get("written_statement"));
        assertEquals(outcome == null, open(report).contains("written_statement"));
    }

    @ParameterizedTest
    @CsvSource({ "An inspection of youth justice services in Peterborough, youth justice",
            "Inspection of a school: Overall effectiveness good, school", "Children’s home inspection, children's home",
            "Joint area SEND revisit in Peterborough, revisit", "Adult social care assessment, adult social care",
            "Corporate peer challenge, peer review", "Fostering service inspection, fostering",
            "Minutes of a meeting, not a report that the service recognises" })
    void otherReportsAreRefusedWithTheRightWord(String title, String word) {
        UnreadableFile refused = assertThrows(UnreadableFile.class, () -> new ReportPdf().title(title).read());
        assertTrue(refused.getMessage().contains(word), refused.getMessage());
    }
}
