package org.councilratings.inspection;

import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The visit that a path names. */
public class VisitPath {

    @PathParam("id")
    @Parameter(description = "The visit's id.", example = "peterborough-2025-01-21", schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 120))
    public String id;
}
