package org.councilratings.rating.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.councilratings.calendar.DayInWords;
import org.councilratings.framework.Service;
import org.councilratings.rating.chart.GradeSharesChart.Heading;
import org.councilratings.rating.chart.TileLayout.Place;

/**
 * England as tiles of the same size, one for each council.
 *
 * @param heading what the map finds
 * @param service the service that is inspected
 * @param tiles the councils, by their names
 * @param checkedTo the day up to which the facts were checked
 */
public record RatingMap(Heading heading, Service service, List<Tile> tiles, LocalDate checkedTo) {

    /**
     * A council on the map.
     *
     * @param slug its slug, for links
     * @param name its name, in full if it has ceased to exist
     * @param place where its tile is, and its short names
     * @param group what colours its tile
     * @param label its name and its outcome in words: "Leeds: outstanding since 21 December 2018"
     */
    public record Tile(String slug, String name, Place place, TileGroup group, String label) {

        public int column() {
            return place.column();
        }

        public int row() {
            return place.row();
        }
    }

    /** The groups that occur, in the order of a legend. */
    public List<TileGroup> groups() {
        return tiles.stream().map(Tile::group).distinct().sorted(TileGroup.ORDER).toList();
    }

    /** How many councils are in a group. */
    public long count(TileGroup group) {
        return tiles.stream().filter(tile -> tile.group().equals(group)).count();
    }

    /** Where the facts are from, and who coded the themes. */
    String source() {
        boolean isOfTheme = tiles.stream().anyMatch(tile -> tile.group().scale() == null);
        return StoryInWords.source(service, checkedTo) + (isOfTheme ? " · themes as this service reads the reports" : "");
    }

    /** The map in words, for those who hear it: the counts, and which councils have the worst grade. */
    public String description() {
        String counts = groups().stream().map(group -> group.name() + " " + count(group)).collect(Collectors.joining("; "));
        String worst = groups().stream().filter(group -> group.isWorst() || group == TileGroup.NAMED)
                .map(group -> " " + group.name() + ": " + names(group) + ".").collect(Collectors.joining());
        return heading.subtitle() + ". " + (counts.isEmpty() ? "No councils" : counts) + "." + worst + " Checked to "
                + DayInWords.of(checkedTo)
                + ". Contains public sector information licensed under the Open Government Licence v3.0.";
    }

    private String names(TileGroup group) {
        return tiles.stream().filter(tile -> tile.group().equals(group)).map(Tile::name).collect(Collectors.joining(", "));
    }
}
