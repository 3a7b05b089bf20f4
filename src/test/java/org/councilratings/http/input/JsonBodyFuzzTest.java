package org.councilratings.http.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;

import org.councilratings.council.CouncilFacts;
import org.councilratings.http.problem.Problem.Violation;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.http.problem.ProblemType;
import org.councilratings.http.problem.Violations;
import org.councilratings.inspection.InspectionFacts;
import org.councilratings.inspection.VisitFacts;
import org.junit.jupiter.params.provider.MethodSource;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.configuration.MemorySize;

/**
 * Whatever is sent: there is a record that obeys its rules, or the errors can be said. Here on the seeds only (docs/checks.md).
 */
class JsonBodyFuzzTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonBody.Reader READER = new JsonBody.Reader(JSON, new MemorySize(BigInteger.valueOf(1 << 20)));
    private static final Set<ProblemType> REFUSALS = Set.of(ProblemType.INVALID_CONTENT, ProblemType.CONTENT_TOO_LARGE);

    static Stream<byte[]> bodies() {
        return Stream.of(
                """
                        {"council":"peterborough","framework":"ILACS_2023","type":"standard","startDate":"2023-11-27",
                         "endDate":"2023-12-08","publicationDate":"2024-01-30","leadInspector":"A. Person","version":1,
                         "judgements":[{"judgement":"overall_effectiveness","status":"graded","grade":"good"}],
                         "findings":[{"kind":"strength","text":"Front door"}],"note":"\\ud83d\\ude00 \\u202e"}""",
                """
                        {"name":"Bury","codes":[{"code":"E08000002","validFrom":"2009-01-01"}],"urn":80440,"urn2":1e999}""",
                "[".repeat(1_001), "{\"a\":" + "9".repeat(2_000) + "}", "{\"" + "a".repeat(60_000) + "\":1}", "{\"\\ud800\":1}")
                .map(body -> body.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("bodies")
    @FuzzTest(maxDuration = "1h")
    void body(byte[] bytes) throws IOException {
        try {
            JsonBody body = READER.readFrom(JsonBody.class, null, null, null, null, new ByteArrayInputStream(bytes));
            for (Class<?> type : new Class<?>[] { InspectionFacts.class, VisitFacts.class, CouncilFacts.class }) {
                Violations violations = new Violations();
                Object record = body.read(type, violations);
                if (violations.all().isEmpty()) {
                    assertEquals(record, body.read(type, new Violations()));
                }
                assertCanBeSaid(violations);
            }
        } catch (ProblemException refused) {
            assertTrue(REFUSALS.contains(refused.type()), refused.getMessage());
            assertTrue(refused.getMessage().length() < 300, refused.getMessage());
        }
    }

    private static void assertCanBeSaid(Violations violations) throws JsonProcessingException {
        for (Violation violation : violations.all()) {
            assertTrue(violation.message().length() < 500, violation.message());
        }
        JSON.writeValueAsBytes(violations.all());
    }

    static Stream<String> texts() {
        return Stream.of("Front door", "=1+1", "\uFF1D1", "\u200B-1", "\u202Ea", "\uD83D\uDE00", "2023-11-27", "outstanding",
                "80440", "true");
    }

    /** A stored text has something to see, and no program runs it. */
    @MethodSource("texts")
    @FuzzTest(maxDuration = "1h")
    void text(String text) {
        if (text != null && !text.isEmpty() && PlainText.fault(text, PlainText.MAX_LENGTH).isEmpty()) {
            String seen = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
                    .replaceAll("[\\p{Z}\\p{Cc}\\p{Cf}]", "");
            assertTrue(seen.isEmpty() || "=+-@\u2212\u2010".indexOf(seen.charAt(0)) < 0, text);
            assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(text));
        }
    }
}
