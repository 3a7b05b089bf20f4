package org.councilratings.framework;

import org.councilratings.codelist.CodeListValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an area for improvement can be about, such as early help.
 *
 * @param code its code
 * @param area the judgement that it mostly belongs to; null if it belongs to none
 * @param label its name
 * @param definition what it includes; null if the name says it
 * @param order its place among the themes, from 0
 */
@Schema(type = SchemaType.STRING)
public record ImprovementTheme(String code, Judgement area, String label, String definition,
        int order) implements CodeListValue {

    @Override
    public boolean equals(Object other) {
        return other instanceof ImprovementTheme another && code.equals(another.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }
}
