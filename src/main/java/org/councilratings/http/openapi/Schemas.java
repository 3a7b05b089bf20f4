package org.councilratings.http.openapi;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.councilratings.codelist.CodeListValue;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/** Completes the schemas of records: dates, code lists, null and required properties, as generated clients need them. */
final class Schemas {

    private static final String REFERENCE = "#/components/schemas/";

    /** Dates and instants are inline: as schemas they would become classes in generated clients. */
    private static final Map<String, String> DATES = Map.of(REFERENCE + "LocalDate", "date", REFERENCE + "Instant",
            "date-time");

    /** Marks a property that responses can leave out, by an annotation. */
    private static final String OPTIONAL = "x-optional";

    /** Documentation tools show it; generators and validators ignore it. */
    static final String KNOWN_VALUES = "x-extensible-enum";

    private static final List<SchemaType> NULL = List.of(SchemaType.NULL);

    private final Map<String, Schema> all;

    Schemas(Map<String, Schema> all) {
        this.all = all;
    }

    void complete(IndexView index) {
        all.remove("LocalDate");
        all.remove("Instant");
        index.getAllKnownImplementations(CodeListValue.class).forEach(this::describeCodes);
        all.values().stream().filter(schema -> schema.getProperties() != null)
                .flatMap(schema -> schema.getProperties().values().stream()).forEach(this::completeProperty);
        all.values().forEach(Schemas::requireProperties);
    }

    private void completeProperty(Schema property) {
        inlineDate(property);
        openCodes(property);
        admitNull(property);
        if (property.getRef() != null) {
            // An annotation has added a type, which the referred schema has already.
            property.setType(null);
        }
    }

    static void inlineDate(Schema schema) {
        String format = DATES.get(String.valueOf(schema.getRef()));
        if (format != null) {
            schema.setRef(null);
            schema.type(List.of(SchemaType.STRING)).format(format);
        }
        choices(schema).stream().map(choice -> DATES.get(String.valueOf(choice.getRef()))).filter(Objects::nonNull).findFirst()
                .ifPresent(nullable -> {
                    schema.setAnyOf(null);
                    schema.type(List.of(SchemaType.STRING, SchemaType.NULL)).format(nullable);
                });
    }

    private static List<Schema> choices(Schema schema) {
        return schema.getAnyOf() == null ? List.of() : schema.getAnyOf();
    }

    /** Describes a code list by its codes as clients see them, with the meaning of each. */
    private void describeCodes(ClassInfo type) {
        Schema schema = all.get(type.simpleName());
        if (schema != null) {
            List<CodeListValue> values = values(type);
            schema.setEnumeration(
                    values.stream().flatMap(value -> value.spellings().stream()).map(Object.class::cast).toList());
            schema.setDescription(describe(values));
        }
    }

    /** The meaning of each code. */
    static String describe(List<? extends CodeListValue> values) {
        return values.stream().map(value -> "`" + String.join("`, `", value.spellings()) + "`: " + value.label())
                .collect(Collectors.joining("; ", "", ". Values may be added."));
    }

    private static List<CodeListValue> values(ClassInfo type) {
        try {
            Class<?> loaded = Class.forName(type.name().toString(), true, Thread.currentThread().getContextClassLoader());
            return List.copyOf(CodesOfData.bundled().of(loaded));
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /**
     * Describes codes in responses as text with a list of known values, so that generated clients accept new ones. Only
     * parameters have closed lists: the service rejects other values.
     */
    private void openCodes(Schema schema) {
        if (schema.getItems() != null) {
            openCodes(schema.getItems());
        }
        codeList(schema).ifPresent(codes -> open(schema, codes, List.of(SchemaType.STRING)));
        choices(schema).stream().flatMap(choice -> codeList(choice).stream()).findFirst()
                .ifPresent(codes -> open(schema, codes, List.of(SchemaType.STRING, SchemaType.NULL)));
    }

    /** The code list that a schema refers to. */
    private Optional<Schema> codeList(Schema schema) {
        return Optional.ofNullable(schema.getRef()).map(reference -> all.get(reference.substring(REFERENCE.length())))
                .filter(referred -> referred.getEnumeration() != null);
    }

    private static void open(Schema schema, Schema codes, List<SchemaType> types) {
        schema.setRef(null);
        schema.setAnyOf(null);
        schema.setType(types);
        schema.setDescription(schema.getDescription() == null ? codes.getDescription()
                : schema.getDescription() + " " + codes.getDescription());
        schema.addExtension(KNOWN_VALUES, codes.getEnumeration());
    }

    /** A schema with {@code anyOf} has no type of its own. If its value can be null, null is one of the choices. */
    private static void admitNull(Schema property) {
        if (property.getAnyOf() != null) {
            boolean isNullable = property.getType() != null && property.getType().contains(SchemaType.NULL);
            property.setType(null);
            if (isNullable && property.getAnyOf().stream().noneMatch(choice -> NULL.equals(choice.getType()))) {
                property.addAnyOf(OASFactory.createSchema().type(NULL));
            }
        }
    }

    /**
     * Responses have every key, and later versions may add more: generated clients accept them only if the document says so.
     * Schemas of requests declare their required fields themselves and allow no others.
     */
    private static void requireProperties(Schema schema) {
        if (schema.getProperties() != null && schema.getRequired() == null) {
            List<String> required = schema.getProperties().entrySet().stream()
                    .filter(property -> !takeOptional(property.getValue())).map(Map.Entry::getKey).toList();
            // OpenAPI 3.0 does not allow an empty list.
            schema.setRequired(required.isEmpty() ? null : required);
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true));
        }
    }

    /** Whether a property is marked as optional. Removes the mark. */
    private static boolean takeOptional(Schema property) {
        boolean isOptional = property.getExtensions() != null && property.getExtensions().containsKey(OPTIONAL);
        if (isOptional) {
            property.removeExtension(OPTIONAL);
        }
        return isOptional;
    }

    /** Removes code lists that no parameter uses. */
    static void removeUnusedCodes(OpenAPI document) {
        Set<String> used = new HashSet<>();
        document.getPaths().getPathItems().values().stream().flatMap(path -> path.getOperations().values().stream())
                .flatMap(operation -> operation.getParameters().stream()).map(parameter -> parameter.getSchema())
                .filter(Objects::nonNull).forEach(schema -> addReferences(schema, used));
        List<String> unused = document.getComponents().getSchemas().entrySet().stream()
                .filter(schema -> schema.getValue().getEnumeration() != null && !used.contains(REFERENCE + schema.getKey()))
                .map(Map.Entry::getKey).toList();
        unused.forEach(document.getComponents()::removeSchema);
    }

    private static void addReferences(Schema schema, Set<String> references) {
        references.add(schema.getRef());
        Stream.concat(Optional.ofNullable(schema.getItems()).stream(),
                schema.getAllOf() == null ? Stream.empty() : schema.getAllOf().stream())
                .forEach(part -> addReferences(part, references));
    }
}
