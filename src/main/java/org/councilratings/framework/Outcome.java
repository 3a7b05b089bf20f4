package org.councilratings.framework;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * The result of an inspection in one judgement: either a grade, or the reason why there is none.
 *
 * @param grade the grade, or null if there is none
 * @param status graded, or the reason there is no grade
 */
@Embeddable
public record Outcome(
        @Enumerated(EnumType.STRING) Grade grade,
        @Enumerated(EnumType.STRING) JudgementStatus status) {

    public static final Outcome NOT_JUDGED = new Outcome(null, JudgementStatus.NOT_JUDGED);
    public static final Outcome NOT_IN_FRAMEWORK = new Outcome(null, JudgementStatus.NOT_IN_FRAMEWORK);
    public static final Outcome NOT_INSPECTED = new Outcome(null, JudgementStatus.NOT_INSPECTED);
    public static final Outcome NOT_ACTIVE = new Outcome(null, JudgementStatus.NOT_ACTIVE);

    public Outcome {
        if ((grade != null) != (status == JudgementStatus.GRADED)) {
            throw new IllegalArgumentException("An outcome has a grade if and only if it is graded");
        }
    }

    public static Outcome graded(Grade grade) {
        return new Outcome(grade, JudgementStatus.GRADED);
    }

    public boolean isGraded() {
        return grade != null;
    }
}
