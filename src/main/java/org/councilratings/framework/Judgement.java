package org.councilratings.framework;

import org.councilratings.codelist.CodeListValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What inspectors judge. The {@link Framework} of an inspection decides which of the judgements of its service it makes.
 *
 * @param code its code, which no judgement of another service has
 * @param service the code of its service
 * @param label its name
 * @param inText its name in a sentence: "help and protection"
 * @param inHeadline its name where a headline says that it declined: "services for care leavers"
 * @param description what it is about
 * @param scale its grades
 * @param order its place among the judgements of its service, from 0
 */
@Schema(type = SchemaType.STRING)
public record Judgement(String code, String service, String label, String inText, String inHeadline, String description,
        Scale scale, int order) implements CodeListValue {

    /** The grade of an outcome in this judgement; null if it has none. */
    public Grade grade(Outcome outcome) {
        return scale.grade(outcome.grade());
    }

    /** The label where it follows other words: names begin with a capital, as they do everywhere. */
    public String labelInText() {
        return Character.isUpperCase(inText.charAt(0)) ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Judgement another && code.equals(another.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }
}
