package org.councilratings.http.openapi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import org.councilratings.http.exchange.Representation;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Completes the responses of a GET operation: 200 with a description, an example and headers, and 304. */
final class ReadingOperation {

    private static final String OK = "200";

    private ReadingOperation() {
    }

    static void complete(String path, Operation operation, Components components) {
        APIResponse response = operation.getResponses().getAPIResponse(OK);
        response.setDescription((isListing(operation) ? "A page of " : "The ") + subject(operation));
        MediaType body = response.getContent().getMediaTypes().values().iterator().next();
        Examples.of(operation.getOperationId()).ifPresent(body::setExample);
        for (String suffix : List.of(".xml", ".svg")) {
            Examples.of(operation.getOperationId(), suffix).ifPresent(text -> describeFile(body, text));
        }
        if (isListing(operation)) {
            body.getSchema().setRef(Listings.rename(body.getSchema().getRef()));
            addFile(path, operation, response, row(components, body.getSchema().getRef()));
        }
        ResponseHeaders.CACHING.forEach(name -> response.addHeader(name, ResponseHeaders.declared(name)));
        ResponseHeaders.referToLimits(response);
        operation.getResponses().addAPIResponse("304",
                OASFactory.createAPIResponse().ref("#/components/responses/NotModified"));
    }

    /** A picture or a feed is binary, so that clients return a file. Some would read a text as JSON. */
    private static void describeFile(MediaType body, String example) {
        body.setExample(example);
        body.getSchema().setFormat("binary");
    }

    /** The subject of an operation: {@code listRoleChanges} is about role changes. */
    static String subject(Operation operation) {
        String words = operation.getOperationId().replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return words.substring(words.indexOf(' ') + 1).replace("gss", "GSS").replace("png", "PNG");
    }

    /** Whether the operation returns a page of a list. */
    static boolean isListing(Operation operation) {
        MediaType body = operation.getResponses().getAPIResponse(OK).getContent().getMediaTypes().values().iterator().next();
        String schema = body.getSchema().getRef();
        return schema != null && schema.contains("Listing");
    }

    /** The schema of a list's rows. */
    private static Schema row(Components components, String listing) {
        Schema page = components.getSchemas().get(listing.substring(listing.lastIndexOf('/') + 1));
        return OASFactory.createSchema().ref(page.getProperties().get("items").getItems().getRef());
    }

    private static void addFile(String path, Operation operation, APIResponse response, Schema row) {
        addFile(operation, response, Representation.CSV, text());
        addFile(operation, response, Representation.NDJSON, text().contentMediaType(Representation.NDJSON.mediaType())
                .contentSchema(OASFactory.createSchema().addType(SchemaType.ARRAY).items(row))
                .description("One row on each line, as a JSON object."));
        addFile(operation, response, Representation.XLSX,
                text().format("binary")
                        .description("An Excel workbook: a sheet about the list and its columns, then the rows."));
        operation.setDescription(
                operation.getDescription() + "\n\nDownload the whole list: `" + path + ".csv`, `" + path + ".xlsx` or `"
                        + path + ".ndjson`. Descriptions of its columns: `" + path + ".csv-metadata.json`.");
        response.addHeader("Link", ResponseHeaders.sometimes(
                "Pages: links to the first, previous, next and last page (RFC 8288). CSV: link to the metadata of its columns (`describedby`)."));
        response.addHeader("Content-Disposition", ResponseHeaders.sometimes("Files only: the name of the file."));
        response.addHeader("Content-Location",
                ResponseHeaders.sometimes("Files only: the URL of the file, with the same filters."));
        response.addHeader("Data-Sequence",
                number("The sequence number of the latest event that the list includes. To update a copy, follow the events after it."));
    }

    private static void addFile(Operation operation, APIResponse response, Representation format, Schema schema) {
        MediaType body = OASFactory.createMediaType().schema(schema);
        Examples.of(operation.getOperationId(), format.suffix()).ifPresent(body::setExample);
        response.getContent().addMediaType(format.mediaType(), body);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private static Header number(String description) {
        return ResponseHeaders.always(description).schema(OASFactory.createSchema()
                .addType(SchemaType.INTEGER).format("int64").minimum(BigDecimal.ZERO));
    }
}
