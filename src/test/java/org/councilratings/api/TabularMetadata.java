package org.councilratings.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Checks a CSV as a validator of the W3C's tabular metadata does, as far as this service's metadata go. */
final class TabularMetadata {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode schema;
    private final Set<List<String>> keys = new HashSet<>();

    TabularMetadata(JsonNode metadata) {
        assertEquals("[\"http://www.w3.org/ns/csvw\",{\"@language\":\"en\"}]", metadata.get("@context").toString());
        schema = metadata.get("tableSchema");
        assertFalse(schema.get("primaryKey").isEmpty(), "no primary key");
    }

    void check(String csv) throws IOException {
        try (CSVParser rows = CSVFormat.RFC4180.builder().setHeader().get().parse(new StringReader(csv))) {
            List<String> titles = new ArrayList<>();
            schema.get("columns").forEach(column -> titles.add(column.get("titles").asText()));
            assertEquals(titles, rows.getHeaderNames());
            schema.get("columns").forEach(TabularMetadata::checkDescription);
            for (CSVRecord row : rows) {
                checkRow(row);
            }
        }
    }

    private static void checkDescription(JsonNode column) {
        assertFalse(column.path("dc:description").asText().isBlank(), () -> "no description: " + column);
        assertTrue(column.get("name").asText().matches("[a-z][a-z0-9_]*"), column::toString);
    }

    private void checkRow(CSVRecord row) throws IOException {
        for (JsonNode column : schema.get("columns")) {
            checkCell(column, row.get(column.get("name").asText()));
        }
        List<String> key = new ArrayList<>();
        schema.get("primaryKey").forEach(name -> key.add(row.get(name.asText())));
        assertTrue(keys.add(key), () -> "the key stands twice: " + key);
    }

    private static void checkCell(JsonNode column, String cell) throws IOException {
        if (cell.isEmpty()) {
            assertFalse(column.path("required").asBoolean(), () -> "no value: " + column);
            return;
        }
        for (String value : column.has("separator") ? cell.split(column.get("separator").asText()) : new String[] { cell }) {
            checkValue(column.get("datatype"), value);
        }
    }

    private static void checkValue(JsonNode datatype, String value) throws IOException {
        if (datatype.isObject()) {
            Predicate<String> format = Pattern.compile(datatype.get("format").asText()).asPredicate();
            assertTrue(format.test(value), () -> value + " is not " + datatype);
            assertFalse(format.test("x" + value) || format.test(value + "x"), () -> "may be part of a value: " + datatype);
            checkValue(datatype.get("base"), value);
            return;
        }
        switch (datatype.asText()) {
            case "date" -> LocalDate.parse(value);
            case "datetime" -> Instant.parse(value);
            case "integer" -> Long.parseLong(value);
            case "double" -> Double.parseDouble(value);
            case "boolean" -> assertTrue(value.equals("true") || value.equals("false"), value);
            case "json" -> JSON.readTree(value);
            default -> assertEquals("string", datatype.asText());
        }
    }
}
