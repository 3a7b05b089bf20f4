package org.councilratings.inspection;

import java.util.List;

import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.store.Conditions;

/** The filter by judgement and grade that all lists of inspections share. */
final class OutcomeFilter {

    private OutcomeFilter() {
    }

    /**
     * Limits a list to inspections {@code i} that gave one of the grades in one of the judgements, if any are requested. By
     * default, any grade, and overall effectiveness.
     */
    static Conditions add(Conditions conditions, List<Judgement> judgements, List<Grade> grades) {
        return judgements.isEmpty() && grades.isEmpty() ? conditions
                : conditions
                        .always("exists (select 1 from i.outcomes o where key(o) in :judgements and o.grade in :grades)")
                        .with("judgements", judgements.isEmpty() ? List.of(Judgement.OVERALL_EFFECTIVENESS) : judgements)
                        .with("grades", grades.isEmpty() ? List.of(Grade.values()) : grades);
    }
}
