package org.councilratings.http.openapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.councilratings.http.input.DeclaredParameter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.IndexView;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/** Completes the OpenAPI document that is generated from annotations. Runs once, at build time. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private static final Set<String> LAST_PARAMETERS = Set.of("sort", "page", "pageSize", "after", "limit", "reason");
    private static final Set<String> OPTIONAL_PROPERTIES = Set.of("Problem.suggestions", "Problem.history",
            "Inspection.links", "CouncilKey.slug", "CouncilKey.gssCode");

    private static final List<SchemaType> NULL = List.of(SchemaType.NULL);

    private final IndexView index;

    public ContractFilter(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = new LinkedHashMap<>(document.getComponents().getSchemas());
        InlineDates.in(schemas);
        new CodeLists(index).describe(schemas);
        OpenCodes.in(schemas);
        schemas.values().stream().filter(schema -> schema.getProperties() != null)
                .flatMap(schema -> schema.getProperties().values().stream()).forEach(ContractFilter::admitNull);
        schemas.forEach(ContractFilter::requireProperties);
        document.getComponents().setSchemas(new Listings(index).describe(schemas));
        Validation.declare(document.getComponents());
        ErrorResponses.declare(document.getComponents());
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(path, method, operation, document.getComponents())));
        OpenCodes.removeUnused(document);
        OperationOrder.in(document);
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
    private static void requireProperties(String name, Schema schema) {
        if (schema.getProperties() != null && schema.getRequired() == null) {
            schema.setRequired(
                    schema.getProperties().keySet().stream()
                            .filter(property -> !OPTIONAL_PROPERTIES.contains(name + "." + property)).toList());
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true));
        }
    }

    private static void complete(String path, HttpMethod method, Operation operation, Components components) {
        completeParameters(operation);
        if (method == HttpMethod.GET) {
            SuccessResponse.complete(path, operation, components);
            Validation.refer(operation);
        } else {
            WritingOperation.complete(method, operation);
        }
        ErrorResponses.refer(path, method, operation);
    }

    private static void completeParameters(Operation operation) {
        List<Parameter> parameters = new ArrayList<>(
                operation.getParameters() == null ? List.of() : operation.getParameters());
        parameters.stream().map(Parameter::getSchema).filter(Objects::nonNull).forEach(InlineDates::in);
        parameters.forEach(ContractFilter::wrapExample);
        parameters.sort(Comparator.comparing(ContractFilter::position));
        operation.setParameters(parameters);
    }

    /** A parameter with several values has a list as its example, even for one value. */
    private static void wrapExample(Parameter parameter) {
        Schema schema = parameter.getSchema();
        if (schema != null && schema.getType() != null && schema.getType().contains(SchemaType.ARRAY)) {
            parameter.setExample(List.of(parameter.getExample()));
            parameter.setStyle(Parameter.Style.FORM);
            parameter.setExplode(true);
            schema.setMaxItems(DeclaredParameter.MAX_VALUES);
            if (schema.getItems().getRef() == null) {
                schema.getItems().minLength(1).maxLength(DeclaredParameter.MAX_LENGTH);
            }
        }
    }

    /** Identifiers first, then filters, and paging and sorting last. */
    private static int position(Parameter parameter) {
        if (parameter.getRef() != null || parameter.getIn() == Parameter.In.PATH) {
            return 0;
        }
        return LAST_PARAMETERS.contains(parameter.getName()) ? 2 : 1;
    }
}
