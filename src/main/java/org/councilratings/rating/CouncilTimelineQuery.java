package org.councilratings.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;

import org.councilratings.council.CouncilReference;
import org.councilratings.council.CouncilType;
import org.councilratings.council.Region;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.framework.Outcome;
import org.councilratings.store.AnyOf;

/**
 * Reads councils with what their timelines are made of, in one statement and as plain values: an entity would be kept,
 * compared and given its collections, which is more work than reading it.
 */
@ApplicationScoped
class CouncilTimelineQuery {

    /** The joins are outer ones so that H2 begins with the councils; else it would read every inspection there is. */
    private static final String BY_URN = """
            select c.ofstedUrn, c.slug, c.name, c.gssCode, c.region, c.type, c.ofstedRegion, c.activeFrom, c.activeTo,
            i.id, i.framework, i.endDate, i.publicationDate, i.reportUrl, key(o), o.grade, o.status
            from Council c left join Inspection i on i.council = c left join i.outcomes o
            where c.ofstedUrn %s ?1 order by c.ofstedUrn, i.publicationDate, i.id""";

    @Inject
    EntityManager database;

    /** Some councils with their timelines. */
    List<CouncilTimeline> of(Collection<Integer> urns) {
        AnyOf these = new AnyOf(urns);
        Map<Integer, Reading> readings = new LinkedHashMap<>();
        database.createQuery(BY_URN.formatted(these.operator()), Row.class).setParameter(1, these.operand())
                .setFlushMode(FlushModeType.COMMIT).getResultList()
                .forEach(row -> readings.computeIfAbsent(row.urn, first -> new Reading(row, new ArrayList<>())).add(row));
        return readings.values().stream().map(Reading::timeline).toList();
    }

    /** A council with one outcome of one of its inspections. The rows of a council, and of an inspection, follow each other. */
    record Row(Integer urn, String slug, String name, String gssCode, Region region, CouncilType type, String ofstedRegion,
            LocalDate activeFrom, LocalDate activeTo, String id, Framework framework, LocalDate endDate,
            LocalDate publicationDate, String reportUrl, Judgement judgement, Grade grade, JudgementStatus status) {

        private JudgedInspection inspection() {
            return new JudgedInspection(id, framework, endDate, publicationDate, reportUrl, new EnumMap<>(Judgement.class));
        }

        private CouncilReference council() {
            return new CouncilReference(slug, name, gssCode, region.label(), type);
        }
    }

    /**
     * A council whose rows are being read.
     *
     * @param first its first row
     * @param inspections its inspections so far
     */
    private record Reading(Row first, List<JudgedInspection> inspections) {

        private void add(Row row) {
            if (row.id == null) {
                return;
            }
            if (inspections.isEmpty() || !newest().id().equals(row.id)) {
                inspections.add(row.inspection());
            }
            if (row.judgement != null) {
                newest().outcomes().put(row.judgement, new Outcome(row.grade, row.status));
            }
        }

        private JudgedInspection newest() {
            return inspections.get(inspections.size() - 1);
        }

        private CouncilTimeline timeline() {
            return new CouncilTimeline(first.urn, first.council(), first.ofstedRegion,
                    new RatingTimeline(first.activeFrom, first.activeTo, inspections));
        }
    }
}
