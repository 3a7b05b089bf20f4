package org.councilratings.imports.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.councilratings.framework.AreaSend;
import org.councilratings.imports.file.AreaSendText.Stated;
import org.councilratings.inspection.Revisit.SufficientProgress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaSendTextTest {

    @ParameterizedTest
    @CsvSource({ "typically positive, typically_positive", "TYPICALLY POSITIVE., typically_positive",
            "Typically lead to positive experiences and outcomes, typically_positive",
            "Typically positive experiences and outcomes [note 2], typically_positive",
            "typically_positive, typically_positive", "Inconsistent, inconsistent",
            "'The arrangements lead to inconsistent experiences, and outcomes, for children.', inconsistent",
            "Inconsistent experiences and outcomes, inconsistent",
            "Widespread and/or systemic failings, widespread_or_systemic_failings",
            "'There are widespread or systemic failings, leading to concerns.', widespread_or_systemic_failings",
            "widespread_or_systemic_failings, widespread_or_systemic_failings" })
    void outcomesInAnyOfTheirForms(String text, String grade) {
        assertEquals(new Stated(AreaSend.SEND_OUTCOME, grade), AreaSendText.outcome(text).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({ "Yes, written_statement_required", "yes [note 1], written_statement_required",
            "WSoA required, written_statement_required", "Required, written_statement_required",
            "Written statement of action required, written_statement_required", "NO, no_written_statement_required",
            "No WSOA, no_written_statement_required", "Not required, no_written_statement_required",
            "No written statement of action required, no_written_statement_required",
            "A written statement of action was not required, no_written_statement_required" })
    void answersAboutTheWrittenStatement(String text, String grade) {
        assertEquals(new Stated(AreaSend.WRITTEN_STATEMENT, grade), AreaSendText.writtenStatement(text).orElseThrow());
    }

    /** A denial, two outcomes at once, a number, a grade of another service, or anything else. */
    @ParameterizedTest
    @ValueSource(strings = { "", "Good", "Inadequate", "2.0", "Mostly inconsistent", "Positive", "Yes", "N/A",
            "There are no widespread and/or systemic failings", "Arrangements do not typically lead to positive outcomes",
            "They typically lead to positive outcomes. There are widespread and/or systemic failings" })
    void otherTextsAreNoOutcome(String text) {
        assertTrue(AreaSendText.outcome(text).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "Maybe", "1", "None", "Pending", "Inconsistent" })
    void otherTextsAreNoAnswer(String text) {
        assertTrue(AreaSendText.writtenStatement(text).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({ "All, ALL", "Yes, ALL", "Sufficient progress in all areas, ALL", "some, SOME", "In some, SOME", "None, NONE",
            "Sufficient progress in none of the weaknesses, NONE" })
    void progressInAllSomeOrNone(String text, SufficientProgress progress) {
        assertEquals(progress, AreaSendText.progress(text).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = { "No", "Partly", "4 of 5", "" })
    void otherTextsAreNoProgress(String text) {
        assertTrue(AreaSendText.progress(text).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({ "3 years, 3 years", "18 Months, 18 months", "Within approximately three years, 3 years", "1 year, 1 years",
            "eighteen months, 18 months" })
    void timesToTheNextInspection(String text, String time) {
        assertEquals(time, AreaSendText.time(text).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = { "soon", "some years", "0 years", "3", "2027" })
    void otherTextsAreNoTime(String text) {
        assertTrue(AreaSendText.time(text).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "N/A", "[z]", "NaN", "Not yet revisited", "No revisit", "Area not yet inspected",
            "Not yet inspected under new framework" })
    void nothingIsSaid(String text) {
        assertTrue(AreaSendText.saysNothing(text));
    }

    @ParameterizedTest
    @ValueSource(strings = { "No", "0", "Inconsistent" })
    void somethingIsSaid(String text) {
        assertFalse(AreaSendText.saysNothing(text));
    }
}
