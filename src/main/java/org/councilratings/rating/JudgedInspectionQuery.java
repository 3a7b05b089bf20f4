package org.councilratings.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;

import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.framework.Outcome;
import org.councilratings.web.query.AnyOf;

/**
 * Reads what timelines are made of, as plain values: an entity would be kept, compared and given its collections, which is
 * more work than reading it.
 */
@ApplicationScoped
class JudgedInspectionQuery {

    /** The councils themselves are not joined: whoever asks has them, and H2 would read every inspection there is. */
    private static final String BY_COUNCIL = """
            select i.council.ofstedUrn, i.id, i.framework, i.endDate, i.publicationDate, i.reportUrl, key(o), o.grade, o.status
            from Inspection i left join i.outcomes o where i.council.ofstedUrn %s ?1 order by i.publicationDate, i.id""";

    @Inject
    EntityManager database;

    /** The inspections of some councils, by the council's URN and each council's oldest publication first. */
    Map<Integer, List<JudgedInspection>> of(Collection<Integer> urns) {
        AnyOf these = new AnyOf(urns);
        Map<Integer, List<JudgedInspection>> found = new HashMap<>();
        database.createQuery(BY_COUNCIL.formatted(these.operator()), Row.class).setParameter(1, these.operand())
                .setFlushMode(FlushModeType.COMMIT).getResultList().forEach(row -> row.addTo(found));
        return found;
    }

    /** An inspection with one of its outcomes, or with none if it has none. The rows of an inspection follow each other. */
    record Row(Integer urn, String id, Framework framework, LocalDate endDate, LocalDate publicationDate, String reportUrl,
            Judgement judgement, Grade grade, JudgementStatus status) {

        private void addTo(Map<Integer, List<JudgedInspection>> found) {
            List<JudgedInspection> inspections = found.computeIfAbsent(urn, first -> new ArrayList<>());
            if (inspections.isEmpty() || !inspections.get(inspections.size() - 1).id().equals(id)) {
                inspections.add(new JudgedInspection(id, framework, endDate, publicationDate, reportUrl,
                        new EnumMap<>(Judgement.class)));
            }
            if (judgement != null) {
                inspections.get(inspections.size() - 1).outcomes().put(judgement, new Outcome(grade, status));
            }
        }
    }
}
