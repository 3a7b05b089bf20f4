package org.councilratings.http.listing;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.councilratings.codelist.CodeListValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The CSV columns of a list of records, from the components of the record. A nested record adds its columns with its name as
 * prefix: {@code links.firstPage} becomes {@code links_first_page}. Types and descriptions are those of the OpenAPI document.
 */
final class Columns {

    private static final ClassValue<Columns> KNOWN = new ClassValue<>() {
        @Override
        protected Columns computeValue(Class<?> record) {
            return new Columns(record);
        }
    };

    private final List<Column> all = new ArrayList<>();
    private final List<String> key = new ArrayList<>();

    private Columns(Class<?> record) {
        for (RecordComponent component : record.getRecordComponents()) {
            add("", component, row -> read(component, row), true);
            if (component.isAnnotationPresent(Key.class)) {
                String inside = component.getAnnotation(Key.class).value();
                key.add(snakeCase(component.getName()) + (inside.isEmpty() ? "" : "_" + snakeCase(inside)));
            }
        }
    }

    static Columns of(Class<?> record) {
        return KNOWN.get(record);
    }

    List<Column> all() {
        return all;
    }

    /** The names of the columns that identify a row. */
    List<String> key() {
        return key;
    }

    private void add(String prefix, RecordComponent component, Function<Object, Object> value, boolean isRequired) {
        String name = prefix + snakeCase(component.getName());
        boolean always = isRequired && !isNullable(component);
        InCsv form = component.getAnnotation(InCsv.class);
        if (form != null && form.omitted()) {
            return;
        }
        if (form != null && !form.each().isEmpty()) {
            addForEach(component, form, value);
        } else if (form != null) {
            all.add(oneCell(name, component, form.oneCellOf(), value));
        } else if (component.getType().isRecord()) {
            addInside(name + "_", component.getType(), value, always);
        } else if (Collection.class.isAssignableFrom(component.getType())) {
            all.add(list(name, component, value));
        } else {
            all.add(new Column(name, describe(component), Datatype.of(component.getType()), codes(component.getType()), false,
                    always, value));
        }
    }

    private void addInside(String prefix, Class<?> record, Function<Object, Object> value, boolean isRequired) {
        for (RecordComponent inside : record.getRecordComponents()) {
            add(prefix, inside, value.andThen(found -> found == null ? null : read(inside, found)), isRequired);
        }
    }

    private static Column list(String name, RecordComponent component, Function<Object, Object> value) {
        Class<?> item = itemType(component);
        return new Column(name, describe(component), item.isRecord() ? Datatype.JSON : Datatype.of(item), codes(item),
                !item.isRecord(), false, value);
    }

    private static Column oneCell(String name, RecordComponent component, String shownName, Function<Object, Object> value) {
        RecordComponent shown = component(itemType(component), shownName);
        return new Column(name, describe(component), Datatype.of(shown.getType()), codes(shown.getType()), true, false,
                value.andThen(list -> ((Collection<?>) list).stream().map(one -> read(shown, one)).toList()));
    }

    private void addForEach(RecordComponent component, InCsv form, Function<Object, Object> value) {
        Class<?> item = itemType(component);
        RecordComponent each = component(item, form.each());
        for (Object constant : each.getType().getEnumConstants()) {
            for (String name : form.show()) {
                RecordComponent shown = component(item, name);
                CodeListValue coded = (CodeListValue) constant;
                all.add(new Column(snakeCase(coded.code()) + "_" + snakeCase(name), coded.label() + ": " + describe(shown),
                        Datatype.of(shown.getType()), codes(shown.getType()), false, !isNullable(shown),
                        value.andThen(list -> find((Collection<?>) list, one -> read(each, one) == constant, shown))));
            }
        }
    }

    private static Object find(Collection<?> list, Predicate<Object> isMeant, RecordComponent shown) {
        return list.stream().filter(isMeant).findFirst().map(one -> read(shown, one)).orElse(null);
    }

    private static Class<?> itemType(RecordComponent component) {
        return (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    }

    private static RecordComponent component(Class<?> record, String name) {
        return Arrays.stream(record.getRecordComponents()).filter(component -> component.getName().equals(name)).findFirst()
                .orElseThrow();
    }

    private static Object read(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isNullable(RecordComponent component) {
        Schema schema = component.getAccessor().getAnnotation(Schema.class);
        return schema != null && schema.nullable();
    }

    /** The description of a component, and the labels of its codes. */
    private static String describe(RecordComponent component) {
        Schema schema = component.getAccessor().getAnnotation(Schema.class);
        return Stream.of(schema == null ? "" : schema.description(), codeLabels(component.getType()))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private static List<String> codes(Class<?> type) {
        return values(type).map(CodeListValue::code).toList();
    }

    private static String codeLabels(Class<?> type) {
        return values(type).map(value -> value.code() + ": " + value.label()).collect(Collectors.joining("; "));
    }

    private static Stream<CodeListValue> values(Class<?> type) {
        return CodeListValue.class.isAssignableFrom(type) && type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(CodeListValue.class::cast)
                : Stream.empty();
    }

    /** {@code gssCode} becomes {@code gss_code}. */
    private static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
