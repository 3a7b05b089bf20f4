package org.councilratings.rating.chart;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Where the tile of each council is on the map: about where the council lies, with London as large as its 33 councils need.
 * {@code map/tiles.csv} has the places; docs/decisions/0032 says how to change them.
 */
public final class TileLayout {

    /** The layout of England. */
    public static final TileLayout ENGLAND = new TileLayout(read());

    /** So many tiles are in a row of councils that have no place yet. */
    private static final int SPARE_COLUMNS = 12;

    private final Map<String, Place> places;

    private TileLayout(Map<String, Place> places) {
        this.places = places;
    }

    /**
     * The place of a tile.
     *
     * @param column from 0 in the west
     * @param row from 0 in the north
     * @param initials three letters that no other council has on the same day
     * @param shortName the council's name where there is little room
     * @param isOnMap whether the layout has the council; the others are in a row below the map
     */
    public record Place(int column, int row, String initials, String shortName, boolean isOnMap) {

        /** With a council's usual name, unless the layout has a shorter one. */
        private Place named(String name) {
            return shortName.isEmpty() ? new Place(column, row, initials, name, isOnMap) : this;
        }
    }

    /** Whether the layout has a place for the council with this slug. */
    public boolean has(String slug) {
        return places.containsKey(slug);
    }

    /**
     * The places of some councils. Those that the layout does not have yet are in a row of their own, below the others.
     *
     * @param names the councils' names by their slugs
     */
    public Map<String, Place> places(Map<String, String> names) {
        Map<String, Place> found = new HashMap<>();
        List<String> spare = new ArrayList<>();
        names.forEach((slug, name) -> {
            if (has(slug)) {
                found.put(slug, places.get(slug).named(name));
            } else {
                spare.add(slug);
            }
        });
        int left = found.values().stream().mapToInt(Place::column).min().orElse(0);
        int below = found.values().stream().mapToInt(Place::row).max().orElse(-1) + 2;
        for (int i = 0; i < spare.size(); i++) {
            String name = names.get(spare.get(i));
            found.put(spare.get(i),
                    new Place(left + i % SPARE_COLUMNS, below + i / SPARE_COLUMNS, initials(name), name, false));
        }
        return found;
    }

    private static String initials(String name) {
        String letters = name.replaceAll("[^\\p{L}]", "").toUpperCase(Locale.UK);
        return letters.substring(0, Math.min(3, letters.length()));
    }

    private static Map<String, Place> read() {
        try (Reader file = new InputStreamReader(TileLayout.class.getResourceAsStream("/map/tiles.csv"),
                StandardCharsets.UTF_8)) {
            Map<String, Place> places = new HashMap<>();
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(file)
                    .forEach(row -> places.put(row.get("slug"), place(row)));
            return places;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Place place(CSVRecord row) {
        return new Place(Integer.parseInt(row.get("column")), Integer.parseInt(row.get("row")), row.get("initials"),
                row.get("short_name"), true);
    }
}
