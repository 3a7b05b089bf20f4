package org.councilratings.http.input;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.councilratings.http.problem.Violations;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The fields of a record that is written, as its class describes them: the components give names and types, their
 * {@link Schema}
 * the bounds. So the reader of bodies, the columns of files and the OpenAPI document cannot differ.
 */
public final class RecordFields {

    private static final ClassValue<RecordFields> KNOWN = new ClassValue<>() {
        @Override
        protected RecordFields computeValue(Class<?> type) {
            return new RecordFields(type);
        }
    };

    private final Class<?> type;
    private final Constructor<?> constructor;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Field> byColumn = new LinkedHashMap<>();
    private final List<String> required;
    private final Set<String> known = new TreeSet<>();

    private RecordFields(Class<?> type) {
        this.type = type;
        Schema schema = type.getAnnotation(Schema.class);
        InRequests requests = type.getAnnotation(InRequests.class);
        required = Stream.of(schema == null ? new String[0] : schema.requiredProperties(),
                requests == null ? new String[0] : requests.required()).flatMap(Arrays::stream).toList();
        constructor = constructor(type);
        for (RecordComponent component : type.getRecordComponents()) {
            Field field = new Field(component);
            fields.put(field.name, field);
            byColumn.put(field.column, field);
        }
        known.addAll(fields.keySet());
        if (requests != null) {
            known.addAll(List.of(requests.unread()));
        }
    }

    /** The fields of a record class. */
    public static RecordFields of(Class<?> type) {
        return KNOWN.get(type);
    }

    /** The fields by the names of their columns in a file, in their order. */
    public Map<String, Field> byColumn() {
        return Collections.unmodifiableMap(byColumn);
    }

    /**
     * Reads a record. Everything that is wrong is added to the violations, by its pointer (RFC 6901), and is null in the
     * record.
     *
     * @param pointer where the object is in the whole
     */
    <R> R read(Class<R> record, ObjectNode object, String pointer, Violations violations) {
        required.forEach(name -> fields.get(name).require(object, pointer, violations));
        Object[] values = fields.values().stream().map(field -> field.read(object, pointer, violations)).toArray();
        object.fieldNames().forEachRemaining(name -> refuseUnknown(name, pointer, violations));
        return record.cast(make(values));
    }

    private void refuseUnknown(String name, String pointer, Violations violations) {
        if (!known.contains(name)) {
            String shown = PlainText.shown(name);
            violations.add(pointer + "/" + shown.replace("~", "~0").replace("/", "~1"),
                    "There is no field '" + shown + "' here", List.copyOf(known));
        }
    }

    private static Constructor<?> constructor(Class<?> type) {
        try {
            return type.getDeclaredConstructor(
                    Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Object make(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** One field: its name, type and bounds. */
    public static final class Field {

        private final String name;
        private final String column;
        private final Class<?> type;
        private final Class<?> item;
        private final Schema schema;
        private final boolean readOnly;
        private final int mostItems;
        private final int least;
        private final int most;
        private final Pattern pattern;
        private final int longest;

        private Field(RecordComponent component) {
            name = component.getName();
            column = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
            type = component.getType();
            item = type == List.class
                    ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                    : null;
            schema = component.getAccessor().getAnnotation(Schema.class);
            // Each look at an annotation is a call by reflection, and a start reads thousands of records.
            readOnly = schema != null && schema.readOnly();
            mostItems = isList() ? schema.maxItems() : 0;
            least = type == Integer.class ? Integer.parseInt(schema.minimum()) : 0;
            most = type == Integer.class ? Integer.parseInt(schema.maximum()) : 0;
            pattern = schema == null || schema.pattern().isEmpty() ? null : Pattern.compile(schema.pattern());
            longest = schema == null || schema.maxLength() == 0 ? PlainText.LONGEST : schema.maxLength();
        }

        /** Its name in JSON. */
        public String name() {
            return name;
        }

        /** Its name as a column of a file: {@code startDate} is {@code start_date}. */
        public String column() {
            return column;
        }

        /** Whether a cell holds it as JSON. */
        public boolean isList() {
            return item != null;
        }

        /** Whether it is an object with fields of its own. */
        public boolean isRecord() {
            return type.isRecord();
        }

        /** What a cell of a file says about it, in JSON; blank is null. */
        public JsonNode json(String cell) {
            if (cell == null || cell.isBlank()) {
                return JsonNodeFactory.instance.nullNode();
            }
            return type == Integer.class && cell.matches("\\d{1,9}")
                    ? JsonNodeFactory.instance.numberNode(Integer.valueOf(cell))
                    : JsonNodeFactory.instance.textNode(cell);
        }

        private void require(ObjectNode object, String pointer, Violations violations) {
            JsonNode node = object.get(name);
            if (node == null || node.isNull() || node.isTextual() && node.textValue().isBlank()) {
                violations.add(pointer + "/" + name, name + ": a value is required");
            }
        }

        private Object read(ObjectNode object, String pointer, Violations violations) {
            JsonNode node = object.get(name);
            if (node == null || node.isNull() || readOnly) {
                return isList() ? List.of() : null;
            }
            return read(node, pointer + "/" + name, violations);
        }

        private Object read(JsonNode node, String place, Violations violations) {
            if (isList()) {
                return node.isArray() ? items(node, place, violations) : refuse(place, "a list", violations, List.of());
            }
            if (type.isRecord()) {
                return node.isObject() ? of(type).read(type, (ObjectNode) node, place, violations)
                        : refuse(place, "an object", violations, null);
            }
            if (type == Integer.class) {
                return node.isIntegralNumber() ? number(node, place, violations)
                        : refuse(place, "a whole number", violations, null);
            }
            return node.isTextual() ? text(node.textValue().strip(), place, violations)
                    : refuse(place, "text", violations, null);
        }

        private Object refuse(String place, String form, Violations violations, Object instead) {
            violations.add(place, name + ": this is not " + form, List.of(form));
            return instead;
        }

        private List<Object> items(JsonNode list, String place, Violations violations) {
            if (list.size() > mostItems) {
                violations.add(place, name + ": the list has more than " + mostItems + " items",
                        List.of("0 to " + mostItems));
                return List.of();
            }
            List<Object> items = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) instanceof ObjectNode object) {
                    items.add(of(item).read(item, object, place + "/" + i, violations));
                } else {
                    violations.add(place + "/" + i, name + ": item " + i + " is not an object", List.of("an object"));
                }
            }
            return List.copyOf(items);
        }

        private Integer number(JsonNode node, String place, Violations violations) {
            if (!node.canConvertToInt() || node.intValue() < least || node.intValue() > most) {
                violations.add(place, name + ": the number is out of range", List.of(least + " to " + most));
                return null;
            }
            return node.intValue();
        }

        private Object text(String text, String place, Violations violations) {
            if (text.isEmpty()) {
                return null;
            }
            return type == String.class ? plain(text, place, violations) : parsed(text, place, violations);
        }

        private String plain(String text, String place, Violations violations) {
            String fault = PlainText.fault(text, longest).orElse(null);
            if (fault != null) {
                violations.add(place, name + ": the text " + fault,
                        List.of("1 to " + longest + " characters that do not begin with = + - @"));
                return null;
            }
            if (pattern != null && !pattern.matcher(text).matches()) {
                violations.add(place, name + ": '" + PlainText.shown(text) + "' is not in this form",
                        List.of("in the form " + schema.examples()[0] + " (" + pattern + ")"));
                return null;
            }
            return text;
        }

        private Object parsed(String text, String place, Violations violations) {
            try {
                return ParameterValue.read(type, text);
            } catch (ParameterValue.Refused refused) {
                violations.add(place, name + ": '" + PlainText.shown(text) + "' " + refused.getMessage(), refused.allowed());
                return null;
            }
        }
    }
}
