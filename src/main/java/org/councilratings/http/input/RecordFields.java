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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.codelist.KnownValues;
import org.councilratings.http.problem.Violations;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The fields of a record in a request. Names and types come from the components of its class, limits from their
 * {@link Schema}: request bodies, columns of files and the OpenAPI document use the same.
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
            Field field = new Field(component, required.contains(component.getName()));
            fields.put(field.name, field);
            byColumn.put(field.column, field);
        }
        known.addAll(fields.keySet());
        if (requests != null) {
            known.addAll(List.of(requests.ignored()));
        }
    }

    public static RecordFields of(Class<?> type) {
        return KNOWN.get(type);
    }

    /** The fields by their column names in files, in order. */
    public Map<String, Field> byColumn() {
        return Collections.unmodifiableMap(byColumn);
    }

    /**
     * Reads a record. Adds every error to the violations; the wrong value is null in the record.
     *
     * @param pointer where the object is in the body (JSON pointer, RFC 6901)
     */
    <R> R read(Class<R> record, ObjectNode object, String pointer, Violations violations) {
        required.forEach(name -> fields.get(name).require(object, pointer, violations));
        Object[] values = fields.values().stream().map(field -> field.read(object, pointer, violations)).toArray();
        object.fieldNames().forEachRemaining(name -> rejectUnknown(name, pointer, violations));
        return record.cast(make(values));
    }

    private void rejectUnknown(String name, String pointer, Violations violations) {
        if (!known.contains(name)) {
            String shown = PlainText.shown(name);
            violations.add(pointer + "/" + shown.replace("~", "~0").replace("/", "~1"),
                    "'" + shown + "' is not a field of this object", List.copyOf(known));
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

    /** One field: its name, type and limits. */
    public static final class Field {

        private final String name;
        private final String column;
        private final Class<?> type;
        private final Class<?> item;
        private final Schema schema;
        private final boolean required;
        private final boolean readOnly;
        private final int maxItems;
        private final int min;
        private final int max;
        private final Pattern pattern;
        private final int maxLength;

        private Field(RecordComponent component, boolean required) {
            this.required = required;
            name = component.getName();
            column = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
            type = component.getType();
            item = type == List.class
                    ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                    : null;
            schema = component.getAccessor().getAnnotation(Schema.class);
            // Read annotations once: each look is a reflective call, and the start reads thousands of records.
            readOnly = schema != null && schema.readOnly();
            maxItems = isList() ? schema.maxItems() : 0;
            min = type == Integer.class ? Integer.parseInt(schema.minimum()) : 0;
            max = type == Integer.class ? Integer.parseInt(schema.maximum()) : 0;
            pattern = schema == null || schema.pattern().isEmpty() ? null : Pattern.compile(schema.pattern());
            maxLength = schema == null || schema.maxLength() == 0 ? PlainText.MAX_LENGTH : schema.maxLength();
        }

        /** Its name in JSON. */
        public String name() {
            return name;
        }

        /** Its name as a column of a file: {@code startDate} is {@code start_date}. */
        public String column() {
            return column;
        }

        public Class<?> type() {
            return type;
        }

        /** Whether it must have a value. */
        public boolean isRequired() {
            return required;
        }

        /** Whether it has a value of a code list. */
        public boolean isCode() {
            return CodeListValue.class.isAssignableFrom(type);
        }

        /** Whether it is a list, which a cell has as JSON. */
        public boolean isList() {
            return item != null;
        }

        /** Whether it is an object with its own fields. */
        public boolean isRecord() {
            return type.isRecord();
        }

        /** The value of a cell as JSON; null if the cell is blank. */
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

        private Object read(JsonNode node, String pointer, Violations violations) {
            if (isList()) {
                return node.isArray() ? items(node, pointer, violations) : reject(pointer, "a list", violations, List.of());
            }
            if (type.isRecord()) {
                return node.isObject() ? of(type).read(type, (ObjectNode) node, pointer, violations)
                        : reject(pointer, "an object", violations, null);
            }
            if (type == Integer.class) {
                return node.isIntegralNumber() ? number(node, pointer, violations)
                        : reject(pointer, "a whole number", violations, null);
            }
            return node.isTextual() ? text(node.textValue().strip(), pointer, violations)
                    : reject(pointer, "text", violations, null);
        }

        private Object reject(String pointer, String form, Violations violations, Object instead) {
            violations.add(pointer, name + ": must be " + form, List.of(form));
            return instead;
        }

        private List<Object> items(JsonNode list, String pointer, Violations violations) {
            if (list.size() > maxItems) {
                violations.add(pointer, name + ": has more than " + maxItems + " items",
                        List.of("0 to " + maxItems));
                return List.of();
            }
            List<Object> items = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                if (item == String.class) {
                    text(list.get(i), pointer + "/" + i, violations).ifPresent(items::add);
                } else if (list.get(i) instanceof ObjectNode object) {
                    items.add(of(item).read(item, object, pointer + "/" + i, violations));
                } else {
                    violations.add(pointer + "/" + i, name + ": item " + i + " must be an object", List.of("an object"));
                }
            }
            return List.copyOf(items);
        }

        /** A text in a list. */
        private Optional<String> text(JsonNode node, String pointer, Violations violations) {
            String text = node.isTextual() ? node.textValue().strip() : "";
            if (text.isEmpty()) {
                violations.add(pointer, name + ": must be text", List.of("text"));
                return Optional.empty();
            }
            return Optional.ofNullable(plain(text, pointer, violations));
        }

        private Integer number(JsonNode node, String pointer, Violations violations) {
            if (!node.canConvertToInt() || node.intValue() < min || node.intValue() > max) {
                violations.add(pointer, name + ": is out of range", List.of(min + " to " + max));
                return null;
            }
            return node.intValue();
        }

        private Object text(String text, String pointer, Violations violations) {
            if (text.isEmpty()) {
                return null;
            }
            return type == String.class ? plain(text, pointer, violations) : parsed(text, pointer, violations);
        }

        private String plain(String text, String pointer, Violations violations) {
            String fault = PlainText.fault(text, maxLength).orElse(null);
            if (fault != null) {
                violations.add(pointer, name + ": the text " + fault,
                        List.of("1 to " + maxLength + " characters, not starting with = + - @"));
                return null;
            }
            if (pattern != null && !pattern.matcher(text).matches()) {
                violations.add(pointer, name + ": '" + PlainText.shown(text) + "' does not have the right format",
                        List.of("like " + schema.examples()[0] + " (" + pattern + ")"));
                return null;
            }
            return text;
        }

        private Object parsed(String text, String pointer, Violations violations) {
            try {
                return ParameterValue.read(type, text, KnownValues.OF_ENUMS);
            } catch (ParameterValue.InvalidValueException invalid) {
                violations.add(pointer, name + ": '" + PlainText.shown(text) + "' " + invalid.getMessage(), invalid.allowed());
                return null;
            }
        }
    }
}
