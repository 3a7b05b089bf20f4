package org.councilratings.web.body;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.councilratings.web.Coded;
import org.councilratings.web.PlainText;
import org.councilratings.web.problem.Violations;
import org.councilratings.web.query.ParameterValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The fields of a JSON object in a body. Every reader takes note of what is wrong with a field, by its pointer, and then gives
 * null, so that everything that is wrong can be said at once.
 */
public final class JsonFields {

    private final String pointer;
    private final ObjectNode object;
    private final Violations violations;
    private final Set<String> known = new TreeSet<>();

    JsonFields(String pointer, ObjectNode object, Violations violations) {
        this.pointer = pointer;
        this.object = object;
        this.violations = violations;
    }

    /** Where a field stands (RFC 6901). */
    public String pointer(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /**
     * Fields that an answer has and that cannot be set: they are computed, or belong to other records. They are left unread.
     */
    public JsonFields readOnly(String... names) {
        known.addAll(List.of(names));
        return this;
    }

    /** A text, or null if there is none. Blanks around it are not part of it. */
    public String text(String name) {
        return text(name, PlainText.LONGEST);
    }

    public String text(String name, int longest) {
        return value(name, node -> node.isTextual(), "text", node -> {
            String text = node.textValue().strip();
            PlainText.fault(text, longest).ifPresent(fault -> violations.add(pointer(name), name + ": the text " + fault,
                    List.of("1 to " + longest + " characters that do not begin with = + - @")));
            return text.isEmpty() ? null : text;
        });
    }

    /** A text that must look like a pattern. */
    public String matching(String name, Pattern pattern, String form) {
        String text = text(name);
        if (text != null && !violations.isFaulty(pointer(name)) && !pattern.matcher(text).matches()) {
            violations.add(pointer(name), name + ": '" + PlainText.shown(text) + "' is not in this form", List.of(form));
            return null;
        }
        return text;
    }

    /** A day, or null if there is none. */
    public LocalDate date(String name) {
        return parsed(name, LocalDate.class);
    }

    /** A value of a code list, or null if there is none. */
    public <T extends Coded> T code(String name, Class<T> type) {
        return parsed(name, type);
    }

    private <T> T parsed(String name, Class<T> type) {
        return value(name, JsonNode::isTextual, "text", node -> {
            try {
                return type.cast(ParameterValue.read(type, node.textValue()));
            } catch (ParameterValue.Refused refused) {
                violations.add(pointer(name),
                        name + ": '" + PlainText.shown(node.textValue()) + "' " + refused.getMessage(),
                        refused.allowed());
                return null;
            }
        });
    }

    /** A whole number, or null if there is none. */
    public Integer number(String name, int least, int most) {
        return value(name, JsonNode::isIntegralNumber, "a whole number", node -> {
            if (!node.canConvertToInt() || node.intValue() < least || node.intValue() > most) {
                violations.add(pointer(name), name + ": the number is out of range", List.of(least + " to " + most));
                return null;
            }
            return node.intValue();
        });
    }

    /** What an object inside says, or null if there is none. */
    public <T> T object(String name, Function<JsonFields, T> reader) {
        return value(name, JsonNode::isObject, "an object",
                node -> inside(pointer(name), node, fields -> reader.apply(fields)));
    }

    /** What the objects of a list say, each by its pointer; empty if there is none. */
    public <T> List<T> list(String name, int most, BiFunction<JsonFields, String, T> reader) {
        List<T> read = value(name, JsonNode::isArray, "a list", node -> items(name, node, most, reader));
        return read == null ? List.of() : read;
    }

    private <T> List<T> items(String name, JsonNode list, int most, BiFunction<JsonFields, String, T> reader) {
        if (list.size() > most) {
            violations.add(pointer(name), name + ": the list has more than " + most + " items", List.of("0 to " + most));
            return List.of();
        }
        List<T> items = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String place = pointer(name) + "/" + i;
            if (list.get(i).isObject()) {
                items.add(inside(place, list.get(i), fields -> reader.apply(fields, place)));
            } else {
                violations.add(place, name + ": item " + i + " is not an object", List.of("an object"));
            }
        }
        return List.copyOf(items);
    }

    private <T> T inside(String place, JsonNode node, Function<JsonFields, T> reader) {
        JsonFields fields = new JsonFields(place, (ObjectNode) node, violations);
        T read = reader.apply(fields);
        fields.refuseUnknown();
        return read;
    }

    /** Takes note of fields that a record must have and that this one has not, or has as null. */
    public JsonFields require(String... names) {
        for (String name : names) {
            JsonNode node = object.get(name);
            if (node == null || node.isNull() || node.isTextual() && node.textValue().isBlank()) {
                violations.add(pointer(name), name + ": a value is required");
            }
        }
        return this;
    }

    /** Takes note of fields that nobody has asked for. */
    public void refuseUnknown() {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                violations.add(pointer(PlainText.shown(name)),
                        "There is no field '" + PlainText.shown(name) + "' here", List.copyOf(known));
            }
        });
    }

    private <T> T value(String name, Predicate<JsonNode> isOfType, String type, Function<JsonNode, T> reader) {
        known.add(name);
        JsonNode node = object.get(name);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!isOfType.test(node)) {
            violations.add(pointer(name), name + ": this is not " + type, List.of(type));
            return null;
        }
        return reader.apply(node);
    }
}
