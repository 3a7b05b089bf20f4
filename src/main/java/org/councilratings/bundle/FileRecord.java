package org.councilratings.bundle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.councilratings.http.input.JsonBody;
import org.councilratings.http.input.RecordFields;
import org.councilratings.http.problem.Violations;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A record as the files of a data set state it, in the form in which editors send one, so that the same reader and the same
 * rules take both. It knows which cell each part is from.
 */
final class FileRecord {

    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final Map<String, Place> places = new LinkedHashMap<>();

    /**
     * A record of which nothing is known yet.
     *
     * @param row the row that states it
     * @param key the column that names it
     */
    FileRecord(CsvRow row, String key) {
        places.put("", new Place(row, key));
    }

    /** The record itself, to be filled from a row. */
    Part whole(CsvRow row) {
        return new Part("", json, row);
    }

    /** A new item of one of its lists, to be filled from a row. */
    Part item(String list, CsvRow row) {
        int index = json.withArray(list).size();
        return new Part("/" + list + "/" + index, json.withArray(list).addObject(), row);
    }

    /** Reads the facts; whatever is wrong is added to the violations, by its pointer. */
    <F> F read(Class<F> type, Violations violations) {
        return new JsonBody(json).read(type, violations);
    }

    /** Everything that is wrong, each by the cell it is from. */
    List<BrokenDataset.Fault> faults(Violations violations) {
        return violations.all().stream().map(violation -> place(violation.pointer()).fault(violation.message())).toList();
    }

    /** What stands at a pointer is from the cell of the longest part of it that is known. */
    private Place place(String pointer) {
        return Stream.iterate(pointer, part -> part.substring(0, Math.max(0, part.lastIndexOf('/'))))
                .filter(places::containsKey).map(places::get).findFirst().orElseThrow();
    }

    /** The record, or an item of one of its lists. */
    final class Part {

        private final String pointer;
        private final ObjectNode node;
        private final CsvRow row;

        private Part(String pointer, ObjectNode node, CsvRow row) {
            this.pointer = pointer;
            this.node = node;
            this.row = row;
        }

        /** Takes every field for which the row has a column of its name; a council is named by its slug. */
        Part take(Class<?> type) {
            RecordFields.of(type).byColumn().forEach((column, field) -> {
                if (row.has(column) && field.isRecord()) {
                    council(field.name(), column);
                } else if (row.has(column)) {
                    node.set(field.name(), field.json(row.text(column)));
                    places.put(pointer + "/" + field.name(), new Place(row, column));
                }
            });
            return this;
        }

        /** Takes a text from a column of another name. */
        Part text(String field, String column) {
            node.put(field, row.text(column));
            places.put(pointer + "/" + field, new Place(row, column));
            return this;
        }

        /** Takes the field that one cell names from another cell. */
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

        /** Takes a council that a column names by its slug. */
        Part council(String field, String column) {
            node.putObject(field).put("slug", row.text(column));
            places.put(pointer + "/" + field, new Place(row, column));
            return this;
        }

        /** Takes a value that a column implies. */
        Part implied(String field, String value, String column) {
            node.put(field, value);
            places.put(pointer, new Place(row, column));
            return this;
        }
    }

    /** A cell. */
    private record Place(CsvRow row, String column) {

        private BrokenDataset.Fault fault(String message) {
            return row.fault(column, message);
        }
    }
}
