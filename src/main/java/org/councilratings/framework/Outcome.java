package org.councilratings.framework;

import java.util.Objects;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * The result of an inspection in one judgement: either a grade, or the reason why there is none.
 *
 * @param grade the code of the grade in the scale of the judgement, or null if there is none
 * @param status graded, or the reason there is no grade
 * @param confirmedBy how sure the grade is, where that is in question; otherwise null. It makes no other outcome
 */
@Embeddable
public record Outcome(String grade, @Enumerated(EnumType.STRING) JudgementStatus status,
        @Enumerated(EnumType.STRING) Confirmation confirmedBy) {

    public static final Outcome NOT_JUDGED = new Outcome(null, JudgementStatus.NOT_JUDGED);
    public static final Outcome NOT_IN_FRAMEWORK = new Outcome(null, JudgementStatus.NOT_IN_FRAMEWORK);
    public static final Outcome NOT_INSPECTED = new Outcome(null, JudgementStatus.NOT_INSPECTED);
    public static final Outcome NOT_RECORDED = new Outcome(null, JudgementStatus.NOT_RECORDED);
    public static final Outcome NOT_ACTIVE = new Outcome(null, JudgementStatus.NOT_ACTIVE);

    public Outcome {
        if ((grade != null) != (status == JudgementStatus.GRADED)) {
            throw new IllegalArgumentException("An outcome has a grade if and only if it is graded");
        }
    }

    public Outcome(String grade, JudgementStatus status) {
        this(grade, status, null);
    }

    public static Outcome graded(String grade) {
        return new Outcome(grade, JudgementStatus.GRADED);
    }

    public boolean isGraded() {
        return grade != null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Outcome another && status == another.status && Objects.equals(grade, another.grade);
    }

    @Override
    public int hashCode() {
        return Objects.hash(grade, status);
    }
}
