package org.councilratings.framework;

import org.councilratings.codelist.CodeListValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A grade of a {@link Scale}. Grades of two scales are never compared, even if they have the same code.
 *
 * @param scale the code of its scale
 * @param code its code, which is its own within its scale
 * @param label the grade as it is printed in reports
 * @param shortLabel the same where there is little room
 * @param inText the same in a sentence: "requires improvement to be good"
 * @param description what it is
 * @param rank 1 for the best grade
 */
@Schema(type = SchemaType.STRING)
public record Grade(String scale, String code, String label, String shortLabel, String inText, String description, int rank)
        implements
            CodeListValue {

    /** The grade in a sentence. A label of several words would run together with the words around it. */
    public String quoted() {
        return inText.contains(" ") ? "‘" + inText + "’" : inText;
    }
}
