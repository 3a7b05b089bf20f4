package org.councilratings.http.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Everything that can go wrong with a request, each with a page at {@code /problems/{slug}} that explains it. */
public enum ProblemType {
    INVALID_PARAMETER(400, "Invalid parameter",
            "A query parameter is unknown, repeated where it may stand once, malformed, out of range, or makes no sense together with another. The errors member names each parameter and what is allowed.",
            "Correct the parameters that the errors member names. Nothing is ever ignored silently, so a request that is answered means what it says."),
    BAD_REQUEST(400, "Bad request",
            "The request cannot be read as HTTP, for example because its address is not encoded properly.",
            "Encode the address as RFC 3986 says and send it again."),
    INVALID_CONTENT(400, "Invalid content",
            "The request's body cannot be read as what this address takes, or says something that cannot be so. The errors member points at each such place (a JSON pointer, RFC 6901) and says what is allowed.",
            "Correct the places that the errors member points at, and send everything again: nothing of it was stored."),
    UNREADABLE_FILE(400, "Unreadable file",
            "The file cannot be read as a list of inspections or visits: it is something else, damaged, in another encoding, or has no column that is known.",
            "Send the file as it was published (.ods or .xlsx), or as CSV in UTF-8 with a row of headings: those of this service's own lists, or of Ofsted's release."),
    UNAUTHENTICATED(401, "Log in first",
            "Changing the data needs the role editor, and the request does not show who sends it, or not so that it can be believed. Reading needs no log-in.",
            "The detail member says how one can log in to this service; the WWW-Authenticate header says it to programs."),
    FORBIDDEN(403, "Not allowed",
            "The request shows who sends it, but changing the data needs the role editor, which they have not.",
            "Ask the operator of the service for the role editor; send forms from a page of this service."),
    UNKNOWN_COUNCIL(404, "Unknown council",
            "No council has this code. A council is known by a GSS code (present or past), its Ofsted URN, its DfE LA code or its slug.",
            "Look at the suggestions member for councils with similar names, or search with /v1/councils?q=."),
    UNKNOWN_INSPECTION(404, "Unknown inspection", "No inspection has this id.",
            "Inspection ids look like peterborough-2023-11-27. Find them with /v1/inspections?council=peterborough."),
    UNKNOWN_VISIT(404, "Unknown visit", "No visit has this id.",
            "Visit ids look like peterborough-2025-01-21. Find them with /v1/visits?council=peterborough."),
    UNKNOWN_IMPORT(404, "Unknown import",
            "No import has this id. The report of a trial is stored for a day, or until there are 20 newer ones.",
            "Follow the Location of the answer to the import, or find it in /v1/imports."),
    NOT_FOUND(404, "Not found", "There is nothing at this address.",
            "GET /v1 links to everything there is, and /docs lets you explore it."),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "This address does not support the request's method.",
            "The Allow header says which methods it supports."),
    NOT_ACCEPTABLE(406, "Not acceptable", "The resource has no representation that the Accept header allows.",
            "The errors member lists the media types there are. Send one of them, or */*, or no Accept header at all."),
    CONFLICT(409, "Conflict",
            "The request is right in itself, but contradicts what is held already: a name or date that another record has, or one that others refer to.",
            "The errors member says what stands against it. Change that first, or send something else."),
    GONE(410, "Removed",
            "The record was here and was removed. What it held, and when it was removed, is kept among the events.",
            "Follow the history member, or the link with the relation version-history. The name is not used for anything else."),
    PRECONDITION_FAILED(412, "Precondition failed",
            "The resource is not, or no longer, as the If-Match or If-Unmodified-Since header demands.",
            "Get the resource again, look at what has changed, and send the request with its new ETag."),
    CONTENT_TOO_LARGE(413, "Content too large", "The request's body is larger than the service accepts.",
            "Reading needs no body: leave it out. A record that is written has at most 1 MiB."),
    URI_TOO_LONG(414, "Address too long", "The request's address is longer than the service accepts.",
            "Use fewer or shorter parameters: addresses of up to 8,000 characters are accepted."),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type",
            "This address does not read bodies of the media type, or with the content coding, that the request names.",
            "Reading needs no body: leave it out. Send a record as application/json, and say so in the Content-Type header. Do not compress a body."),
    PRECONDITION_REQUIRED(428, "Precondition required",
            "A record can only be changed or removed by who has seen it as it is now, so that nobody overwrites what somebody else has just done.",
            "Get the record, and send its ETag in the If-Match header."),
    TOO_MANY_REQUESTS(429, "Too many requests",
            "The client has asked more often than the operator of this service allows, or has failed to log in too often.",
            "Wait as many seconds as the Retry-After header says. What is asked again and again is given without asking the service, if its ETag and Cache-Control are used; whole lists are one request as files."),
    HEADERS_TOO_LARGE(431, "Headers too large", "The request's headers are larger than the service accepts.",
            "Send fewer or shorter headers."),
    INTERNAL_ERROR(500, "Internal error", "The service failed. The fault is its own, not the request's.",
            "Try again later. If it goes on, report it with the reference in the detail member."),
    UNAVAILABLE(503, "Service unavailable",
            "The service cannot answer at the moment, for example because its database is away.",
            "Try again after the time that the Retry-After header gives.");

    /** What the Retry-After header says, in seconds. */
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

    /** The HTTP status it is answered with. */
    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** What it means, for people. */
    public String meaning() {
        return meaning;
    }

    /** What a caller can do about it. */
    public String remedy() {
        return remedy;
    }

    /** The last segment of its page's address. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The path of the page that explains it. */
    public String path() {
        return "/problems/" + slug();
    }

    public static Optional<ProblemType> bySlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }

    /** The general problem of a status, for errors that the framework raises; a client error if there is no closer one. */
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
