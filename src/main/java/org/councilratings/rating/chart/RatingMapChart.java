package org.councilratings.rating.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.councilratings.rating.chart.RatingMap.Tile;
import org.w3c.dom.Element;

/**
 * Draws a {@link RatingMap}. Grades differ in lightness and in a mark as well as in colour, and whatever has no grade is
 * hatched. Tiles have names if all of them have room, else three letters; each says its outcome when it is pointed at.
 */
public final class RatingMapChart {

    private static final double MARGIN = Drawing.MARGIN;
    /** A swatch of the legend is a small tile. */
    private static final double SWATCH_WIDTH = 22;
    private static final double SWATCH_HEIGHT = 14;
    private static final List<Integer> NAME_SIZES = List.of(13, 12, 11, 10);
    private static final List<Integer> INITIALS_SIZES = List.of(15, 14, 13, 12, 11, 10, 9);
    private static final int SMALLEST = 9;

    private final RatingMap map;
    private final Palette palette;
    private final Drawing drawing;
    private final TileMarks marks;

    private RatingMapChart(RatingMap map, ChartTheme theme, int width) {
        this.map = map;
        palette = theme.palette();
        drawing = new Drawing(width, palette, map.heading().title(), map.description());
        marks = new TileMarks(drawing, palette);
    }

    /** Draws the map. */
    public static Picture draw(RatingMap map, ChartTheme theme, int width) {
        return new RatingMapChart(map, theme, width).draw();
    }

    private Picture draw() {
        marks.hatch(map.groups());
        double top = legend(drawing.heading(map.heading().title(), map.heading().subtitle()));
        TileGrid grid = TileGrid.of(map.tiles(), drawing.width(), top);
        spareCaption(grid);
        Labels labels = labels(grid);
        map.tiles().forEach(tile -> tile(tile, grid.box(tile), labels));
        List<String> source = Lettering.NOTE.wrap(map.source(),
                drawing.width() - 2 * MARGIN);
        return drawing.picture(drawing.paragraph(source, MARGIN, grid.bottom() + 8, Lettering.NOTE, palette.quietInk())
                + MARGIN - 4);
    }

    /** The groups that occur, each with how many councils it has. */
    private double legend(double top) {
        double x = MARGIN;
        double y = top;
        for (TileGroup group : map.groups()) {
            String name = legendName(group);
            double width = SWATCH_WIDTH + 6 + Lettering.LABEL.width(name) + 14;
            if (x > MARGIN && x + width > drawing.width() - MARGIN) {
                x = MARGIN;
                y += 20;
            }
            marks.tile(group, Box.of(x, y, SWATCH_WIDTH, SWATCH_HEIGHT));
            drawing.text(name, x + SWATCH_WIDTH + 6, y + 11, Lettering.LABEL, palette.ink(), "start");
            x += width;
        }
        return y + 30;
    }

    /** In short if there is no room for the whole name. */
    private String legendName(TileGroup group) {
        String name = group.name() + " " + map.count(group);
        boolean fits = SWATCH_WIDTH + 6 + Lettering.LABEL.width(name) <= drawing.width() - 2 * MARGIN;
        return fits ? name : group.shortName() + " " + map.count(group);
    }

    /** Above the first council that the layout does not have. */
    private void spareCaption(TileGrid grid) {
        map.tiles().stream().filter(tile -> !tile.place().isOnMap()).findFirst()
                .ifPresent(tile -> drawing.text("Not on the map yet", grid.box(tile).left(), grid.box(tile).top() - 4,
                        Lettering.NOTE, palette.quietInk(), "start"));
    }

    private void tile(Tile tile, Box box, Labels labels) {
        Element group = marks.tile(tile.group(), box);
        Element title = drawing.addTo(group, "title");
        title.setTextContent(tile.label());
        group.insertBefore(title, group.getFirstChild());
        List<String> lines = labels.of(tile);
        double height = lines.size() * labels.lettering.lineHeight();
        double baseline = (box.top() + box.bottom() - height) / 2 - labels.lettering.size() * 0.22;
        for (String line : lines) {
            baseline += labels.lettering.lineHeight();
            marks.write(group, line, (box.left() + box.right()) / 2, baseline, labels.lettering, tile.group());
        }
    }

    /** Names in the greatest lettering in which all fit, else initials. */
    private Labels labels(TileGrid grid) {
        Labels smallest = new Labels(new Lettering(SMALLEST, false), false, Double.MAX_VALUE, Double.MAX_VALUE);
        return Stream.concat(NAME_SIZES.stream().map(size -> names(grid, size)),
                INITIALS_SIZES.stream().map(size -> initials(grid, size))).filter(this::allFit).findFirst().orElse(smallest);
    }

    private static Labels names(TileGrid grid, int size) {
        return new Labels(new Lettering(size, false), true, grid.tileWidth() - 8, grid.tileHeight() - 10);
    }

    /**
     * In small tiles every pixel is for the letters, whose width is estimated as if all wide ones were as wide as W; in larger
     * ones there is room around them.
     */
    private static Labels initials(TileGrid grid, int size) {
        double around = grid.isSmall() ? -0.8 : 14;
        return new Labels(new Lettering(size, false), false, grid.tileWidth() - around, grid.tileHeight() - around);
    }

    private boolean allFit(Labels labels) {
        return map.tiles().stream().allMatch(tile -> labels.fitting(tile).isPresent());
    }

    /**
     * How tiles are written on.
     *
     * @param lettering how large
     * @param isNames whether with names, else with initials
     * @param width the room of a line
     * @param height the room of all lines
     */
    private record Labels(Lettering lettering, boolean isNames, double width, double height) {

        private List<String> of(Tile tile) {
            return fitting(tile).orElse(List.of(tile.place().initials()));
        }

        /** The lines of a tile, if they have room: its name, or the short one. */
        private Optional<List<String>> fitting(Tile tile) {
            Stream<String> texts = isNames ? Stream.of(tile.name(), tile.place().shortName())
                    : Stream.of(tile.place().initials());
            return texts.map(text -> lettering.wrap(text, width)).filter(this::fits)
                    .findFirst();
        }

        private boolean fits(List<String> lines) {
            return lines.size() * lettering.lineHeight() <= height && lettering.width(lines) <= width;
        }
    }
}
