package org.councilratings.http.listing;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.codelist.KnownValues;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The CSV columns of a list of records, from the components of the record. A nested record adds its columns with its name as
 * prefix: {@code links.firstPage} becomes {@code links_first_page}. Types and descriptions are those of the OpenAPI document.
 */
final class Columns {

    /** By record, of the values of code lists that are in use. */
    private static final ClassValue<Map<KnownValues, Columns>> KNOWN = new ClassValue<>() {
        @Override
        protected Map<KnownValues, Columns> computeValue(Class<?> record) {
            return Collections.synchronizedMap(new WeakHashMap<>());
        }
    };

    private final List<Column> all = new ArrayList<>();
    private final List<String> key = new ArrayList<>();

    private Columns(Class<?> record, KnownValues known) {
        for (RecordComponent component : record.getRecordComponents()) {
            add("", component, row -> read(component, row), true, known);
            if (component.isAnnotationPresent(Key.class)) {
                String inside = component.getAnnotation(Key.class).value();
                key.add(snakeCase(component.getName()) + (inside.isEmpty() ? "" : "_" + snakeCase(inside)));
            }
        }
    }

    /**
     * The columns of a list.
     *
     * @param known the values of code lists that it can show
     */
    static Columns of(Class<?> record, KnownValues known) {
        return KNOWN.get(record).computeIfAbsent(known, values -> new Columns(record, values));
    }

    List<Column> all() {
        return all;
    }

    /** The names of the columns that identify a row. */
    List<String> key() {
        return key;
    }

    private void add(String prefix, RecordComponent component, Function<Object, Object> value, boolean isRequired,
            KnownValues known) {
        String name = prefix + snakeCase(component.getName());
        boolean always = isRequired && !isNullable(component);
        InCsv form = component.getAnnotation(InCsv.class);
        if (form != null && form.omitted()) {
            return;
        }
        if (form != null && !form.each().isEmpty()) {
            addForEach(component, form, value, known);
        } else if (form != null) {
            all.add(oneCell(name, component, form.oneCellOf(), value, known));
        } else if (isObject(component.getType())) {
            addInside(name + "_", component.getType(), value, always, known);
        } else if (Collection.class.isAssignableFrom(component.getType())) {
            all.add(list(name, component, value, known));
        } else {
            all.add(new Column(name, describe(component, known), Datatype.of(component.getType()),
                    codes(component.getType(), known), false,
                    always, value));
        }
    }

    private void addInside(String prefix, Class<?> record, Function<Object, Object> value, boolean isRequired,
            KnownValues known) {
        for (RecordComponent inside : record.getRecordComponents()) {
            add(prefix, inside, value.andThen(found -> found == null ? null : read(inside, found)), isRequired, known);
        }
    }

    private static Column list(String name, RecordComponent component, Function<Object, Object> value, KnownValues known) {
        Class<?> item = itemType(component);
        return new Column(name, describe(component, known), isObject(item) ? Datatype.JSON : Datatype.of(item),
                codes(item, known),
                !isObject(item), false, value);
    }

    private static Column oneCell(String name, RecordComponent component, String shownName, Function<Object, Object> value,
            KnownValues known) {
        RecordComponent shown = component(itemType(component), shownName);
        return new Column(name, describe(component, known), Datatype.of(shown.getType()), codes(shown.getType(), known), true,
                false,
                value.andThen(list -> ((Collection<?>) list).stream().map(one -> read(shown, one)).toList()));
    }

    private void addForEach(RecordComponent component, InCsv form, Function<Object, Object> value, KnownValues known) {
        Class<?> item = itemType(component);
        RecordComponent each = component(item, form.each());
        for (CodeListValue coded : known.of(each.getType())) {
            for (String name : form.show()) {
                RecordComponent shown = component(item, name);
                all.add(new Column(snakeCase(coded.code()) + "_" + snakeCase(name),
                        coded.label() + ": " + describe(shown, known),
                        Datatype.of(shown.getType()), codes(shown.getType(), known), false, !isNullable(shown),
                        value.andThen(list -> find((Collection<?>) list, one -> coded.equals(read(each, one)), shown))));
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

    /** Whether it has columns of its own: values of code lists are shown by their codes. */
    private static boolean isObject(Class<?> type) {
        return type.isRecord() && !CodeListValue.class.isAssignableFrom(type);
    }

    private static boolean isNullable(RecordComponent component) {
        Schema schema = component.getAccessor().getAnnotation(Schema.class);
        return schema != null && schema.nullable();
    }

    /** The description of a component, and the labels of its codes. */
    private static String describe(RecordComponent component, KnownValues known) {
        Schema schema = component.getAccessor().getAnnotation(Schema.class);
        return Stream.of(schema == null ? "" : schema.description(), codeLabels(component.getType(), known))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private static List<String> codes(Class<?> type, KnownValues known) {
        return known.of(type).stream().map(CodeListValue::code).toList();
    }

    private static String codeLabels(Class<?> type, KnownValues known) {
        return known.of(type).stream().map(value -> value.code() + ": " + value.label()).collect(Collectors.joining("; "));
    }

    /** {@code gssCode} becomes {@code gss_code}. */
    private static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
