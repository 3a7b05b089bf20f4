package org.councilratings.bundle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.councilratings.http.input.JsonBody;
import org.councilratings.http.input.RecordFields;
import org.councilratings.http.problem.Violations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A record from the files of a data set, in the form in which editors send one, so that it passes the same reader and the same
 * rules. It knows the cell of each part.
 */
final class FileRecord {

    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final Map<String, Place> places = new LinkedHashMap<>();

    /**
     * A record without facts.
     *
     * @param row the row that states it
     * @param key the column that names it
     */
    FileRecord(CsvTable.Row row, String key) {
        places.put("", new Place(row, key));
    }

    /** The record itself, to be filled from a row. */
    Part whole(CsvTable.Row row) {
        return new Part("", json, row);
    }

    /** A new item of one of its lists, to be filled from a row. */
    Part item(String list, CsvTable.Row row) {
        int index = json.withArray(list).size();
        return new Part("/" + list + "/" + index, json.withArray(list).addObject(), row);
    }

    /** An object inside it, to be filled from a row. */
    Part inside(String field, CsvTable.Row row) {
        places.put("/" + field, new Place(row, row.firstColumn()));
        return new Part("/" + field, json.putObject(field), row);
    }

    /** Adds a text from a column to one of its lists of texts. */
    void listed(String list, CsvTable.Row row, String column) {
        places.put("/" + list + "/" + json.withArray(list).size(), new Place(row, column));
        json.withArray(list).add(row.text(column));
    }

    /** Reads the facts; whatever is wrong is added to the violations, by its pointer. */
    <F> F read(Class<F> type, Violations violations) {
        return new JsonBody(json).read(type, violations);
    }

    /** The violations, each with its cell. */
    List<BrokenDataset.Fault> faults(Violations violations) {
        return violations.all().stream().map(violation -> place(violation.pointer()).fault(violation.message())).toList();
    }

    /** The cell of the longest known part of a pointer. */
    private Place place(String pointer) {
        return Stream.iterate(pointer, part -> part.substring(0, Math.max(0, part.lastIndexOf('/'))))
                .filter(places::containsKey).map(places::get).findFirst().orElseThrow();
    }

    /** The record, or an item of one of its lists. */
    final class Part {

        private final String pointer;
        private final ObjectNode node;
        private final CsvTable.Row row;

        private Part(String pointer, ObjectNode node, CsvTable.Row row) {
            this.pointer = pointer;
            this.node = node;
            this.row = row;
        }

        /** Reads every field for which the row has a column of its name; a council is named by its slug. */
        Part fill(Class<?> type) {
            RecordFields.of(type).byColumn().forEach((column, field) -> {
                if (row.has(column) && field.isRecord()) {
                    council(field.name(), column);
                } else if (row.has(column)) {
                    node.set(field.name(), field.isList() ? list(row.text(column)) : field.json(row.text(column)));
                    places.put(pointer + "/" + field.name(), new Place(row, column));
                }
            });
            return this;
        }

        /** The codes in a cell, with spaces between them. */
        private static ArrayNode list(String text) {
            ArrayNode codes = JsonNodeFactory.instance.arrayNode();
            Stream.of(text == null ? new String[0] : text.split(" ")).forEach(codes::add);
            return codes;
        }

        /** Reads a text from a column of another name. */
        Part text(String field, String column) {
            node.put(field, row.text(column));
            places.put(pointer + "/" + field, new Place(row, column));
            return this;
        }

        /** Reads the field that one cell names from another cell. */
        Part named(Class<?> type, String nameColumn, String column) {
            String name = row.text(nameColumn);
            RecordFields.Field field = RecordFields.of(type).byColumn().get(name);
            if (field == null || node.has(field.name())) {
                throw row.broken(nameColumn, "'" + name + "' " + (field == null
                        ? "is not one of " + RecordFields.of(type).byColumn().keySet()
                        : "appears more than once"));
            }
            return text(field.name(), column);
        }

        /** Reads a council that a column names by its slug. */
        Part council(String field, String column) {
            node.putObject(field).put("slug", row.text(column));
            places.put(pointer + "/" + field, new Place(row, column));
            return this;
        }

        /** Adds a value that a column implies. */
        Part implied(String field, String value, String column) {
            node.put(field, value);
            places.put(pointer, new Place(row, column));
            return this;
        }
    }

    /** A cell. */
    private record Place(CsvTable.Row row, String column) {

        private BrokenDataset.Fault fault(String message) {
            return row.fault(column, message);
        }
    }
}
