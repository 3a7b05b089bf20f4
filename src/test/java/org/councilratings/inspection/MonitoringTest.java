package org.councilratings.inspection;

import static org.councilratings.framework.ChildrensServices.LEADERSHIP;
import static org.councilratings.framework.ChildrensServices.OVERALL_EFFECTIVENESS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;

import org.councilratings.framework.Codes;
import org.councilratings.framework.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When Ofsted is to monitor a council. */
class MonitoringTest {

    @ParameterizedTest
    @CsvSource({ "ILACS_2023, inadequate, good, EXPECTED", "ILACS_2023, requires_improvement, inadequate, NOT_EXPECTED",
            "ILACS_2026, , inadequate, UNKNOWN", "ILACS_2026, , good, NOT_EXPECTED" })
    void dependsOnOverallAndIsUnknownWhereThereIsNone(String framework, String overall, String leadership,
            Monitoring expected) {
        Map<String, Outcome> outcomes = new HashMap<>(Map.of(LEADERSHIP, Outcome.graded(leadership)));
        if (overall != null) {
            outcomes.put(OVERALL_EFFECTIVENESS, Outcome.graded(overall));
        }
        assertEquals(expected, Monitoring.after(Codes.LISTS.framework(framework), outcomes));
    }
}
