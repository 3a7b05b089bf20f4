package org.councilratings.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.councilratings.council.CouncilFacts;
import org.councilratings.council.CouncilLifespan;
import org.councilratings.council.CouncilMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spellings of councils' names that were found in public files lead to their council in the data set, and to no other. */
class CouncilSpellingsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 22);

    private static final List<CouncilLifespan> COUNCILS = DatasetContent.read(DatasetFiles.bundled(), TODAY).councils().stream()
            .map(CouncilFacts::lifespan).toList();
    private static final CouncilMatcher MATCHER = new CouncilMatcher(COUNCILS);

    private static Stream<String> differences(BiFunction<String, CouncilLifespan, List<CouncilLifespan>> find)
            throws IOException {
        try (Reader text = new InputStreamReader(CouncilSpellingsTest.class.getResourceAsStream("/council-spellings.csv"),
                StandardCharsets.UTF_8)) {
            List<CSVRecord> rows = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(text)
                    .getRecords();
            assertEquals(834, rows.size());
            return rows.stream().map(row -> {
                CouncilLifespan meant = MATCHER.withCode(row.get("council")).orElseThrow();
                List<String> found = find.apply(row.get("spelling"), meant).stream().map(CouncilLifespan::slug).toList();
                return found.equals(List.of(meant.slug())) ? null
                        : row.get("spelling") + " -> " + found + ", not " + meant.slug();
            }).filter(difference -> difference != null);
        }
    }

    private static List<String> slugs(List<CouncilLifespan> councils) {
        return councils.stream().map(CouncilLifespan::slug).toList();
    }

    @Test
    void everySpellingLeadsToItsCouncil() throws IOException {
        assertEquals("", String.join("\n", differences((spelling, meant) -> MATCHER.find(spelling, () -> TODAY)).toList()));
    }

    @Test
    void inAFileEverySpellingLeadsToItsCouncilOnADayOnWhichItExisted() throws IOException {
        assertEquals("", String.join("\n", differences((spelling, meant) -> MATCHER.named(spelling,
                () -> meant.activeTo() == null ? TODAY : meant.activeTo())).toList()));
    }

    @Test
    void aSearchHasTheCouncilOfThatNameFirst() throws IOException {
        assertEquals("", String.join("\n", differences(
                (spelling, meant) -> MATCHER.search(spelling, TODAY).stream().limit(1).toList()).toList()));
    }

    @Test
    void everyNameOfTheDataSetLeadsToItsCouncil() {
        COUNCILS.forEach(council -> council.names().forEach(name -> assertEquals(List.of(council.slug()),
                slugs(MATCHER.named(name, () -> council.activeTo() == null ? TODAY : council.activeTo())), name)));
    }

    @ParameterizedTest
    @CsvSource({ "B&NES, bath-and-north-east-somerset", "' 874 ', peterborough", "e08000016, barnsley",
            "S. Glos, south-gloucestershire",
            "City of Bradford MDC, bradford", "St Helen's, st-helens", "'Hull, Kingston upon', kingston-upon-hull",
            "Birmingham Children's Trust, birmingham", "Greenwich RB, greenwich", "'Birmingham [note 3]', birmingham",
            "Westminster LB, westminster", "B.C.P., bournemouth-christchurch-and-poole", "874.0, peterborough",
            "Barking &amp; Dagenham, barking-and-dagenham", "Doncaster/DCST, doncaster", "Middlesborough, middlesbrough",
            "'Cities of London, City of', ''" })
    void otherSpellingsLeadToTheirCouncilToo(String spelling, String slug) {
        assertEquals(slug.isEmpty() ? List.of() : List.of(slug), slugs(MATCHER.find(spelling, () -> TODAY)));
    }

    /** A district, an old county, a region, two councils at once, part of a name, and a mistake that fits two names. */
    @ParameterizedTest
    @ValueSource(strings = { "Gloucester City Council", "Newcastle-under-Lyme", "Bedfordshire", "Cleveland", "London",
            "London Borough", "West Midlands", "Richmond and Kingston", "Cornwall and Isles of Scilly", "peter", "Council",
            "Durham University", "Cottingham", "Washington", "Kennington", "Kingston upon", "Newcastle under", "Hull and",
            "Kent District Council", "London Borough of Birmingham", "City of Kent", "Bournemouth, C", "Peterbrough",
            "E07000178", "PE1 1HF", "" })
    void whatIsNoCouncilLeadsToNone(String text) {
        assertEquals(List.of(), slugs(MATCHER.find(text, () -> TODAY)));
    }

    @ParameterizedTest
    @CsvSource({ "Kingston/Richmond, kingston-upon-thames richmond-upon-thames",
            "Leicester County Council, leicester leicestershire" })
    void whatFitsTwoNamesLeadsToBoth(String text, String slugs) {
        assertEquals(List.of(slugs.split(" ")), slugs(MATCHER.find(text, () -> TODAY)));
        assertEquals(List.of(slugs.split(" ")), slugs(MATCHER.nearest(text)));
    }

    @ParameterizedTest
    @CsvSource({ "2026-08-22, dorset", "2018-12-31, dorset-county", ", dorset dorset-county" })
    void theDayTellsCouncilsOfOneNameApart(LocalDate day, String slugs) {
        assertEquals(List.of(slugs.split(" ")), slugs(MATCHER.named("Dorset", () -> day)));
    }

    @ParameterizedTest
    @CsvSource({ "nottingham, nottingham nottinghamshire", "Nottingham City Council, nottingham",
            "kingston, kingston-upon-thames kingston-upon-hull", "peter, peterborough", "Peterbrough, peterborough",
            "north northants, north-northamptonshire northamptonshire west-northamptonshire",
            "tyne, newcastle-upon-tyne north-tyneside south-tyneside",
            "874, peterborough", "Lancaster, ''", "Winchester, ''", "MBC, ''", "xyz, ''" })
    void aSearchRanksTheNameThenWholeWordsThenBeginnings(String text, String slugs) {
        assertEquals(slugs.isEmpty() ? List.of() : List.of(slugs.split(" ")), slugs(MATCHER.search(text, TODAY)));
    }

    @ParameterizedTest
    @CsvSource({ "City of Yorkk Council, york", "East Surrey, surrey", "peterboro, peterborough",
            "Greater Manchester, manchester" })
    void theNearestIsSuggestedFirst(String text, String slug) {
        assertEquals(slug, slugs(MATCHER.nearest(text)).get(0));
    }
}
