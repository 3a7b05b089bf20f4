package org.councilratings.pages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.councilratings.pages.CouncilsPage.Choice;
import org.councilratings.pages.CouncilsPage.Link;

/**
 * The map of England's councils.
 *
 * @param title what the map finds
 * @param subtitle what limits it
 * @param asOf the day
 * @param isToday whether that is today
 * @param choices what the form offers
 * @param width the width of all tiles, in units of the drawing
 * @param height their height
 * @param tiles the councils, from north to south
 * @param legend the groups that occur
 * @param query what keeps the service and the day on the page of a council
 * @param files the same as pictures and as data
 */
public record MapPage(String title, String subtitle, LocalDate asOf, boolean isToday,
        List<Choice> choices, int width, int height, List<Tile> tiles, List<Group> legend, String query, List<Link> files) {

    /** The size of a tile, and the gap around it. */
    public static final int TILE_WIDTH = 48;
    public static final int TILE_HEIGHT = 36;

    /** The councils of a group by name, each a link to its page. */
    public List<Link> named(Group group) {
        return tiles.stream().filter(tile -> tile.group().equals(group.name())).sorted(Comparator.comparing(Tile::name))
                .map(tile -> new Link(tile.name(), "/councils/" + tile.slug() + query)).toList();
    }

    /**
     * A council.
     *
     * @param name its name
     * @param label its name and its outcome, in words
     * @param initials three letters
     * @param mark letters for the group, so that colour is not needed
     * @param group the name of its group
     * @param step the class of its colour
     * @param x where it begins
     * @param y where it begins
     */
    public record Tile(String slug, String name, String label, String initials, String mark, String group, int step, int x,
            int y) {

        /** The label with the letters that are seen, so that people who speak to their computer can choose it by them. */
        public String spoken() {
            return label.replaceFirst("^" + Pattern.quote(name), Matcher.quoteReplacement(name + " (" + initials + ")"));
        }
    }

    /** A group of the legend. */
    public record Group(String name, String mark, int step, long councils) {
    }
}
