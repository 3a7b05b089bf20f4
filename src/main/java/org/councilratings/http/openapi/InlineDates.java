package org.councilratings.http.openapi;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Inlines the schemas of dates and instants, which would become classes in generated clients. */
final class InlineDates {

    private static final Map<String, String> FORMATS = Map.of("#/components/schemas/LocalDate", "date",
            "#/components/schemas/Instant", "date-time");

    private InlineDates() {
    }

    static void in(Map<String, Schema> schemas) {
        schemas.remove("LocalDate");
        schemas.remove("Instant");
        schemas.values().stream().filter(schema -> schema.getProperties() != null)
                .flatMap(schema -> schema.getProperties().values().stream()).forEach(InlineDates::in);
    }

    static void in(Schema schema) {
        String format = FORMATS.get(String.valueOf(schema.getRef()));
        if (format != null) {
            schema.setRef(null);
            schema.type(List.of(SchemaType.STRING)).format(format);
        }
        for (Schema either : schema.getAnyOf() == null ? List.<Schema> of() : List.copyOf(schema.getAnyOf())) {
            inNullable(schema, FORMATS.get(String.valueOf(either.getRef())));
        }
    }

    private static void inNullable(Schema schema, String format) {
        if (format != null) {
            schema.setAnyOf(null);
            schema.type(List.of(SchemaType.STRING, SchemaType.NULL)).format(format);
        }
    }
}
