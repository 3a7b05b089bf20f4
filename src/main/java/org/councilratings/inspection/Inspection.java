package org.councilratings.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;

import org.councilratings.council.Council;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;

/** One full inspection of a council, with what it judged. */
@Entity
public class Inspection {

    /** Readable and permanent: the council's slug and the start date, or the publication date where the start is unknown. */
    @Id
    public String id;

    /** Grows with every change of this record. */
    @Version
    public long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "council_urn")
    public Council council;

    public String gssCodeAtInspection;

    /** The framework version as recorded; it is never derived from a date. */
    @Enumerated(EnumType.STRING)
    public Framework framework;

    @Enumerated(EnumType.STRING)
    public InspectionType type;

    /** The inspectors' first day on site, or null if unknown. */
    public LocalDate startDate;

    /** The inspectors' last day on site, a return visit included, or null if unknown. */
    public LocalDate endDate;

    /** The date printed in the report. The grades are in force from this day. */
    public LocalDate publicationDate;

    public String leadInspector;

    public String reportUrl;

    public String note;

    public String councilResponse;

    /** When a published fact was last replaced by another one, or null if none ever was. */
    public Instant correctedAt;

    /** What was judged. Judgements that the framework does not make are absent. */
    @ElementCollection
    @CollectionTable(name = "inspection_judgement")
    @MapKeyColumn(name = "judgement")
    @MapKeyEnumerated(EnumType.STRING)
    public Map<Judgement, Outcome> outcomes;

    @ElementCollection
    @CollectionTable(name = "inspection_finding")
    @OrderColumn(name = "position")
    public List<Finding> findings;

    @ElementCollection
    @CollectionTable(name = "inspection_service_arrangement")
    @OrderColumn(name = "position")
    public List<ServiceArrangement> serviceArrangements;

    /** The outcome in any judgement, also in one that the framework does not make. */
    public Outcome outcome(Judgement judgement) {
        return outcomes.getOrDefault(judgement, Outcome.NOT_IN_FRAMEWORK);
    }

    Monitoring monitoring() {
        Collection<Outcome> made = outcomes.values();
        return Monitoring.after(framework, outcome(Judgement.OVERALL_EFFECTIVENESS), made);
    }
}
