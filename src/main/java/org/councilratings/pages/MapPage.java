package org.councilratings.pages;

import java.time.LocalDate;
import java.util.List;

import org.councilratings.pages.CouncilsPage.Choice;
import org.councilratings.pages.CouncilsPage.Link;

/**
 * The map of England's councils.
 *
 * @param title what the map finds
 * @param subtitle what limits it
 * @param description the map in words
 * @param asOf the day
 * @param isToday whether that is today
 * @param choices what the form offers
 * @param width the width of all tiles, in units of the drawing
 * @param height their height
 * @param tiles the councils, from north to south
 * @param legend the groups that occur
 * @param files the same as pictures and as data
 */
public record MapPage(String title, String subtitle, String description, LocalDate asOf, boolean isToday,
        List<Choice> choices, int width, int height, List<Tile> tiles, List<Group> legend, List<Link> files) {

    /** The size of a tile, and the gap around it. */
    public static final int TILE_WIDTH = 48;
    public static final int TILE_HEIGHT = 36;

    /**
     * A council.
     *
     * @param label its name and its outcome, in words
     * @param initials three letters
     * @param mark letters for the group, so that colour is not needed
     * @param step the class of its colour
     * @param x where it begins
     * @param y where it begins
     */
    public record Tile(String slug, String label, String initials, String mark, int step, int x, int y) {
    }

    /** A group of the legend. */
    public record Group(String name, String mark, int step, long councils) {
    }
}
