package org.councilratings.rating.chart;

import java.util.List;

import org.councilratings.framework.Outcome;
import org.councilratings.framework.Scale;

/**
 * The colours of a theme. Those of the grades differ in lightness first, the worst grade standing out most from the paper,
 * so that grey print and eyes that see few hues keep them apart.
 *
 * @param paper what is drawn on
 * @param ink text that matters
 * @param quietInk other text
 * @param rule gridlines
 * @param tint areas that are not in question
 * @param accent the line of a history
 * @param grades from the best grade of a scale to the worst
 */
record Palette(String paper, String ink, String quietInk, String rule, String tint, String accent, List<String> grades) {

    /** As many as the scales of inspections have. */
    private static final int COLOURS = 4;

    static final Palette LIGHT = new Palette("#ffffff", "#1a2326", "#4c5a5f", "#dde4e5", "#eef1f1", "#0b5a70",
            List.of("#cfe6ec", "#7fb0d0", "#a8551f", "#561020"));
    static final Palette DARK = new Palette("#14191b", "#e4e9ea", "#a9b5b8", "#333e42", "#22292c", "#4fb0cb",
            List.of("#2c464f", "#40789c", "#de9050", "#ffe0d0"));

    /** The colour of a grade. What has none gets a colour that only marks it, for its hatching. */
    String fill(Scale scale, Outcome outcome) {
        return outcome.isGraded() ? colour(place(scale, outcome)) : "#0%1$d0%1$d0%1$d".formatted(mark(outcome));
    }

    /** The best and the worst grade of any scale have the same colours. A long scale has colours between them. */
    private static double place(Scale scale, Outcome outcome) {
        int last = scale.grades().size() - 1;
        double place = last == 0 ? 0 : (scale.grade(outcome.grade()).rank() - 1) * (COLOURS - 1.0) / last;
        return last < COLOURS ? Math.round(place) : place;
    }

    /** Which of the four colours a grade's is nearest to, from 0 for the best grade. */
    static int step(Scale scale, Outcome outcome) {
        return (int) Math.round(place(scale, outcome));
    }

    private String colour(double place) {
        int before = (int) place;
        if (before == place) {
            return grades.get(before);
        }
        int[] mixed = new int[3];
        for (int part = 0; part < mixed.length; part++) {
            mixed[part] = (int) Math
                    .round(part(before, part) * (before + 1 - place) + part(before + 1, part) * (place - before));
        }
        return "#%02x%02x%02x".formatted(mixed[0], mixed[1], mixed[2]);
    }

    private int part(int colour, int part) {
        return Integer.parseInt(grades.get(colour).substring(1 + 2 * part, 3 + 2 * part), 16);
    }

    /** How the charting library writes that colour. */
    static String marked(Outcome outcome) {
        return "rgb(%1$d,%1$d,%1$d)".formatted(mark(outcome));
    }

    private static int mark(Outcome outcome) {
        return outcome.status().ordinal();
    }

    /** What can be read on a fill. The colours of neighbouring grades lie on both sides of the middle. */
    String textOn(Scale scale, Outcome outcome) {
        boolean isNearPaper = !outcome.isGraded() || place(scale, outcome) < COLOURS / 2;
        if (this == LIGHT) {
            return isNearPaper ? ink : paper;
        }
        return isNearPaper ? "#ffffff" : paper;
    }
}
