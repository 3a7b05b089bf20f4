package org.councilratings.http.openapi;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.ws.rs.core.HttpHeaders;

import org.councilratings.http.problem.Problem;
import org.councilratings.http.problem.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Declares every error response once, and adds references to the operations that can return it. */
final class ErrorResponses {

    /** Errors of every operation. */
    private static final List<ProblemType> ALWAYS = List.of(ProblemType.INVALID_PARAMETER,
            ProblemType.PRECONDITION_FAILED, ProblemType.CONTENT_TOO_LARGE, ProblemType.URI_TOO_LONG,
            ProblemType.TOO_MANY_REQUESTS, ProblemType.HEADERS_TOO_LARGE, ProblemType.INTERNAL_ERROR, ProblemType.UNAVAILABLE);

    /** More errors of operations that change data. */
    private static final List<ProblemType> WRITING = List.of(ProblemType.INVALID_CONTENT, ProblemType.UNAUTHENTICATED,
            ProblemType.FORBIDDEN, ProblemType.CONFLICT, ProblemType.UNSUPPORTED_MEDIA_TYPE,
            ProblemType.PRECONDITION_REQUIRED);

    /** Errors of requests that match no operation. */
    private static final List<ProblemType> OUTSIDE = List.of(ProblemType.BAD_REQUEST, ProblemType.NOT_FOUND,
            ProblemType.METHOD_NOT_ALLOWED);

    private ErrorResponses() {
    }

    static void declare(Components components) {
        ProblemType.all().stream().filter(type -> !OUTSIDE.contains(type))
                .forEach(type -> components.addResponse(name(type), response(type)));
    }

    static void refer(String path, HttpMethod method, Operation operation, Paths paths) {
        Set<ProblemType> types = new HashSet<>(ALWAYS);
        if (path.contains("{")) {
            types.add(unknown(path));
            if (isRemovable(paths.getPathItem(path.substring(0, path.indexOf('}') + 1)))) {
                types.add(ProblemType.GONE);
            }
        }
        if (method != HttpMethod.GET) {
            types.addAll(WRITING);
            types.remove(ProblemType.INVALID_PARAMETER);
            if (WritingOperation.isUpload(operation)) {
                types.remove(ProblemType.INVALID_CONTENT);
                types.add(ProblemType.UNREADABLE_FILE);
            }
        } else if (ReadingOperation.isListing(operation)) {
            types.add(ProblemType.NOT_ACCEPTABLE);
        }
        ProblemType.all().stream().filter(types::contains).forEach(type -> operation.getResponses().addAPIResponse(
                String.valueOf(type.status()), OASFactory.createAPIResponse().ref("#/components/responses/" + name(type))));
    }

    /**
     * The type for an unknown record: {@code unknown-event} for {@code /v1/events/{id}} or, if there is no such type,
     * {@code unknown-code}.
     */
    private static ProblemType unknown(String path) {
        String slug = "unknown-" + path.split("/")[2].replaceFirst("s$", "");
        return ProblemType.all().stream().filter(type -> type.slug().equals(slug)).findFirst()
                .orElseGet(() -> ProblemType.named("unknown-code"));
    }

    private static boolean isRemovable(PathItem record) {
        return record != null && record.getDELETE() != null;
    }

    private static String name(ProblemType type) {
        StringBuilder name = new StringBuilder();
        for (String word : type.slug().split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }

    private static APIResponse response(ProblemType type) {
        MediaType body = OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
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
}
