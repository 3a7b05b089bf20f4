package org.councilratings.http.openapi;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Describes codes in responses as text with a list of known values, so that generated clients accept new ones, such as a new
 * framework. Only parameters have closed lists: the service rejects other values.
 */
final class OpenCodes {

    private static final String SCHEMAS = "#/components/schemas/";

    /** Documentation tools show it; generators and validators ignore it. */
    private static final String KNOWN_VALUES = "x-extensible-enum";

    private final Map<String, Schema> schemas;

    private OpenCodes(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    static void in(Map<String, Schema> schemas) {
        OpenCodes codes = new OpenCodes(schemas);
        schemas.values().stream().filter(schema -> schema.getProperties() != null)
                .flatMap(schema -> schema.getProperties().values().stream()).forEach(codes::open);
    }

    /** Removes code lists that no parameter uses. */
    static void removeUnused(OpenAPI document) {
        Set<String> used = new HashSet<>();
        document.getPaths().getPathItems().values().stream().flatMap(path -> path.getOperations().values().stream())
                .flatMap(operation -> operation.getParameters().stream()).map(parameter -> parameter.getSchema())
                .filter(Objects::nonNull).forEach(schema -> addReferences(schema, used));
        List<String> unused = document.getComponents().getSchemas().entrySet().stream()
                .filter(schema -> schema.getValue().getEnumeration() != null && !used.contains(SCHEMAS + schema.getKey()))
                .map(Map.Entry::getKey).toList();
        unused.forEach(document.getComponents()::removeSchema);
    }

    private static void addReferences(Schema schema, Set<String> references) {
        references.add(schema.getRef());
        Stream.concat(Optional.ofNullable(schema.getItems()).stream(),
                schema.getAllOf() == null ? Stream.empty() : schema.getAllOf().stream())
                .forEach(part -> addReferences(part, references));
    }

    private void open(Schema schema) {
        if (schema.getItems() != null) {
            open(schema.getItems());
        }
        codeList(schema).ifPresent(codes -> write(schema, codes, List.of(SchemaType.STRING)));
        List<Schema> choices = schema.getAnyOf() == null ? List.of() : schema.getAnyOf();
        choices.stream().flatMap(choice -> codeList(choice).stream()).findFirst()
                .ifPresent(codes -> write(schema, codes, List.of(SchemaType.STRING, SchemaType.NULL)));
    }

    /** The code list that a schema refers to. */
    private Optional<Schema> codeList(Schema schema) {
        return Optional.ofNullable(schema.getRef()).map(reference -> schemas.get(reference.substring(SCHEMAS.length())))
                .filter(referred -> referred.getEnumeration() != null);
    }

    private static void write(Schema schema, Schema codes, List<SchemaType> types) {
        schema.setRef(null);
        schema.setAnyOf(null);
        schema.setType(types);
        schema.setDescription(schema.getDescription() == null ? codes.getDescription()
                : schema.getDescription() + " " + codes.getDescription());
        schema.addExtension(KNOWN_VALUES, codes.getEnumeration());
    }
}
