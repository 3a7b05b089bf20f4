package org.councilratings.http.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The types of error. Each has a page at {@code /problems/{slug}} that explains it. */
public enum ProblemType {
    INVALID_PARAMETER(400, "Invalid parameter",
            "A query parameter is unknown, repeated, malformed, out of range, or contradicts another parameter. The errors member names each wrong parameter and what is allowed.",
            "Correct the parameters in the errors member. The service does not ignore wrong parameters."),
    BAD_REQUEST(400, "Bad request",
            "The request is not valid HTTP. For example, its address is not encoded correctly.",
            "Encode the address as RFC 3986 requires and send the request again."),
    INVALID_CONTENT(400, "Invalid content",
            "The request body is malformed or contains invalid values. The errors member says where (JSON pointer, RFC 6901) and what is allowed.",
            "Correct the errors and send the whole request again. Nothing was saved."),
    UNREADABLE_FILE(400, "Unreadable file",
            "The file is not a list of inspections or visits, is damaged, has another encoding, or has no known column.",
            "Send the file as it was published (.ods or .xlsx). Or send CSV in UTF-8 with the column headings of this service's lists or of Ofsted's release."),
    UNAUTHENTICATED(401, "Log in first",
            "The request has no valid credentials. You need the role editor to change data. You do not need to log in to read it.",
            "The detail member says how to log in. Programs can read the WWW-Authenticate header."),
    FORBIDDEN(403, "Not allowed",
            "You are logged in, but you do not have the role editor, which you need to change data.",
            "Ask the operator of the service for the role editor. Send forms from a page of this service."),
    UNKNOWN_COUNCIL(404, "Unknown council",
            "No council has this code. Use a GSS code (current or past), Ofsted URN, DfE LA code or slug.",
            "See the suggestions member for councils with similar names, or search with /v1/councils?q=."),
    UNKNOWN_INSPECTION(404, "Unknown inspection",
            "No inspection has this id.",
            "Inspection ids look like peterborough-2023-11-27. Find them with /v1/inspections?council=peterborough."),
    UNKNOWN_VISIT(404, "Unknown visit",
            "No visit has this id.",
            "Visit ids look like peterborough-2025-01-21. Find them with /v1/visits?council=peterborough."),
    UNKNOWN_IMPORT(404, "Unknown import",
            "No import has this id. The report of a dry run is stored for a day, or until there are 20 newer ones.",
            "Use the Location header of the response to the import, or find the import in /v1/imports."),
    NOT_FOUND(404, "Not found",
            "There is nothing at this address.",
            "GET /v1 has links to all lists. Explore the API at /docs."),
    METHOD_NOT_ALLOWED(405, "Method not allowed",
            "This address does not support the request's method.",
            "The Allow header lists the methods it supports."),
    NOT_ACCEPTABLE(406, "Not acceptable",
            "The resource is not available in any media type that the Accept header allows.",
            "Send one of the media types in the errors member, or */*, or no Accept header."),
    CONFLICT(409, "Conflict",
            "The request is valid but contradicts stored data. For example, another record has the same name or date, or refers to this record.",
            "See the errors member for what conflicts. Change that record first, or correct your request."),
    GONE(410, "Removed",
            "The record was removed. Its values, and the time of its removal, are in the events.",
            "Follow the history member, or the link with the relation version-history. The id will not be used for another record."),
    PRECONDITION_FAILED(412, "Precondition failed",
            "The resource has changed, or does not match the If-Match or If-Unmodified-Since header.",
            "Get the resource again, review what has changed, and send the request with its new ETag."),
    CONTENT_TOO_LARGE(413, "Content too large",
            "The request body is larger than the service accepts.",
            "Do not send a body to read data. A record can have up to 1 MiB."),
    URI_TOO_LONG(414, "Address too long",
            "The address of the request is longer than the service accepts.",
            "Use fewer or shorter parameters. An address can have up to 8,000 characters."),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type",
            "This address does not accept the media type or content encoding of the request body.",
            "Do not send a body to read data. Send a record as application/json, with the Content-Type header. Do not compress it."),
    PRECONDITION_REQUIRED(428, "Precondition required",
            "You can only change or remove the current version of a record. This prevents you from overwriting other people's changes.",
            "Get the record, and send its ETag in the If-Match header."),
    TOO_MANY_REQUESTS(429, "Too many requests",
            "You sent more requests than the operator of this service allows, or failed to log in too often.",
            "Wait for the number of seconds in the Retry-After header. Use ETag and Cache-Control to avoid repeat requests. Download a whole list as one CSV or NDJSON file."),
    HEADERS_TOO_LARGE(431, "Headers too large",
            "The request headers are larger than the service accepts.",
            "Send fewer or shorter headers."),
    INTERNAL_ERROR(500, "Internal error",
            "The service failed. Your request did not cause this.",
            "Try again later. If the error continues, report it with the reference in the detail member."),
    UNAVAILABLE(503, "Service unavailable",
            "The service is temporarily unavailable. For example, its database is down.",
            "Try again after the number of seconds in the Retry-After header.");

    /** Value of the Retry-After header, in seconds. */
    public static final String RETRY_AFTER = "2";

    private final int status;
    private final String title;
    private final String meaning;
    private final String remedy;

    ProblemType(int status, String title, String meaning, String remedy) {
        this.status = status;
        this.title = title;
        this.meaning = meaning;
        this.remedy = remedy;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String meaning() {
        return meaning;
    }

    /** What the user can do. */
    public String remedy() {
        return remedy;
    }

    /** The last segment of the path of its page. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String path() {
        return "/problems/" + slug();
    }

    public static Optional<ProblemType> bySlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
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
