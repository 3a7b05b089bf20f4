package org.councilratings.http.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Completes an operation that changes data: log-in, success responses, headers and example. */
final class WritingOperation {

    private static final Map<HttpMethod, String> STATUS = Map.of(HttpMethod.POST, "201", HttpMethod.PUT, "200",
            HttpMethod.DELETE, "204");

    private static final Map<HttpMethod, String> DONE = Map.of(HttpMethod.POST, "created", HttpMethod.PUT, "updated",
            HttpMethod.DELETE, "removed");

    private WritingOperation() {
    }

    static void complete(HttpMethod method, Operation operation) {
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme("account"),
                OASFactory.createSecurityRequirement().addScheme("provider")));
        APIResponses found = operation.getResponses();
        Optional<Content> content = found.getAPIResponses().values().stream().map(APIResponse::getContent)
                .filter(any -> any != null).findFirst();
        APIResponse success = OASFactory.createAPIResponse().description(
                "The " + ReadingOperation.subject(operation) + " was " + (isUpload(operation) ? "imported" : DONE.get(method)));
        if (method != HttpMethod.DELETE) {
            content.ifPresent(success::setContent);
        }
        if (method == HttpMethod.POST) {
            success.addHeader(HttpHeaders.LOCATION, ResponseHeaders.always("The URL of the new record."));
        }
        operation.setResponses(OASFactory.createAPIResponses().addAPIResponse(STATUS.get(method), success));
        if (isUpload(operation)) {
            addForm(operation);
            addUploadResponses(operation, success);
        } else if (method != HttpMethod.DELETE) {
            success.addHeader(HttpHeaders.ETAG,
                    ResponseHeaders.always("The new version of the record. Send it as `If-Match` with the next change."));
            success.addHeader(HttpHeaders.CONTENT_LOCATION,
                    ResponseHeaders.always("The URL of the record. GET returns the same body."));
        }
        operation.getResponses().getAPIResponses().values().forEach(WritingOperation::describe);
        exemplify(operation);
    }

    /** Whether the request body is a file and not JSON. */
    static boolean isUpload(Operation operation) {
        return operation.getRequestBody() != null
                && !operation.getRequestBody().getContent().getMediaTypes().containsKey("application/json");
    }

    /**
     * A form can have the file under any name. If it had a property for it, openapi-generator would refer to a class that it
     * does not write.
     */
    private static void addForm(Operation operation) {
        Schema file = OASFactory.createSchema().addType(SchemaType.STRING).format("binary");
        operation.getRequestBody().getContent().addMediaType(jakarta.ws.rs.core.MediaType.MULTIPART_FORM_DATA,
                OASFactory.createMediaType().schema(OASFactory.createSchema().addType(SchemaType.OBJECT).minProperties(1)
                        .maxProperties(1).additionalPropertiesSchema(file)));
    }

    /** A file can also be checked without import, or imported in the background. */
    private static void addUploadResponses(Operation operation, APIResponse success) {
        operation.getResponses()
                .addAPIResponse("200", OASFactory.createAPIResponse().content(success.getContent())
                        .description("Dry run: the report. Nothing was saved."))
                .addAPIResponse("202", OASFactory.createAPIResponse().content(success.getContent())
                        .description("Accepted (`Prefer: respond-async`). Poll `Location` for progress.")
                        .addHeader(HttpHeaders.LOCATION, ResponseHeaders.always("The URL of the report."))
                        .addHeader(HttpHeaders.RETRY_AFTER,
                                ResponseHeaders.always("Number of seconds to wait before you look again."))
                        .addHeader("Preference-Applied", ResponseHeaders.always("respond-async")));
    }

    private static void describe(APIResponse success) {
        success.addHeader(HttpHeaders.CACHE_CONTROL, ResponseHeaders.notStored());
        success.addHeader(HttpHeaders.VARY, ResponseHeaders.sometimes("The request headers that choose the representation."));
        ResponseHeaders.referToLimits(success);
    }

    private static void exemplify(Operation operation) {
        if (operation.getRequestBody() != null) {
            Map<String, MediaType> bodies = operation.getRequestBody().getContent().getMediaTypes();
            Examples.of(operation.getOperationId())
                    .ifPresent(example -> bodies.values().forEach(body -> body.setExample(example)));
            Examples.of(operation.getOperationId(), ".csv")
                    .ifPresent(example -> bodies.get("text/csv").setExample(example));
        }
    }
}
