package org.councilratings.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When Ofsted is to monitor a council. */
class MonitoringTest {

    @ParameterizedTest
    @CsvSource({ "ILACS_2023, INADEQUATE, GOOD, EXPECTED", "ILACS_2023, REQUIRES_IMPROVEMENT, INADEQUATE, NOT_EXPECTED",
            "ILACS_2026, , INADEQUATE, UNKNOWN", "ILACS_2026, , GOOD, NOT_EXPECTED" })
    void dependsOnOverallAndIsUnknownWhereThereIsNone(Framework framework, Grade overall, Grade leadership,
            Monitoring expected) {
        Outcome outcome = overall == null ? Outcome.NOT_IN_FRAMEWORK : Outcome.graded(overall);
        assertEquals(expected, Monitoring.after(framework, outcome, List.of(outcome, Outcome.graded(leadership))));
    }
}
