package org.councilratings.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What forms make of the API's messages. */
class FormFaultTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
            "2030-01-01 is in the future, 1 January 2030 is in the future",
            "The id leeds-2026-06-29 is taken, The id leeds-2026-06-29 is taken",
            "2024-13-45 is no day, 2024-13-45 is no day",
            "It was removed on 2026-08-22T22:59:59Z, It was removed on 22 August 2026",
            "It was removed on 2026-08-22T23:00:00Z, It was removed on 23 August 2026",
            "'2030-01-01' is after 2024-01-30, '2030-01-01' is after 30 January 2024",
            "'a' 2030-01-01' is wrong, 'a' 2030-01-01' is wrong" })
    void daysAreInWordsExceptInWhatWasTyped(String message, String inWords) {
        assertEquals(inWords, FormFault.withDaysInWords(message));
    }
}
