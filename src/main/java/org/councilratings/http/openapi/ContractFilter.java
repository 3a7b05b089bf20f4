package org.councilratings.http.openapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.councilratings.http.input.DeclaredParameter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.IndexView;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Completes the OpenAPI document. Its general parts, and the order of its paths, are in {@code META-INF/openapi.yaml}; the
 * operations and records are in annotations. Runs once, at build time.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    /** The names of all parameters, in the order of the document. It is not part of the published document. */
    private static final String PARAMETER_ORDER = "x-parameter-order";

    private final IndexView index;

    public ContractFilter(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components = document.getComponents();
        Map<String, Schema> schemas = new LinkedHashMap<>(components.getSchemas());
        new Schemas(schemas).complete(index);
        components.setSchemas(new Listings(index).describe(schemas));
        ErrorResponses.declare(components);
        List<String> order = takeParameterOrder(document);
        Map<String, PathItem> paths = document.getPaths().getPathItems();
        paths.forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
            completeParameters(operation, order);
            complete(path, method, operation, document);
        }));
        Schemas.removeUnusedCodes(document);
    }

    private static List<String> takeParameterOrder(OpenAPI document) {
        List<String> order = ((List<?>) document.getExtensions().get(PARAMETER_ORDER)).stream().map(String::valueOf).toList();
        document.removeExtension(PARAMETER_ORDER);
        return order;
    }

    private static void complete(String path, HttpMethod method, Operation operation, OpenAPI document) {
        if (method == HttpMethod.GET) {
            ReadingOperation.complete(path, operation, document.getComponents());
        } else {
            WritingOperation.complete(method, operation);
        }
        ErrorResponses.refer(path, method, operation, document.getPaths());
    }

    private static void completeParameters(Operation operation, List<String> order) {
        List<Parameter> parameters = new ArrayList<>(
                operation.getParameters() == null ? List.of() : operation.getParameters());
        parameters.stream().map(Parameter::getSchema).filter(Objects::nonNull).forEach(Schemas::inlineDate);
        parameters.forEach(ContractFilter::wrapExample);
        parameters.sort(Comparator.comparing(parameter -> position(parameter, order)));
        operation.setParameters(parameters);
    }

    /** A parameter with several values has a list as its example, even for one value. */
    private static void wrapExample(Parameter parameter) {
        Schema schema = parameter.getSchema();
        if (schema != null && schema.getType() != null && schema.getType().contains(SchemaType.ARRAY)) {
            parameter.setExample(parameter.getExample() == null ? null : List.of(parameter.getExample()));
            parameter.setStyle(Parameter.Style.FORM);
            parameter.setExplode(true);
            schema.setMaxItems(DeclaredParameter.MAX_VALUES);
            if (schema.getItems().getRef() == null) {
                schema.getItems().minLength(1).maxLength(DeclaredParameter.MAX_LENGTH);
            }
        }
    }

    /** Path parameters come first. Their order is that of the path. */
    private static int position(Parameter parameter, List<String> order) {
        if (parameter.getRef() != null || parameter.getIn() == Parameter.In.PATH) {
            return -1;
        }
        int position = order.indexOf(parameter.getName());
        if (position < 0) {
            throw new IllegalStateException(
                    PARAMETER_ORDER + " in META-INF/openapi.yaml does not have the parameter " + parameter.getName());
        }
        return position;
    }
}
