package org.councilratings.rating.chart;

import java.util.List;

import org.councilratings.rating.chart.TileGroup.Look;
import org.w3c.dom.Element;

/**
 * Draws tiles that are distinguished without colour: the best grade of a scale has a bar at its foot, the last but one a
 * corner,
 * the worst a frame inside; whatever has no grade is hatched.
 */
final class TileMarks {

    private final Drawing drawing;
    private final Palette palette;

    TileMarks(Drawing drawing, Palette palette) {
        this.drawing = drawing;
        this.palette = palette;
    }

    /** Defines the hatching of those groups that need it. */
    void hatch(List<TileGroup> groups) {
        groups.stream().filter(group -> group.look() == Look.HATCHED)
                .map(TileGroup::why).distinct().forEach(why -> Hatching.define(drawing, palette, why));
    }

    /** Draws a tile without words, as a group that words can be added to. */
    Element tile(TileGroup group, Box box) {
        Element tile = drawing.add("g");
        if (group.look() == Look.HATCHED) {
            tile.appendChild(drawing.rect(box, palette.tint()));
        }
        tile.appendChild(Drawing.set(drawing.rect(box, fill(group)), "stroke", palette.quietInk(), "stroke-width", "0.5"));
        double size = Math.max(4, Math.min(9, box.height() * 0.24));
        switch (group.look()) {
            case GRADE -> markGrade(tile, group, box, size);
            case MARKED -> corner(tile, box, size, ink(group));
            default -> {
                // No mark.
            }
        }
        return tile;
    }

    private void markGrade(Element tile, TileGroup group, Box box, double size) {
        switch (Palette.step(group.scale(), group.outcome())) {
            case 0 -> foot(tile, box, ink(group));
            case 2 -> corner(tile, box, size, ink(group));
            case 3 -> frame(tile, box, ink(group));
            default -> {
                // The second grade is plain.
            }
        }
    }

    private void foot(Element tile, Box box, String colour) {
        double length = box.width() * 0.3;
        double thickness = box.width() < 40 ? 1 : 2;
        tile.appendChild(drawing.rect(Box.of((box.left() + box.right() - length) / 2, box.bottom() - 2 * thickness, length,
                thickness), colour));
    }

    private void corner(Element tile, Box box, double size, String colour) {
        String points = point(box.right() - size, box.top()) + " " + point(box.right(), box.top()) + " "
                + point(box.right(), box.top() + size);
        drawing.addTo(tile, "polygon", "points", points, "fill", colour);
    }

    private static String point(double x, double y) {
        return Drawing.number(x) + "," + Drawing.number(y);
    }

    private void frame(Element tile, Box box, String colour) {
        boolean isSmall = box.width() < 40;
        Element frame = drawing.rect(box.grown(isSmall ? -1.5 : -3), "none");
        tile.appendChild(Drawing.set(frame, "stroke", colour, "stroke-width", isSmall ? "1" : "1.5"));
    }

    private String fill(TileGroup group) {
        return switch (group.look()) {
            case GRADE -> palette.fill(group.scale(), group.outcome());
            case MARKED -> palette.accent();
            case PLAIN -> palette.tint();
            case HATCHED -> Hatching.fill(drawing, group.why());
        };
    }

    private String ink(TileGroup group) {
        return switch (group.look()) {
            case GRADE -> palette.textOn(group.scale(), group.outcome());
            case MARKED -> palette.paper();
            default -> palette.ink();
        };
    }

    /** Writes a line on a tile. Where lines would run through it, it has a clean ground. */
    void write(Element tile, String line, double x, double baseline, Lettering lettering, TileGroup group) {
        if (group.look() == Look.HATCHED) {
            double width = lettering.width(line) + 2;
            tile.appendChild(drawing.rect(Box.of(x - width / 2, baseline - lettering.size() * 0.85, width,
                    lettering.size() * 1.1), palette.paper()));
        }
        tile.appendChild(drawing.text(line, x, baseline, lettering, ink(group), "middle"));
    }
}
