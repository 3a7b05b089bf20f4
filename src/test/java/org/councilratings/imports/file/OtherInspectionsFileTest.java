package org.councilratings.imports.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.councilratings.bundle.BundledCodeLists;
import org.councilratings.framework.CodeLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files about inspections that the service does not store. */
class OtherInspectionsFileTest {

    private static final CodeLists LISTS = BundledCodeLists.read();

    @TempDir
    Path folder;

    private final List<ParsedRow> rows = new ArrayList<>();

    private PublishedFile.Summary read(String text) {
        return PublishedFile.read(Spreadsheet.file(folder, text.getBytes(StandardCharsets.UTF_8)), LISTS, rows::add);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Youth justice service,Overall rating|Kent YJS,Good|youth justice inspections (HMI Probation)",
            "Probation delivery unit,Overall rating|Kent,Good|probation or youth justice inspections (HMI Probation)",
            "Provision type,Overall effectiveness|Children's home,Good|inspections of children's homes",
            "Agency type,Overall effectiveness|Fostering,Good|inspections of fostering and adoption agencies",
            "School name,Quality of education,SEND provision|A,Good,Yes|school inspections",
            "Provider type,Overall effectiveness|Childminder,Good|inspections of nurseries and childminders",
            "Assessment of adult social care,CQC rating|Good,Good"
                    + "|assessments of adult social care (Care Quality Commission)",
            "Landlord,Consumer grade|A,C3|inspections of social housing (Regulator of Social Housing)" })
    void aFileOfAnotherKindIsNamed(String headings, String cells, String kind) {
        PublishedFile.Summary summary = read(
                "Local authority,Inspection date," + headings + "\nKent,25/12/2023," + cells + "\n");
        assertEquals(List.of("This seems to be a list of " + kind + ", which this service does not store"), summary.warnings());
        assertFalse(rows.get(0).isUsable());
    }

    @Test
    void oneRowThatCanBeUsedIsEnoughForNoSuchSentence() {
        PublishedFile.Summary summary = read("Local authority,Inspection date,Inspection type,Impact of leaders\n"
                + "Kent,25/12/2023,Youth justice,Good\nKent,26/12/2023,Youth justice,Good\nKent,27/12/2023,ILACS standard,Good\n");
        assertEquals(List.of(), summary.warnings());
        assertEquals(List.of(false, false, true), rows.stream().map(ParsedRow::isUsable).toList());
    }

    /** Both inspect an area together, so its table can name the other inspectorate. */
    @Test
    void theCareQualityCommissionInspectsAreasToo() {
        read("Area SEND inspections by Ofsted and CQC\nCouncil,Inspection date,Outcome\nKent,25/12/2023,Inconsistent\n"
                + "Devon,25/12/2023,\n");
        assertEquals(List.of(), rows.get(0).faults());
        assertEquals("The row is about area SEND, but states no outcome of such an inspection in words: what the area's"
                + " arrangements lead to, or whether a written statement of action is required",
                rows.get(1).faults().get(0).message());
    }

    /** Its headings name no council, so that there is no row to read. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Youth Justice Service,Report published,Overall rating | Kent,05/12/2023,Good | youth justice inspections (HMI Probation)",
            "Children's home,URN,Overall experiences | The Oaks,SC000002,Good | inspections of children's homes" })
    void aFileWithoutCouncilsIsNamedToo(String headings, String cells, String kind) {
        UnreadableFile refused = assertThrows(UnreadableFile.class, () -> read(headings + "\n" + cells + "\n"));
        assertTrue(
                refused.getMessage().startsWith("This seems to be a list of " + kind + ", which this service does not store."),
                refused.getMessage());
    }
}
