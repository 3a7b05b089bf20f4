package org.councilratings.rating.chart;

import java.util.Map;

import org.councilratings.framework.JudgementStatus;

/** How areas without a grade are hatched: each reason in its own way, the same in every picture. */
final class Hatching {

    /** No lines lie flat, as they would strike words through. */
    private static final Map<JudgementStatus, Integer> ANGLES = Map.of(JudgementStatus.NOT_IN_FRAMEWORK, 45,
            JudgementStatus.NOT_JUDGED, 135, JudgementStatus.NOT_INSPECTED, 30, JudgementStatus.NOT_RECORDED, 165);
    private static final String LENGTH = "8";
    private static final String DOT = "2";

    private Hatching() {
    }

    /** Defines the hatching of a reason, which areas of a drawing can then be filled with. */
    static void define(Drawing drawing, Palette palette, JudgementStatus why) {
        boolean isDotted = why == JudgementStatus.NOT_INSPECTED;
        drawing.hatch(why.code(), ANGLES.get(why), palette.quietInk(), "width", isDotted ? DOT : "1", "height",
                isDotted ? DOT : LENGTH, "opacity", "0.6");
    }

    static String fill(Drawing drawing, JudgementStatus why) {
        return "url(#" + drawing.id(why.code()) + ")";
    }
}
