package org.councilratings.inspection;

import java.util.List;

import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.store.Conditions;

/** The filter by judgement and grade that all lists of inspections share. */
public final class OutcomeFilter {

    private OutcomeFilter() {
    }

    /** Meets an inspection {@code i} that gave one of the {@code grades} in one of the {@code judgements}. */
    public static final String CLAUSE = "exists (select 1 from i.outcomes o where key(o) in :judgements and o.grade in :grades)";

    /** Adds {@link #CLAUSE} if a judgement or a grade is asked for. */
    static Conditions add(Conditions conditions, List<Judgement> judgements, List<Grade> grades) {
        return judgements.isEmpty() && grades.isEmpty() ? conditions
                : bind(conditions.always(CLAUSE), judgements, grades);
    }

    /** Binds {@link #CLAUSE}: by default to overall effectiveness, and without grades to any grade at all. */
    public static Conditions bind(Conditions conditions, List<Judgement> judgements, List<Grade> grades) {
        return conditions
                .with("judgements", judgements.isEmpty() ? List.of(Judgement.OVERALL_EFFECTIVENESS) : judgements)
                .with("grades", grades.isEmpty() ? List.of(Grade.values()) : grades);
    }
}
