package org.councilratings.rating.chart;

import java.util.List;

import org.councilratings.rating.chart.RatingMap.Tile;

/**
 * Where columns and rows of tiles are in a picture.
 *
 * @param left where the first column begins
 * @param top where the first row begins
 * @param tileWidth the width of a column
 * @param tileHeight the height of a row
 * @param column the first column that has a tile
 * @param row the first row that has a tile
 * @param rows how many rows there are
 */
record TileGrid(double left, double top, double tileWidth, double tileHeight, int column, int row, int rows) {

    /** The grid of England is taller than wide, and wide tiles make up for it. */
    private static final double SHAPE = 0.72;
    /** Where room is scarce, the tiles get more of it than the text. */
    private static final double NARROW_MARGIN = 3;
    private static final double WIDEST = 124;
    private static final double SMALL = 40;
    private static final double LOWEST = 18;
    private static final double HIGHEST = 64;

    /** A grid around some tiles, as wide as the picture unless they would be too large. */
    static TileGrid of(List<Tile> tiles, int width, double top) {
        int column = tiles.stream().mapToInt(Tile::column).min().orElse(0);
        int columns = tiles.stream().mapToInt(Tile::column).max().orElse(0) - column + 1;
        int row = tiles.stream().mapToInt(Tile::row).min().orElse(0);
        int rows = tiles.isEmpty() ? 0 : tiles.stream().mapToInt(Tile::row).max().orElse(0) - row + 1;
        double margin = width < 480 ? NARROW_MARGIN : Drawing.MARGIN;
        double tileWidth = Math.min(WIDEST, (width - 2 * margin) / columns);
        double tileHeight = Math.max(LOWEST, Math.min(HIGHEST, Math.round(tileWidth * SHAPE)));
        return new TileGrid((width - columns * tileWidth) / 2, top, tileWidth, tileHeight, column, row, rows);
    }

    /** The tile without the gap around it. */
    Box box(Tile tile) {
        double gap = isSmall() ? 0.5 : 1;
        return Box.of(left + (tile.column() - column) * tileWidth, top + (tile.row() - row) * tileHeight, tileWidth,
                tileHeight).grown(-gap);
    }

    boolean isSmall() {
        return tileWidth < SMALL;
    }

    double bottom() {
        return top + rows * tileHeight;
    }
}
