package org.councilratings.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.junit.QuarkusTest;

/**
 * The data dictionary says what the service says of its columns. After a change that is meant,
 * {@code ./mvnw test -Dtest=DataDictionaryTest -DargLine=-Dexamples.write=true} writes it again.
 */
@QuarkusTest
@Tag("service")
@Tag("without-sql")
class DataDictionaryTest {

    private static final Path FILE = Path.of("docs/data-dictionary.md");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INTRODUCTION = """
            # Data dictionary

            The columns of every list as CSV. This page is generated from the metadata that the service publishes at
            `….csv-metadata.json`, and a test compares the two. A column marked *always* has a value in every row. Other
            cells can be empty, which means that there is no value. Excel workbooks have the same columns: dates, numbers
            and booleans as such, and everything else as text. NDJSON and JSON use the same names in camelCase.
            The [glossary](glossary.md) explains the terms.

            ## Joining other tables

            | Your table has | Join by |
            |---|---|
            | GSS codes of one year, or ONS boundaries | `gss_code_on_day`, with `asOf` on a day of that year. ONS boundaries of May 2025 or later have today's codes, and also fit `council_gss_code`. In those of 2018, five councils have other codes |
            | GSS codes of several years | `/v1/gss-codes.csv`, which has every code with the days on which it was valid |
            | the Department for Education's LA codes | `council_dfe_la_code` |
            | Ofsted's URNs | `council_ofsted_urn`, which never changes |
            | names | `council_ons_name` for tables of the Office for National Statistics. `/v1/council-names.csv` has all names |

            A council that replaced others has codes of its own, and no rating from before it began.
            """;

    @Test
    void theDictionaryIsWhatTheServicePublishes() throws IOException {
        StringBuilder dictionary = new StringBuilder(INTRODUCTION);
        for (JsonNode path : (Iterable<JsonNode>) DownloadsTest.lists().map(DataDictionaryTest::described)::iterator) {
            append(path, dictionary);
        }
        if (Boolean.getBoolean("examples.write")) {
            Files.writeString(FILE, dictionary);
        }
        assertEquals(Files.readString(FILE), dictionary.toString());
    }

    private static JsonNode described(String list) {
        try {
            JsonNode metadata = JSON.readTree(Api.get(list + ".csv-metadata.json").statusCode(200).extract().asString());
            return JSON.createObjectNode().put("list", list).set("schema", metadata.get("tableSchema"));
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    private static void append(JsonNode described, StringBuilder dictionary) {
        StringBuilder key = new StringBuilder();
        described.at("/schema/primaryKey")
                .forEach(name -> key.append(key.isEmpty() ? "" : ", ").append("`" + name.asText() + "`"));
        dictionary.append("\n## ").append(described.get("list").asText().replace("/peterborough/", "/{code}/")
                .replace(Imported.id(), "{id}"))
                .append(".csv\n");
        dictionary.append("One row for each ").append(key).append(".\n\n| column | type | | meaning |\n|---|---|---|---|\n");
        described.at("/schema/columns").forEach(column -> dictionary.append("| ").append(column.get("name").asText())
                .append(" | ").append(type(column)).append(" | ").append(column.has("required") ? "always" : "").append(" | ")
                .append(column.get("dc:description").asText().replace("|", "\\|")).append(" |\n"));
    }

    private static String type(JsonNode column) {
        JsonNode datatype = column.get("datatype");
        String type = datatype.isObject() ? "code" : datatype.asText();
        return column.has("separator") ? type + "s, a space between" : type;
    }
}
