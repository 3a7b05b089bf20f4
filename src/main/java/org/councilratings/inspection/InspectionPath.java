package org.councilratings.inspection;

import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The inspection that a path names. */
public class InspectionPath {

    @PathParam("id")
    @Parameter(description = "The inspection's id.", example = "peterborough-2023-11-27", schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 120))
    public String id;
}
