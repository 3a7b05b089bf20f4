package org.councilratings.imports;

import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The import that a path names. */
public class ImportPath {

    @PathParam("id")
    @Parameter(description = "The import's id, from the list of imports.", schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 36))
    public String id;
}
