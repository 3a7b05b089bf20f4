package org.councilratings.rating;

import java.time.LocalDate;
import java.util.Map;

import org.councilratings.framework.Framework;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;

/**
 * What a timeline needs to know of an inspection.
 *
 * @param id the inspection's id
 * @param framework the version it was made under, as recorded
 * @param endDate the inspectors' last day on site, or null if unknown
 * @param publicationDate the day from which its grades are in force
 * @param reportUrl Ofsted's report, or null if unknown
 * @param outcomes what was judged; judgements that the framework does not make are absent
 */
public record JudgedInspection(String id, Framework framework, LocalDate endDate, LocalDate publicationDate,
        String reportUrl, Map<Judgement, Outcome> outcomes) {

    /** The day by which the council had been inspected: the last day on site, or the publication where that is unknown. */
    LocalDate inspectedOn() {
        return endDate == null ? publicationDate : endDate;
    }

    /** The outcome in any judgement, also in one that the framework does not make. */
    Outcome outcome(Judgement judgement) {
        return outcomes.getOrDefault(judgement, Outcome.NOT_IN_FRAMEWORK);
    }
}
