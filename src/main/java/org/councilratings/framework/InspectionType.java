package org.councilratings.framework;

import org.councilratings.codelist.CodeListValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A kind of full inspection under a {@link Framework}.
 *
 * @param code its code; frameworks can share it
 * @param label its name
 */
@Schema(type = SchemaType.STRING)
public record InspectionType(String code, String label) implements CodeListValue {
}
