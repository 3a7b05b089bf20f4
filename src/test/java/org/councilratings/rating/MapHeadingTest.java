package org.councilratings.rating;

import static org.councilratings.framework.Codes.ADOPTION;
import static org.councilratings.framework.Codes.CHILDRENS;
import static org.councilratings.framework.Codes.GOOD;
import static org.councilratings.framework.Codes.INADEQUATE;
import static org.councilratings.framework.Codes.LISTS;
import static org.councilratings.framework.Codes.OVERALL_EFFECTIVENESS;
import static org.councilratings.framework.Codes.graded;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.councilratings.council.Region;
import org.councilratings.framework.ImprovementTheme;
import org.councilratings.framework.Outcome;
import org.councilratings.rating.chart.TileGroup;
import org.junit.jupiter.api.Test;

/** The headline of a map says what it finds, of which councils and when. */
class MapHeadingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 22);
    private static final MapHeading TODAY = new MapHeading(CHILDRENS, DAY, false, ScopeInWords.of(List.of()));
    private static final MapHeading THEN = new MapHeading(CHILDRENS, DAY, true,
            ScopeInWords.of(List.of(Region.LONDON, Region.SOUTH_EAST)));

    private static List<Outcome> outcomes(int inadequate, int good, int none) {
        List<Outcome> outcomes = new ArrayList<>(Collections.nCopies(inadequate, graded(INADEQUATE)));
        outcomes.addAll(Collections.nCopies(good, graded(GOOD)));
        outcomes.addAll(Collections.nCopies(none, Outcome.NOT_IN_FRAMEWORK));
        return outcomes;
    }

    private static String title(MapHeading heading, int inadequate, int good, int none) {
        return heading.of(OVERALL_EFFECTIVENESS, outcomes(inadequate, good, none), DAY).title();
    }

    @Test
    void councilsWithTheWorstGradeAreCounted() {
        assertEquals("11 of 142 councils with an overall grade are inadequate (8%)", title(TODAY, 11, 131, 11));
        assertEquals("One council has an overall grade, good",
                TODAY.of(OVERALL_EFFECTIVENESS, outcomes(0, 1, 1), null).title());
        assertEquals("Good overall", title(TODAY, 0, 1, 0));
        assertEquals("None of 142 councils is inadequate overall", title(TODAY, 0, 142, 0));
        assertEquals("Both councils are inadequate overall", title(TODAY, 2, 0, 0));
        assertEquals("London and South East on 22 August 2026: 23 of 40 councils with an overall grade were inadequate (58%)",
                title(THEN, 23, 17, 3));
        assertEquals("London and South East on 22 August 2026: no council had an overall grade",
                THEN.of(OVERALL_EFFECTIVENESS, outcomes(0, 0, 5), null).title());
    }

    @Test
    void aJudgementThatIsNoLongerMadeIsDatedByItsLastReport() {
        assertEquals("Adoption performance: last judged in a report of 24 August 2018",
                TODAY.of(ADOPTION, outcomes(1, 2, 150), LocalDate.of(2018, 8, 24)).title());
    }

    @Test
    void aThemeIsNamedInReports() {
        ImprovementTheme neglect = LISTS.themes().stream().filter(one -> one.label().equals("Neglect")).findFirst()
                .orElseThrow();
        List<TileGroup> groups = new ArrayList<>(Collections.nCopies(24, TileGroup.NAMED));
        groups.addAll(Collections.nCopies(128, TileGroup.NOT_NAMED));
        groups.add(TileGroup.NO_LIST);
        assertEquals("Neglect: named in 24 of the 152 latest reports that list what must improve (16%)",
                TODAY.of(neglect, groups).title());
        assertEquals("Neglect: no latest report lists what must improve",
                TODAY.of(neglect, List.of(TileGroup.NO_LIST)).title());
    }
}
