package org.councilratings.http.openapi;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.HttpHeaders;

import org.councilratings.http.problem.Problem;
import org.councilratings.http.problem.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Declares every error response once, and adds references to the operations that can return it. */
final class ErrorResponses {

    private static final String SCHEMAS = "#/components/schemas/";

    /** Errors of every operation. */
    private static final List<ProblemType> ALWAYS = List.of(ProblemType.INVALID_PARAMETER,
            ProblemType.PRECONDITION_FAILED, ProblemType.CONTENT_TOO_LARGE, ProblemType.URI_TOO_LONG,
            ProblemType.TOO_MANY_REQUESTS, ProblemType.HEADERS_TOO_LARGE, ProblemType.INTERNAL_ERROR, ProblemType.UNAVAILABLE);

    /** More errors of operations that change data. */
    private static final List<ProblemType> WRITING = List.of(ProblemType.INVALID_CONTENT, ProblemType.UNAUTHENTICATED,
            ProblemType.FORBIDDEN, ProblemType.CONFLICT, ProblemType.UNSUPPORTED_MEDIA_TYPE,
            ProblemType.PRECONDITION_REQUIRED);

    private static final String IMPORTS = "/v1/imports";

    /** Paths of one record or a part of it. */
    private static final Pattern REMOVABLE = Pattern.compile("[{](code|id)}");

    private ErrorResponses() {
    }

    static void declare(Components components) {
        ResponseHeaders.declareLimits(components);
        components.addSchema("Problem", problem()).addSchema("ProblemViolation", violation())
                .addSchema("ProblemSuggestion", suggestion());
        for (ProblemType type : declared()) {
            components.addResponse(name(type), response(type));
        }
    }

    static void refer(String path, HttpMethod method, Operation operation) {
        Set<ProblemType> types = EnumSet.copyOf(ALWAYS);
        if (path.contains("{")) {
            types.add(unknown(path));
        }
        if (REMOVABLE.matcher(path).find() && !path.startsWith(IMPORTS)) {
            types.add(ProblemType.GONE);
        }
        if (method != HttpMethod.GET) {
            types.addAll(WRITING);
            types.remove(ProblemType.INVALID_PARAMETER);
            if (path.startsWith(IMPORTS)) {
                types.remove(ProblemType.INVALID_CONTENT);
                types.add(ProblemType.UNREADABLE_FILE);
            }
        } else if (SuccessResponse.isListing(operation)) {
            types.add(ProblemType.NOT_ACCEPTABLE);
        }
        types.forEach(type -> operation.getResponses().addAPIResponse(String.valueOf(type.status()),
                OASFactory.createAPIResponse().ref("#/components/responses/" + name(type))));
    }

    private static ProblemType unknown(String path) {
        if (path.contains("{code}")) {
            return ProblemType.UNKNOWN_COUNCIL;
        }
        if (path.startsWith(IMPORTS)) {
            return ProblemType.UNKNOWN_IMPORT;
        }
        return path.startsWith("/v1/visits") ? ProblemType.UNKNOWN_VISIT : ProblemType.UNKNOWN_INSPECTION;
    }

    private static Set<ProblemType> declared() {
        Set<ProblemType> types = EnumSet.copyOf(ALWAYS);
        types.addAll(WRITING);
        types.addAll(List.of(ProblemType.UNKNOWN_COUNCIL, ProblemType.UNKNOWN_INSPECTION, ProblemType.UNKNOWN_VISIT,
                ProblemType.UNKNOWN_IMPORT, ProblemType.UNREADABLE_FILE, ProblemType.GONE, ProblemType.NOT_ACCEPTABLE));
        return types;
    }

    private static String name(ProblemType type) {
        StringBuilder name = new StringBuilder();
        for (String word : type.slug().split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }

    private static APIResponse response(ProblemType type) {
        MediaType body = OASFactory.createMediaType().schema(OASFactory.createSchema().ref(SCHEMAS + "Problem"));
        Examples.of(type).ifPresent(body::setExample);
        APIResponse response = OASFactory.createAPIResponse().description(type.title() + ". " + type.meaning())
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, body));
        response.addHeader(HttpHeaders.CACHE_CONTROL, ResponseHeaders.notStored());
        response.addHeader(HttpHeaders.VARY, ResponseHeaders.sometimes("`Accept`, if the response depends on it."));
        ResponseHeaders.referToLimits(response);
        if (type == ProblemType.UNAUTHENTICATED) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, ResponseHeaders.always("How to log in."));
        }
        if (type == ProblemType.GONE) {
            response.addHeader(HttpHeaders.LINK,
                    ResponseHeaders.always("Link to the events of the record (`version-history`)."));
        }
        if (type == ProblemType.UNSUPPORTED_MEDIA_TYPE) {
            response.addHeader(HttpHeaders.ACCEPT_ENCODING,
                    ResponseHeaders.sometimes("`identity` if the request body was compressed: send it uncompressed."));
        }
        if (type == ProblemType.UNAVAILABLE || type == ProblemType.TOO_MANY_REQUESTS) {
            response.addHeader(HttpHeaders.RETRY_AFTER,
                    ResponseHeaders.always("Number of seconds to wait before you try again.")
                            .schema(OASFactory.createSchema().addType(SchemaType.INTEGER).minimum(BigDecimal.ONE)));
        }
        return response;
    }

    private static Schema problem() {
        Map<String, Schema> properties = new LinkedHashMap<>();
        properties.put("type", text("URL of a page that explains this type of error.").format("uri-reference"));
        properties.put("title", text("Short name of the type."));
        properties.put("status", OASFactory.createSchema().addType(SchemaType.INTEGER).description("The HTTP status."));
        properties.put("detail", text("What was wrong with this request."));
        properties.put("instance", text("The path of the request.").format("uri-reference"));
        properties.put("errors", list("ProblemViolation", "Everything that is wrong with the request."));
        Schema problem = object("An error (RFC 9457).", properties);
        problem.addProperty("suggestions",
                list("ProblemSuggestion", "Councils with similar names. Only for unknown councils."));
        problem.addProperty("history",
                text("URL of the record's events. Only for removed records.").format("uri-reference"));
        return problem;
    }

    private static Schema violation() {
        Map<String, Schema> properties = new LinkedHashMap<>();
        properties.put("parameter", text("The wrong query or path parameter, else null.").addType(SchemaType.NULL));
        properties.put("pointer", text("Where the error is in the body (JSON pointer, RFC 6901), else null.")
                .addType(SchemaType.NULL));
        properties.put("header", text("The wrong request header, else null.").addType(SchemaType.NULL));
        properties.put("message", text("What is wrong."));
        properties.put("allowed", OASFactory.createSchema().addType(SchemaType.ARRAY).addType(SchemaType.NULL)
                .items(OASFactory.createSchema().addType(SchemaType.STRING))
                .description("The allowed values or their format, else null."));
        return object("One error in a request.", properties);
    }

    private static Schema suggestion() {
        Map<String, Schema> properties = new LinkedHashMap<>();
        properties.put("slug", text("The council's slug."));
        properties.put("name", text("The council's name."));
        properties.put("gssCode", text("The council's newest GSS code."));
        properties.put("href", text("URL of the council.").format("uri-reference"));
        return object("A council with a similar name.", properties);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }

    private static Schema list(String of, String description) {
        return OASFactory.createSchema().addType(SchemaType.ARRAY).description(description)
                .items(OASFactory.createSchema().ref(SCHEMAS + of));
    }

    private static Schema object(String description, Map<String, Schema> properties) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description).properties(properties)
                .required(List.copyOf(properties.keySet()))
                .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true));
    }
}
