package org.councilratings.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundled data set is whole, and a broken one is refused by file, line and column. */
class DatasetContentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void theBundledDatasetIsWhole() {
        DatasetContent content = DatasetContent.read(DatasetFiles.bundled(), TODAY);
        assertEquals(158, content.councils().size());
        assertEquals(165, content.councils().stream().mapToInt(council -> council.codes().size()).sum());
        assertEquals(8, content.unwrittenSuccessions().count());
        assertEquals(3090, content.unwrittenNeighbours().count());
        assertEquals(497 + 246 + 217, content.inspections().size());
        assertEquals(370, content.inspections().stream().filter(one -> one.service().equals("childrens_services_2009_2013"))
                .flatMap(one -> one.judgements().stream()).filter(one -> one.grade() != null).count());
        assertEquals(125, content.visits().size());
        assertEquals(10, content.inspections().stream().mapToInt(inspection -> inspection.findings().size()).sum());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "inspections.csv | 2024-01-30,Russel | 2024-13-30,Russel | publication_date | is not a date",
            "inspections.csv | 2024-01-30,Russel | 2023-12-07,Russel | publication_date | is before endDate, 2023-12-08",
            "inspections.csv | 2024-01-30,Russel | 2026-08-23,Russel | publication_date | is after checked_to, 2026-08-22",
            "inspections.csv | 2024-01-30,Russel | 2027-01-30,Russel | publication_date | is in the future",
            "inspections.csv | peterborough-2023-11-27,peterborough, | peterborough-2023-11-27,peterborow, | council | No council has the code 'peterborow'",
            "inspections.csv | Russel Breyer,inadequate | Russel Breyer,adequate | overall_effectiveness | is not one of",
            "inspections.csv | Russel Breyer,inadequate | Russel Breyer, | overall_effectiveness | makes this judgement",
            "inspections.csv | 2018-08-06,Brenda McInerney,good,good,good,good,, | 2018-08-06,Brenda McInerney,good,good,good,good,good, | children_in_care | does not make this judgement",
            "inspections.csv | E06000031,ILACS_2023 | E06000001,ILACS_2023 | gss_code_at_inspection | was not the code of peterborough",
            "inspections.csv | id,council | id,authority | 2 | expected council, found authority",
            "inspections.csv | single_inspection,2015-04-13 | short,2015-04-13 | type | there is no short under SIF_2013",
            "inspections.csv | https://files.ofsted.gov.uk/v1/file/50238583 | javascript:alert(1) | report_url | does not have the right format",
            "inspections.csv | Russel Breyer | @SUM(A1) | lead_inspector | must not start with",
            "inspections.csv | peterborough-2015-04-13,peterborough, | leeds-2015-04-13,peterborough, | id | is not the council's slug",
            "visits.csv | peterborough-2025-01-21, | peterborough-2023-03-02, | id | is not the council's slug and the day",
            "visits.csv | peterborough-2025-01-21,peterborough,monitoring_visit,2025-01-21 | peterborough-2023-03-01,peterborough,monitoring_visit,2023-03-01 | id | is taken",
            "visits.csv | 2025-01-21,2025-02-20,Front door | 2025-01-21,2025-02-20,\"=HYPERLINK(\"\"http://evil.example\"\")\" | theme | must not start with",
            "visits.csv | peterborough-2025-01-21,peterborough,monitoring_visit,2025-01-21,2025-02-20 | peterborough-2031-01-21,peterborough,monitoring_visit,2031-01-21, | start_date | is in the future",
            "visits.csv | peterborough,monitoring_visit,2025-01-21,2025-02-20,Front door | peterborough,monitoring_visit,2025-01-21,2025-02-20 | publication_date | the row has 5 cells",
            "councils.csv | 80537,874 | URN,874 | ofsted_urn | does not have the right format",
            "councils.csv | 874,E12000006,East of England | 874,E12000006,London | ofsted_region | is not the Ofsted region of this region",
            "councils.csv | 80537,874 | 80537,301 | dfe_la_code | already belongs to barking-and-dagenham",
            "councils.csv | peterborough,Peterborough | leeds,Peterborough | slug | appears more than once",
            "council_codes.csv | E06000031,peterborough | E0600003,peterborough | column gss_code | does not have the right format",
            "council_codes.csv | E06000031,peterborough | E06000031,nowhere | council | there is no 'nowhere'",
            "council_successions.csv | cumbria,westmorland-and-furness | cumbria,cumberland | column predecessor | cumbria appears more than once",
            "statistical_neighbours.csv | peterborough,april_2021,2,telford-and-wrekin | peterborough,april_2021,1,telford-and-wrekin | column rank | rank: 1 appears more than once in april_2021",
            "council_aliases.csv | bradford,Bradford and Keighley | bradford,Leeds | column alias | already leads to leeds",
            "council_aliases.csv | bradford,Bradford and Keighley | bradford,=1 | column alias | must not start with",
            "planned_successors.csv | surrey,west-surrey | surrey,east-surrey | column slug | east-surrey appears more than once",
            "planned_successors.csv | surrey,west-surrey | surrey,kent | column slug | is a council already",
            "planned_successors.csv | west-surrey,West Surrey,2027-04-01 | west-surrey,West Surrey,2027-03-31 | column effective_date | is not after the council's last day",
            "statistical_neighbours.csv | peterborough,april_2021,2,telford-and-wrekin | peterborough,april_2021,2,peterborough | column neighbour | cannot be its own neighbour",
            "inspections.csv | 2018-06-25,2018-07-06,2018-08-06,Brenda | 2018-06-25,2018-07-06,2024-01-30,Brenda | column publication_date | was already published on 2024-01-30",
            "findings.csv | resourcing,leadership | resourcing,adoption | judgement | does not make this judgement",
            "about.csv | checked_to,2026-08-22 | checked_to,2031-08-22 | column value | is in the future",
            "about.csv | checked_to | checked | about.csv | is not one of" })
    void aBrokenFileIsNamedWithLineAndColumn(String file, String good, String bad, String column, String reason) {
        BrokenDataset broken = assertThrows(BrokenDataset.class, () -> DatasetContent.read(changed(file, good, bad), TODAY));
        assertTrue(broken.getMessage().contains(file), broken.getMessage());
        assertTrue(broken.getMessage().contains(column), broken.getMessage());
        assertTrue(broken.getMessage().contains(reason), broken.getMessage());
    }

    @Test
    void aTextThatTheDatabaseWouldNotTakeIsRefused() {
        BrokenDataset broken = assertThrows(BrokenDataset.class,
                () -> DatasetContent.read(changed("councils.csv", "Peterborough City Council", "x".repeat(2001)), TODAY));
        assertTrue(broken.getMessage().contains("column official_name: officialName: the text is longer than 2000"),
                broken.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = { "\u0000", "\u000b", "\u001b", "\uffff" })
    void aCharacterThatIsNoTextIsRefused(String character) {
        BrokenDataset broken = assertThrows(BrokenDataset.class,
                () -> DatasetContent.read(changed("councils.csv", "Peterborough City Council", "Ci" + character + "ty"),
                        TODAY));
        assertTrue(broken.getMessage().contains("column official_name"), broken.getMessage());
    }

    @Test
    void theLineIsTheOneInTheFile() {
        BrokenDataset broken = assertThrows(BrokenDataset.class,
                () -> DatasetContent.read(changed("visits.csv", "2025-04-29,Children", "29/04/2025,Children"), TODAY));
        assertTrue(broken.getMessage().contains("visits.csv, line 2, column publication_date: publicationDate: '29/04/2025'"),
                broken.getMessage());
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() {
        DatasetFiles files = name -> name.equals("visits.csv") ? new ByteArrayInputStream(new byte[] { (byte) 0xE9, 'a' })
                : DatasetFiles.bundled().open(name);
        assertTrue(
                assertThrows(BrokenDataset.class, () -> DatasetContent.read(files, TODAY)).getMessage().contains("visits.csv"));
    }

    private static DatasetFiles changed(String file, String good, String bad) {
        return name -> {
            InputStream original = DatasetFiles.bundled().open(name);
            return name.equals(file) ? replaced(original, good, bad) : original;
        };
    }

    private static InputStream replaced(InputStream original, String good, String bad) throws IOException {
        String text = new String(original.readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(text.contains(good), "the file no longer has " + good);
        return new ByteArrayInputStream(text.replace(good, bad).getBytes(StandardCharsets.UTF_8));
    }
}
