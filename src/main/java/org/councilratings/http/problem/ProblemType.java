package org.councilratings.http.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A type of error. {@code problems.csv} has all types with their texts; each has a page that explains it. Types that only one
 * kind of record needs are named where they are used.
 *
 * @param slug the last segment of the path of its page
 * @param status the HTTP status
 * @param remedy what the user can do
 */
public record ProblemType(String slug, int status, String title, String meaning, String remedy) {

    private static final Map<String, ProblemType> ALL = read();

    public static final ProblemType INVALID_PARAMETER = named("invalid-parameter");
    public static final ProblemType BAD_REQUEST = named("bad-request");
    public static final ProblemType INVALID_CONTENT = named("invalid-content");
    public static final ProblemType UNREADABLE_FILE = named("unreadable-file");
    public static final ProblemType UNAUTHENTICATED = named("unauthenticated");
    public static final ProblemType FORBIDDEN = named("forbidden");
    public static final ProblemType NOT_FOUND = named("not-found");
    public static final ProblemType METHOD_NOT_ALLOWED = named("method-not-allowed");
    public static final ProblemType NOT_ACCEPTABLE = named("not-acceptable");
    public static final ProblemType CONFLICT = named("conflict");
    public static final ProblemType GONE = named("gone");
    public static final ProblemType PRECONDITION_FAILED = named("precondition-failed");
    public static final ProblemType CONTENT_TOO_LARGE = named("content-too-large");
    public static final ProblemType URI_TOO_LONG = named("uri-too-long");
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE = named("unsupported-media-type");
    public static final ProblemType PRECONDITION_REQUIRED = named("precondition-required");
    public static final ProblemType TOO_MANY_REQUESTS = named("too-many-requests");
    public static final ProblemType HEADERS_TOO_LARGE = named("headers-too-large");
    public static final ProblemType INTERNAL_ERROR = named("internal-error");
    public static final ProblemType UNAVAILABLE = named("unavailable");

    /** Value of the Retry-After header, in seconds. */
    public static final String RETRY_AFTER = "2";

    private static Map<String, ProblemType> read() {
        try (Reader file = new InputStreamReader(ProblemType.class.getResourceAsStream("/problems.csv"),
                StandardCharsets.UTF_8)) {
            Map<String, ProblemType> types = new LinkedHashMap<>();
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(file)
                    .forEach(row -> types.put(row.get("slug"), of(row)));
            return types;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ProblemType of(CSVRecord row) {
        return new ProblemType(row.get("slug"), Integer.parseInt(row.get("status")), row.get("title"), row.get("meaning"),
                row.get("remedy"));
    }

    /** All types, in the order of their statuses. */
    public static Collection<ProblemType> all() {
        return ALL.values();
    }

    /** The type with this slug, which must exist. */
    public static ProblemType named(String slug) {
        return bySlug(slug).orElseThrow();
    }

    public static Optional<ProblemType> bySlug(String slug) {
        return Optional.ofNullable(ALL.get(slug));
    }

    public String path() {
        return "/problems/" + slug;
    }

    /** The general type for the HTTP status of a framework error. */
    public static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 412 -> PRECONDITION_FAILED;
            case 413 -> CONTENT_TOO_LARGE;
            case 414 -> URI_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            case 431 -> HEADERS_TOO_LARGE;
            case 503 -> UNAVAILABLE;
            default -> status >= 500 ? INTERNAL_ERROR : BAD_REQUEST;
        };
    }
}
