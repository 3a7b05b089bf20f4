package org.councilratings.inspection;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.councilratings.framework.CodeListUse;

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
}
