package org.councilratings.http.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import jakarta.ws.rs.core.MediaType;

import org.councilratings.http.problem.ProblemException;
import org.councilratings.http.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.configuration.MemorySize;

class JsonBodyTest {

    private static final JsonBody.Reader READER = new JsonBody.Reader(new ObjectMapper(),
            new MemorySize(BigInteger.valueOf(1 << 20)));

    private static JsonBody read(byte[] body, String charset) throws Exception {
        MediaType type = new MediaType("application", "json", charset == null ? Map.of() : Map.of("charset", charset));
        return READER.readFrom(JsonBody.class, null, null, type, null, new ByteArrayInputStream(body));
    }

    private static ProblemException refused(byte[] body, String charset) {
        return assertThrows(ProblemException.class, () -> read(body, charset));
    }

    @ParameterizedTest
    @ValueSource(strings = { "utf-8", "UTF-8", "us-ascii" })
    void utf8IsRead(String charset) throws Exception {
        assertEquals("é", read("{\"a\":\"é\"}".getBytes(StandardCharsets.UTF_8), charset).content().get("a").textValue());
        assertEquals(1, read("\uFEFF{\"a\":1}".getBytes(StandardCharsets.UTF_8), null).content().get("a").intValue());
    }

    @ParameterizedTest
    @ValueSource(strings = { "utf-16", "ISO-8859-1", "x" })
    void anotherCharsetIsRefused(String charset) {
        ProblemException refused = refused("{}".getBytes(StandardCharsets.UTF_8), charset);
        assertEquals(ProblemType.UNSUPPORTED_MEDIA_TYPE, refused.type());
        assertEquals("The Content-Type says charset=" + charset + ", but JSON must be UTF-8", refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = { "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE" })
    void anotherEncodingIsRefused(String charset) {
        ProblemException refused = refused("{\"a\":1}".getBytes(Charset.forName(charset)), null);
        assertEquals("The body is UTF-16 or UTF-32: JSON must be UTF-8 (RFC 8259)", refused.getMessage());
        assertEquals(ProblemType.INVALID_CONTENT, refused.type());
    }

    /** An overlong form, an encoded surrogate, a sequence that is cut off, and one that never was any. */
    @ParameterizedTest
    @CsvSource({ "C0AF", "C1BF", "E080AF", "EDA080", "F08080AF", "F4908080", "E28022", "FF" })
    void whatIsNotUtf8IsRefusedWithItsLine(String hexadecimal) {
        byte[] text = new BigInteger(hexadecimal, 16).toByteArray();
        byte[] body = ("{\n\"a\":\"" + new String(text, 1, text.length - 1, StandardCharsets.ISO_8859_1) + "\"}")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("The body is not UTF-8: line 2", refused(body, null).getMessage());
    }

    @Test
    void whatIsBeyondTheParsersLimitsIsRefused() {
        for (String value : new String[] { "[".repeat(1_001) + "]".repeat(1_001), "9".repeat(2_000), "1e" + "9".repeat(2_000),
                "{\"" + "a".repeat(60_000) + "\":1}" }) {
            ProblemException refused = refused(("{\"a\":" + value + "}").getBytes(StandardCharsets.UTF_8), null);
            assertEquals(ProblemType.INVALID_CONTENT, refused.type());
            assertTrue(refused.getMessage().startsWith("The body has JSON that is nested too deep"), refused.getMessage());
        }
    }
}
