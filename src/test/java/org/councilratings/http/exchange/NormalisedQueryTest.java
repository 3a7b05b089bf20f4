package org.councilratings.http.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalisedQueryTest {

    @ParameterizedTest
    @CsvSource({ "judgement=all, judgement=all", "b=1&a=2, a=2&b=1", "&a=1&&b=2&, a=1&b=2", "q=north%20east, q=north+east",
            "q=north+east, q=north+east", "q=%6eorth, q=north", "q=%c3%89, q=%C3%89", "%71=x, q=x", "a, a", "a=, a=",
            "a=1=2, a=1%3D2", "q=%2, q=%2" })
    void spellingsOfOneQueryHaveOneForm(String query, String expected) {
        assertEquals(expected, NormalisedQuery.of(query));
    }

    @Test
    void valuesOfOneNameKeepTheirOrder() {
        assertEquals("grade=good&grade=bad&region=x", NormalisedQuery.of("grade=good&region=x&grade=bad"));
    }

    @Test
    void noQueryStaysNone() {
        assertNull(NormalisedQuery.of(null));
    }
}
