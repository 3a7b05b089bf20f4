package org.councilratings.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The 70 working days of the Education and Inspections Act 2006, section 137. */
class ActionPlanTest {

    @ParameterizedTest
    @CsvSource({ "2024-01-30, 2024-05-10", "2026-08-03, 2026-11-10" })
    void theDayIsComputedFromThePublicationDate(LocalDate published, LocalDate due) {
        assertEquals(due, ActionPlan.due(published));
    }

    @ParameterizedTest
    @ValueSource(strings = { "2022-09-19", "2023-05-08", "2022-06-02", "2022-06-03", "2020-05-08", "2021-12-27", "2021-12-28",
            "2024-04-01", "2024-08-26" })
    void bankHolidaysInEnglandAndWalesDoNotCount(LocalDate holiday) {
        LocalDate dayBefore = holiday.minusDays(1);
        assertEquals(ActionPlan.due(dayBefore), ActionPlan.due(holiday));
    }

    @ParameterizedTest
    @ValueSource(strings = { "2024-03-18", "2024-08-05", "2022-05-30", "2020-05-04" })
    void bankHolidaysElsewhereAndMovedOnesCount(LocalDate workingDay) {
        LocalDate dayBefore = workingDay.minusDays(1);
        assertTrue(ActionPlan.due(dayBefore).isBefore(ActionPlan.due(workingDay)));
    }

    @ParameterizedTest
    @CsvSource({ "2024-05-10", "2026-11-10", "2022-09-19", "2025-01-01" })
    void theFirstPublicationDueFromADayIsTheInverse(LocalDate day) {
        LocalDate first = ActionPlan.firstPublicationDueFrom(day);
        assertFalse(ActionPlan.due(first).isBefore(day));
        assertTrue(ActionPlan.due(first.minusDays(1)).isBefore(day));
    }
}
