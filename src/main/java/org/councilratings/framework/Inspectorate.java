package org.councilratings.framework;

import org.councilratings.codelist.CodeListValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who inspects.
 *
 * @param code its code
 * @param label its name
 * @param description what it is
 */
@Schema(type = SchemaType.STRING)
public record Inspectorate(String code, String label, String description) implements CodeListValue {
}
