package org.councilratings.web.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Completes what an operation says about its good answer: a description, a real example, and headers. */
final class SuccessResponse {

    private static final String OK = "200";

    private SuccessResponse() {
    }

    static void complete(Operation operation) {
        APIResponse response = operation.getResponses().getAPIResponse(OK);
        response.setDescription("The answer to \"" + operation.getSummary() + "\".");
        MediaType body = response.getContent().getMediaTypes().values().iterator().next();
        Examples.of(operation.getOperationId()).ifPresent(body::setExample);
        Examples.picture(operation.getOperationId()).ifPresent(body::setExample);
        if (isListing(operation)) {
            body.getSchema().setRef(Listings.rename(body.getSchema().getRef()));
            response.addHeader("Link", header("The first, previous, next and last page (RFC 8288)."));
        }
        if ("getCouncil".equals(operation.getOperationId())) {
            response.addHeader("Content-Location", header("The canonical address of the council, by its newest GSS code."));
        }
    }

    /** Whether the operation answers with a page of a list. */
    static boolean isListing(Operation operation) {
        MediaType body = operation.getResponses().getAPIResponse(OK).getContent().getMediaTypes().values().iterator().next();
        return body.getSchema().getRef() != null && body.getSchema().getRef().contains("Listing");
    }

    private static Header header(String description) {
        return OASFactory.createHeader().description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }
}
