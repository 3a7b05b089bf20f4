package org.councilratings.rating.chart;

import java.util.List;

import org.councilratings.framework.Outcome;

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
 * @param grades the four grades, the best first
 */
record Palette(String paper, String ink, String quietInk, String rule, String tint, String accent, List<String> grades) {

    static final Palette LIGHT = new Palette("#ffffff", "#1a2326", "#4c5a5f", "#dde4e5", "#eef1f1", "#0b5a70",
            List.of("#cfe6ec", "#7fb0d0", "#b8612f", "#561020"));
    static final Palette DARK = new Palette("#14191b", "#e4e9ea", "#a9b5b8", "#333e42", "#22292c", "#4fb0cb",
            List.of("#2c464f", "#40789c", "#de9050", "#ffe0d0"));

    /** The colour of a grade. What has none gets a colour that only marks it, for its hatching. */
    String fill(Outcome outcome) {
        return outcome.isGraded() ? grades.get(outcome.grade().ordinal()) : "#0%1$d0%1$d0%1$d".formatted(mark(outcome));
    }

    /** How the charting library writes that colour. */
    static String marked(Outcome outcome) {
        return "rgb(%1$d,%1$d,%1$d)".formatted(mark(outcome));
    }

    private static int mark(Outcome outcome) {
        return outcome.status().ordinal();
    }

    /** What can be read on a fill. The colours of neighbouring grades lie on both sides of the middle. */
    String textOn(Outcome outcome) {
        boolean isNearPaper = !outcome.isGraded() || outcome.grade().ordinal() < 2;
        if (this == LIGHT) {
            return isNearPaper ? ink : paper;
        }
        return isNearPaper ? "#ffffff" : paper;
    }
}
