package org.councilratings.rating.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the charting library is asked to draw, in its own terms: data, layers of marks, and two axes. */
final class Plot {

    /** So many pixels wide is a line of size 1. */
    static final double PIXELS = 2.2;

    private final List<Map<String, Object>> layers = new ArrayList<>();
    private final List<Map<String, Object>> scales = new ArrayList<>();
    private final Palette palette;

    Plot(Palette palette) {
        this.palette = palette;
    }

    /** An axis from edge to edge with a gridline and, unless it is empty, a label at each break. */
    Plot axis(String aesthetic, double from, double to, List<Double> breaks, List<String> labels) {
        scales.add(mutable("aesthetic", aesthetic, "limits", List.of(from, to), "expand", List.of(0.0, 0.0), "breaks", breaks,
                "labels", labels));
        return this;
    }

    /** Fills by a column of the data, whose values are numbered as the colours are. */
    Plot fills(List<String> colours) {
        scales.add(
                mutable("aesthetic", "fill", "discrete", true, "values", colours, "guide", "none", "limits", numbers(colours)));
        return this;
    }

    private static List<String> numbers(List<String> colours) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < colours.size(); i++) {
            numbers.add(String.valueOf(i));
        }
        return numbers;
    }

    /** Adds marks. What maps a column of the data to how it looks has the column's name as a value. */
    Plot layer(String geometry, Map<String, List<?>> data, Map<String, String> mapping, Object... constants) {
        Map<String, Object> layer = mutable(constants);
        layer.put("geom", geometry);
        layer.put("data", new HashMap<>(data));
        layer.put("mapping", new HashMap<>(mapping));
        layers.add(layer);
        return this;
    }

    /** What the library reads. The library changes it, so each call creates a new one. */
    Map<String, Object> specification() {
        return mutable("kind", "plot", "layers", layers, "scales", scales, "theme", theme());
    }

    private Map<String, Object> theme() {
        return mutable("name", "none", "axis_title", "blank", "axis_ticks", "blank", "axis_line", "blank", "panel_grid_minor",
                "blank", "plot_background", "blank", "panel_background", "blank", "panel_border", "blank", "axis_text_x",
                mutable("angle", 0.0, "size", Lettering.LABEL.size()), "panel_grid_major",
                mutable("color", palette.rule(), "size", 1.0));
    }

    private static Map<String, Object> mutable(Object... entries) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }
}
