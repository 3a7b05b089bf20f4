package org.councilratings.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundled data set is whole, and a broken one is refused by file, line and column. */
class DatasetContentTest {

    @Test
    void theBundledDatasetIsWhole() {
        DatasetContent content = DatasetContent.read(DatasetFiles.bundled());
        assertEquals(158, content.councils().size());
        assertEquals(165, content.councils().stream().mapToInt(council -> council.codes.size()).sum());
        assertEquals(8, content.successions().size());
        assertEquals(1560, content.neighbours().size());
        assertEquals(497, content.inspections().size());
        assertEquals(125, content.visits().size());
        assertEquals(10, content.inspections().stream().mapToInt(inspection -> inspection.findings.size()).sum());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "inspections.csv | 2024-01-30,Russel | 2024-13-30,Russel | publication_date | is not a date",
            "inspections.csv | 2024-01-30,Russel | 2023-12-07,Russel | publication_date | is before 2023-12-08",
            "inspections.csv | 2024-01-30,Russel | 2027-01-30,Russel | publication_date | is before 2027-01-30",
            "inspections.csv | peterborough-2023-11-27,peterborough, | peterborough-2023-11-27,peterborow, | council | there is no 'peterborow'",
            "inspections.csv | Russel Breyer,inadequate | Russel Breyer,adequate | overall_effectiveness | is not one of",
            "inspections.csv | Russel Breyer,inadequate | Russel Breyer, | overall_effectiveness | makes this judgement",
            "inspections.csv | 2018-08-06,Brenda McInerney,good,good,good,good,, | 2018-08-06,Brenda McInerney,good,good,good,good,good, | children_in_care | does not make this judgement",
            "inspections.csv | E06000031,ILACS_2023 | E06000001,ILACS_2023 | gss_code_at_inspection | never was a code of peterborough",
            "inspections.csv | id,council | id,authority | 2 | expected council, found authority",
            "visits.csv | peterborough-2025-01-21, | peterborough-2023-03-01, | id | is there already",
            "visits.csv | peterborough,monitoring_visit,2025-01-21,2025-02-20,Front door | peterborough,monitoring_visit,2025-01-21,2025-02-20 | publication_date | the row has 5 cells",
            "councils.csv | 80537,874 | URN,874 | ofsted_urn | does not look like",
            "council_codes.csv | E06000031,peterborough | E06000031,leeds | column gss_code | council_codes.csv does not give this code to peterborough",
            "council_successions.csv | cumbria,westmorland-and-furness | cumbria,cumberland | column successor | is there already for cumbria",
            "statistical_neighbours.csv | peterborough,2,telford-and-wrekin | peterborough,1,telford-and-wrekin | column rank | is there already for peterborough",
            "inspections.csv | 2018-06-25,2018-07-06,2018-08-06,Brenda | 2018-06-25,2018-07-06,2024-01-30,Brenda | column publication_date | is there already for peterborough",
            "findings.csv | resourcing,leadership | resourcing,adoption | judgement | does not make this judgement",
            "about.csv | checked_to | checked | about.csv | the key checked_to is missing" })
    void aBrokenFileIsNamedWithLineAndColumn(String file, String good, String bad, String column, String reason) {
        BrokenDataset broken = assertThrows(BrokenDataset.class, () -> DatasetContent.read(changed(file, good, bad)));
        assertTrue(broken.getMessage().contains(file), broken.getMessage());
        assertTrue(broken.getMessage().contains(column), broken.getMessage());
        assertTrue(broken.getMessage().contains(reason), broken.getMessage());
    }

    @Test
    void aTextThatTheDatabaseWouldNotTakeIsRefused() {
        BrokenDataset broken = assertThrows(BrokenDataset.class,
                () -> DatasetContent.read(changed("councils.csv", "Peterborough City Council", "x".repeat(2001))));
        assertTrue(broken.getMessage().contains("column official_name: the text is longer than 2000"), broken.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = { "\u0000", "\u000b", "\u001b", "\uffff" })
    void aCharacterThatIsNoTextIsRefused(String character) {
        BrokenDataset broken = assertThrows(BrokenDataset.class,
                () -> DatasetContent.read(changed("councils.csv", "Peterborough City Council", "City" + character)));
        assertTrue(broken.getMessage().contains("column official_name"), broken.getMessage());
    }

    @Test
    void theLineIsTheOneInTheFile() {
        BrokenDataset broken = assertThrows(BrokenDataset.class,
                () -> DatasetContent.read(changed("visits.csv", "2025-04-29,Children", "29/04/2025,Children")));
        assertTrue(broken.getMessage().contains("visits.csv, line 2, column publication_date: '29/04/2025'"),
                broken.getMessage());
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() {
        DatasetFiles files = name -> name.equals("visits.csv") ? new ByteArrayInputStream(new byte[] { (byte) 0xE9, 'a' })
                : DatasetFiles.bundled().open(name);
        assertTrue(assertThrows(BrokenDataset.class, () -> DatasetContent.read(files)).getMessage().contains("visits.csv"));
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
