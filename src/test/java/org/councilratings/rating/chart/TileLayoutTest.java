package org.councilratings.rating.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVRecord;
import org.councilratings.rating.chart.CouncilList.Listed;
import org.councilratings.rating.chart.TileLayout.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tiles are one for each council, and about where the councils are. */
class TileLayoutTest {

    private static final int NEAR = 3;
    /** Surrey goes around a third of London, and one tile is not at all of its ends. */
    private static final Set<String> FAR = Set.of("windsor-and-maidenhead-surrey", "slough-surrey", "surrey-kent",
            "surrey-hillingdon");

    /** Every day on which councils began or ended since the first inspections, and a day before and after them all. */
    private static Stream<LocalDate> days() {
        Stream<LocalDate> changes = CouncilList.ALL.stream().flatMap(one -> Stream.of(one.from(),
                one.to() == null ? null : one.to().plusDays(1))).filter(Objects::nonNull)
                .filter(day -> day.getYear() >= 2013);
        return Stream.concat(Stream.of(LocalDate.of(2013, 11, 1), CouncilList.TODAY), changes).distinct().sorted();
    }

    @Test
    void everyCouncilHasATileAndEveryTileACouncil() {
        Set<String> councils = CouncilList.ALL.stream().map(Listed::slug).collect(Collectors.toSet());
        List<String> tiles = CouncilList.rows("/map/tiles.csv").stream().map(row -> row.get("slug")).toList();
        assertEquals(councils, new HashSet<>(tiles));
        assertEquals(councils.size(), tiles.size(), "none twice");
        assertEquals(153, CouncilList.on(CouncilList.TODAY).size());
    }

    @ParameterizedTest
    @MethodSource("days")
    void noTwoCouncilsOfADayHaveOneTileOrTheSameInitials(LocalDate day) {
        List<Place> places = CouncilList.on(day).stream().map(Listed::place).toList();
        assertTrue(places.size() >= 150, () -> day + ": " + places.size());
        assertEquals(places.size(), places.stream().map(place -> place.column() + "," + place.row()).distinct().count());
        assertEquals(places.size(), places.stream().map(Place::initials).distinct().count());
        assertTrue(places.stream().allMatch(place -> place.initials().length() == 3));
    }

    @Test
    void councilsThatBorderEachOtherAreNearEachOther() {
        List<CSVRecord> borders = CouncilList.rows("/map/borders.csv");
        List<String> far = new ArrayList<>();
        int touching = 0;
        for (CSVRecord border : borders) {
            int distance = CouncilList.of(border.get("council")).distance(CouncilList.of(border.get("bordering")));
            touching += distance == 1 ? 1 : 0;
            if (distance > NEAR) {
                far.add(border.get("council") + "-" + border.get("bordering"));
            }
        }
        assertEquals(FAR, new HashSet<>(far));
        assertTrue(touching > borders.size() * 0.7, touching + " of " + borders.size() + " touch");
    }

    @ParameterizedTest
    @MethodSource("days")
    void theTilesOfARegionAreInOnePiece(LocalDate day) {
        Map<String, List<Listed>> regions = CouncilList.on(day).stream().collect(Collectors.groupingBy(Listed::region));
        assertEquals(9, regions.size());
        regions.forEach((region, councils) -> assertEquals(new HashSet<>(councils), reached(councils), region));
    }

    /** The tiles that the first one is joined to, at an edge or a corner. */
    private static Set<Listed> reached(List<Listed> councils) {
        Set<Listed> reached = new HashSet<>();
        List<Listed> next = new ArrayList<>(List.of(councils.get(0)));
        while (!next.isEmpty()) {
            Listed one = next.remove(0);
            if (reached.add(one)) {
                councils.stream().filter(other -> one.distance(other) == 1).forEach(next::add);
            }
        }
        return reached;
    }

    @ParameterizedTest
    @ValueSource(strings = { "northumberland durham north-yorkshire leeds sheffield nottingham leicester west-northamptonshire "
            + "buckinghamshire islington southwark surrey isle-of-wight",
            "cumberland lancashire manchester cheshire-east "
                    + "staffordshire birmingham worcestershire gloucestershire bristol somerset devon torbay cornwall isles-of-scilly",
            "hartlepool york east-riding-of-yorkshire north-lincolnshire lincolnshire peterborough norfolk suffolk essex thurrock "
                    + "bexley medway kent",
            "enfield haringey islington city-of-london southwark croydon" })
    void fromNorthToSouthTheOrderIsThatOfTheCountry(String councils) {
        List<Integer> rows = Stream.of(councils.split(" ")).map(slug -> CouncilList.of(slug).place().row()).toList();
        assertEquals(rows.stream().sorted().distinct().toList(), rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "isles-of-scilly plymouth devon dorset bracknell-forest hounslow kensington-and-chelsea westminster "
                    + "city-of-london tower-hamlets newham barking-and-dagenham",
            "wirral knowsley salford manchester oldham kirklees wakefield "
                    + "kingston-upon-hull",
            "herefordshire worcestershire solihull warwickshire west-northamptonshire bedford cambridgeshire norfolk",
            "cornwall torbay bournemouth-christchurch-and-poole southampton portsmouth west-sussex brighton-and-hove east-sussex kent",
            "hillingdon ealing brent camden islington hackney redbridge havering" })
    void fromWestToEastTheOrderIsThatOfTheCountry(String councils) {
        List<Integer> columns = Stream.of(councils.split(" ")).map(slug -> CouncilList.of(slug).place().column()).toList();
        assertEquals(columns.stream().sorted().distinct().toList(), columns);
    }

    @ParameterizedTest
    @CsvSource({ "E12000007, 33, 48", "E12000005, 14, 20", "E12000003, 15, 20" })
    void aRegionIsABlock(String region, int councils, int area) {
        List<Place> places = CouncilList.on(CouncilList.TODAY).stream().filter(one -> one.region().equals(region))
                .map(Listed::place).toList();
        assertEquals(councils, places.size());
        var columns = places.stream().mapToInt(Place::column).summaryStatistics();
        var rows = places.stream().mapToInt(Place::row).summaryStatistics();
        assertTrue((columns.getMax() - columns.getMin() + 1) * (rows.getMax() - rows.getMin() + 1) <= area);
    }

    @Test
    void aCouncilWithoutAPlaceIsBelowTheMap() {
        Map<String, Place> places = TileLayout.ENGLAND.places(Map.of("isles-of-scilly", "Isles of Scilly", "new-council",
                "New Council"));
        Place place = places.get("new-council");
        assertFalse(place.isOnMap());
        assertEquals("NEW", place.initials());
        assertTrue(place.row() > places.get("isles-of-scilly").row() + 1);
    }
}
