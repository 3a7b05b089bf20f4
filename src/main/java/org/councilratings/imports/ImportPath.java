package org.councilratings.imports;

import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The import that a path names. */
public class ImportPath {

    @PathParam("id")
    @Parameter(description = "The import's id.", example = "5f0c3a52-8a1e-4a57-9f0e-5d3a2b1c4e6f", schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 36))
    public String id;
}
