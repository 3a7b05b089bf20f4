package org.councilratings.inspection;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.councilratings.framework.CodeListUse;
import org.councilratings.inspection.ImprovementArea.Agreement;

/** Finds how stored inspections use the code lists. */
@ApplicationScoped
class CodeListUseQuery implements CodeListUse {

    @Inject
    EntityManager database;

    @Override
    public List<Combination> combinations() {
        return database.createQuery("""
                select i.service, i.framework, i.type, key(o), o.grade, min(i.startDate)
                from Inspection i left join i.outcomes o group by i.service, i.framework, i.type, key(o), o.grade""",
                Combination.class).getResultList();
    }

    @Override
    public Set<String> themes() {
        return database.createQuery("select distinct a.themes, a.agreement from Inspection i join i.improvementAreas a",
                Coding.class).getResultStream().flatMap(coding -> coding.themes.stream()).collect(Collectors.toSet());
    }

    record Coding(List<String> themes, Agreement agreement) {
    }
}
