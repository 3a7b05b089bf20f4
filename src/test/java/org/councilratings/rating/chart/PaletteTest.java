package org.councilratings.rating.chart;

import static org.councilratings.framework.Codes.FOUR_GRADES;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.councilratings.framework.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written can be read by those who see little contrast. */
class PaletteTest {

    private static final double TEXT = 4.5;

    /** The contrast of two colours, from 1 to 21, as the Web Content Accessibility Guidelines define it. */
    static double contrast(String one, String other) {
        double lighter = Math.max(luminance(one), luminance(other));
        return (lighter + 0.05) / (Math.min(luminance(one), luminance(other)) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
    }

    private static double part(String colour, int from) {
        double part = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    @ParameterizedTest
    @EnumSource(ChartTheme.class)
    void numbersOnGradesCanBeRead(ChartTheme theme) {
        Palette palette = theme.palette();
        for (Outcome grade : FOUR_GRADES.graded()) {
            double contrast = contrast(palette.textOn(FOUR_GRADES, grade), palette.fill(FOUR_GRADES, grade));
            assertTrue(contrast >= TEXT, () -> grade + " " + contrast);
        }
    }

    @ParameterizedTest
    @EnumSource(ChartTheme.class)
    void wordsOnPaperCanBeRead(ChartTheme theme) {
        Palette palette = theme.palette();
        assertTrue(contrast(palette.ink(), palette.paper()) >= TEXT);
        assertTrue(contrast(palette.quietInk(), palette.paper()) >= TEXT);
        assertTrue(contrast(palette.ink(), palette.tint()) >= TEXT);
        assertTrue(contrast(palette.paper(), palette.accent()) >= TEXT);
    }
}
