package org.councilratings.http.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.codelist.KnownValues;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Puts the values of code lists that the database has into the document, which was written with those of the data set that
 * comes with the service.
 */
final class CodesOfData {

    private static final List<String> LISTS = List.of("enum", Schemas.KNOWN_VALUES);
    private static final String DESCRIPTION = "description";

    private CodesOfData() {
    }

    /** Finds the values that come with the service. */
    static KnownValues bundled() {
        return ServiceLoader.load(KnownValues.Source.class).findFirst().orElseThrow().values();
    }

    /** Replaces the values of every code list that has changed. */
    static void replace(JsonNode document, KnownValues bundled, KnownValues current) {
        Set<Class<?>> types = new HashSet<>(bundled.ofData().keySet());
        types.forEach(type -> {
            List<? extends CodeListValue> before = bundled.of(type);
            List<? extends CodeListValue> after = current.of(type);
            if (!before.equals(after)) {
                replace(document, codes(before), codes(after), Schemas.describe(before), Schemas.describe(after));
            }
        });
    }

    private static List<String> codes(List<? extends CodeListValue> values) {
        return values.stream().flatMap(value -> value.spellings().stream()).toList();
    }

    private static void replace(JsonNode node, List<String> before, List<String> after, String words, String newWords) {
        if (node instanceof ObjectNode schema) {
            LISTS.stream().filter(name -> has(schema.get(name), before)).forEach(name -> {
                ArrayNode list = schema.putArray(name);
                after.forEach(list::add);
                if (schema.path(DESCRIPTION).isTextual()) {
                    schema.put(DESCRIPTION, schema.get(DESCRIPTION).textValue().replace(words, newWords));
                }
            });
        }
        node.forEach(part -> replace(part, before, after, words, newWords));
    }

    private static boolean has(JsonNode list, List<String> codes) {
        if (list == null || list.size() != codes.size()) {
            return false;
        }
        List<String> found = new ArrayList<>();
        list.forEach(code -> found.add(code.asText()));
        return found.equals(codes);
    }
}
