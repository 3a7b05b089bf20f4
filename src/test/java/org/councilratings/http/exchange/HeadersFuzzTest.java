package org.councilratings.http.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.stream.Stream;

import org.junit.jupiter.params.provider.MethodSource;

import com.code_intelligence.jazzer.junit.FuzzTest;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/** Whatever a header or a query says, it has a meaning or is ignored. Here on the seeds only (docs/checks.md). */
class HeadersFuzzTest {

    static Stream<String> texts() {
        return Stream.of("text/csv;q=0.5, application/json, */*;q=0", "W/\"a\", \"b\"", "*", "Mon, 27 Nov 2023 10:00:00 GMT",
                "Monday, 27-Nov-23 10:00:00 GMT", "council=E06000031&asOf=2024-01-01&%C3%A9=%zz&&a=b=c",
                "gzip;q=1.0, identity; q=0.5");
    }

    @MethodSource("texts")
    @FuzzTest(maxDuration = "1h")
    void text(String text) {
        if (text == null) {
            return;
        }
        String query = NormalisedQuery.of(text);
        assertEquals(query, NormalisedQuery.of(query));
        Negotiation.best(text);
        HttpDate.parse(text);
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add(HttpHeaders.IF_MATCH, text)
                .add(HttpHeaders.IF_NONE_MATCH, text)
                .add(HttpHeaders.IF_MODIFIED_SINCE, text);
        Preconditions.of(headers).on(EntityTag.of("a"), Instant.EPOCH);
    }
}
