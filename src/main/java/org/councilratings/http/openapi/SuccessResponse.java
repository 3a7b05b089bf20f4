package org.councilratings.http.openapi;

import java.math.BigDecimal;
import java.util.List;

import org.councilratings.http.exchange.Representation;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Completes what an operation says about its good answer: a description, a real example, and headers. */
final class SuccessResponse {

    private static final String OK = "200";

    private SuccessResponse() {
    }

    static void complete(String path, Operation operation, Components components) {
        APIResponse response = operation.getResponses().getAPIResponse(OK);
        response.setDescription("The answer to \"" + operation.getSummary() + "\".");
        MediaType body = response.getContent().getMediaTypes().values().iterator().next();
        Examples.of(operation.getOperationId()).ifPresent(body::setExample);
        for (String suffix : List.of(".xml", ".svg")) {
            Examples.of(operation.getOperationId(), suffix).ifPresent(body::setExample);
        }
        if (isListing(operation)) {
            body.getSchema().setRef(Listings.rename(body.getSchema().getRef()));
            offerWhole(path, operation, response, row(components, body.getSchema().getRef()));
        }
        if ("getCouncil".equals(operation.getOperationId())) {
            response.addHeader("Content-Location",
                    ResponseHeaders.always(
                            "The canonical address of the council, by its newest GSS code, with the day that was asked for."));
        }
    }

    /** Whether the operation answers with a page of a list. */
    static boolean isListing(Operation operation) {
        MediaType body = operation.getResponses().getAPIResponse(OK).getContent().getMediaTypes().values().iterator().next();
        String schema = body.getSchema().getRef();
        return schema != null && schema.contains("Listing");
    }

    /** What a list has, by the reference to the list. */
    private static Schema row(Components components, String listing) {
        Schema page = components.getSchemas().get(listing.substring(listing.lastIndexOf('/') + 1));
        return OASFactory.createSchema().ref(page.getProperties().get("items").getItems().getRef());
    }

    /** A list is also answered as a whole. */
    private static void offerWhole(String path, Operation operation, APIResponse response, Schema row) {
        offerWhole(operation, response, Representation.CSV, text());
        offerWhole(operation, response, Representation.NDJSON, text().contentMediaType(Representation.NDJSON.mediaType())
                .contentSchema(OASFactory.createSchema().addType(SchemaType.ARRAY).items(row))
                .description("One row of the list on each line, as a JSON object."));
        operation.setDescription(operation.getDescription() + "\n\nThe whole list as a file: `" + path + ".csv` or `" + path
                + ".ndjson`; what its columns mean: `" + path + ".csv-metadata.json`.");
        response.addHeader("Link", ResponseHeaders.sometimes(
                "Of a page: the first, previous, next and last one (RFC 8288). Of CSV: the metadata of its columns (describedby)."));
        response.addHeader("Content-Disposition", ResponseHeaders.sometimes("Of CSV and NDJSON: the name of the file."));
        response.addHeader("Content-Location",
                ResponseHeaders.sometimes("Of CSV and NDJSON: the address of the whole file, filtered as asked."));
        response.addHeader("Data-Sequence",
                number("The sequence of the newest event that the list shows. To keep a copy, follow the events after it."));
    }

    private static void offerWhole(Operation operation, APIResponse response, Representation whole, Schema schema) {
        MediaType body = OASFactory.createMediaType().schema(schema);
        Examples.of(operation.getOperationId(), whole.suffix()).ifPresent(body::setExample);
        response.getContent().addMediaType(whole.mediaType(), body);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private static Header number(String description) {
        return ResponseHeaders.always(description).schema(OASFactory.createSchema()
                .addType(SchemaType.INTEGER).format("int64").minimum(BigDecimal.ZERO));
    }
}
