package org.councilratings.http.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.councilratings.codelist.CodeListValue;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/** Describes code lists by their codes as clients see them, with the meaning of each. */
final class CodeLists {

    private final IndexView index;

    CodeLists(IndexView index) {
        this.index = index;
    }

    void describe(Map<String, Schema> schemas) {
        for (ClassInfo type : index.getAllKnownImplementations(CodeListValue.class)) {
            Schema schema = schemas.get(type.simpleName());
            if (schema != null) {
                describe(schema, values(type));
            }
        }
    }

    private static void describe(Schema schema, List<CodeListValue> values) {
        schema.setEnumeration(values.stream().flatMap(value -> value.spellings().stream()).map(Object.class::cast).toList());
        schema.setDescription(values.stream().map(value -> "`" + String.join("`, `", value.spellings()) + "`: " + value.label())
                .collect(Collectors.joining("; ", "", ". Values may be added.")));
    }

    private static List<CodeListValue> values(ClassInfo type) {
        try {
            Class<?> loaded = Class.forName(type.name().toString(), true, Thread.currentThread().getContextClassLoader());
            return Arrays.stream(loaded.getEnumConstants()).map(CodeListValue.class::cast).toList();
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
