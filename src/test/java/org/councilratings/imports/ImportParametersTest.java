package org.councilratings.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportParametersTest {

    /** Seconds to wait, of 10 at most, and what the response says about it if they are not enough. */
    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
            none                       | 10 | none
            ''                         | 10 | none
            respond-async              | 0  | respond-async
            Respond-Async              | 0  | respond-async
            return=minimal; respond-async | 0 | respond-async
            respond-async, wait=3      | 3  | respond-async, wait=3
            wait=3,respond-async       | 3  | respond-async, wait=3
            wait=0                     | 0  | wait=0
            WAIT = "7"                 | 7  | wait=7
            wait=600                   | 10 | wait=600
            wait=-1                    | 10 | none
            wait=1.5                   | 10 | none
            await=1                    | 10 | none
            not-respond-async          | 10 | none
            respond-asynchronously     | 10 | none
            """, delimiter = '|')
    void aSenderSaysHowLongItWaits(String prefer, int seconds, String applied) {
        ImportParameters parameters = new ImportParameters();
        parameters.prefer = prefer;
        assertEquals(Duration.ofSeconds(seconds), parameters.wait(Duration.ofSeconds(10)));
        assertEquals(applied, parameters.applied().orElse(null));
    }
}
