package org.councilratings.framework;

import java.util.List;

import org.councilratings.codelist.CodeListValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The grades that a judgement can have. Ranks and steps exist only within a scale.
 *
 * @param code its code
 * @param label its name
 * @param description what it is
 * @param grades its grades, the best first
 * @param graded the outcome with each of them
 */
@Schema(type = SchemaType.STRING)
public record Scale(String code, String label, String description, List<Grade> grades, List<Outcome> graded)
        implements
            CodeListValue {

    Scale(String code, String label, String description, List<Grade> grades) {
        this(code, label, description, grades, grades.stream().map(grade -> Outcome.graded(grade.code())).toList());
    }

    /** The outcome with the grade of a rank. */
    public Outcome outcome(int rank) {
        return graded.get(rank - 1);
    }

    /** The grade of a code; null for null. */
    public Grade grade(String grade) {
        if (grade == null) {
            return null;
        }
        for (Grade one : grades) {
            if (one.code().equals(grade)) {
                return one;
            }
        }
        throw new IllegalArgumentException("The scale " + code + " has no grade " + grade);
    }

    public boolean has(String grade) {
        return grades.stream().anyMatch(one -> one.code().equals(grade));
    }

}
