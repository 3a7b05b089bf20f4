package org.councilratings.rating.chart;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Lines end where a reader would pause. */
class LetteringTest {

    private static final List<String> NOTES = List.of(
            "SIF: Single Inspection Framework. ILACS: Inspecting Local Authority Children’s Services.",
            "Source: Ofsted and CQC, Open Government Licence v3.0 · checked to 22 August 2026 · themes as this service reads the "
                    + "reports",
            "No grade from 6 August 2018 to 29 January 2024: ILACS 2018 did not make this judgement.");

    @Test
    void noLineEndsInADayOrAnAbbreviationOrBeginsWithADotOrAYear() {
        for (String note : NOTES) {
            for (int width = 288; width <= 1568; width += 4) {
                List<String> lines = Lettering.NOTE.wrap(note, width);
                assertTrue(String.join(" ", lines).equals(note), lines::toString);
                assertTrue(lines.stream().noneMatch(line -> line.matches("(·|\\d{4}\\b).*|.*([A-Z]{2}:| \\d{1,2})")),
                        lines::toString);
            }
        }
    }
}
