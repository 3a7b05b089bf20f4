package org.councilratings.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OrderColumn;

import org.councilratings.council.Council;
import org.councilratings.council.CouncilKey;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;
import org.councilratings.inspection.InspectionFacts.Arrangement;
import org.councilratings.inspection.InspectionRecord.Judged;

/** One full inspection of a council, with what it judged. */
@Entity
public class Inspection extends OfstedRecord<InspectionFacts> {

    public String gssCodeAtInspection;

    /** The framework version as recorded; it is never derived from a date. */
    @Enumerated(EnumType.STRING)
    public Framework framework;

    @Enumerated(EnumType.STRING)
    public InspectionType type;

    /** The inspectors' last day on site, a return visit included, or null if unknown. */
    public LocalDate endDate;

    public String leadInspector;

    public String reportUrl;

    public String note;

    public String councilResponse;

    /** When it was added, or null if it was part of the data that was loaded first. */
    public Instant addedAt;

    /** When a published fact was last corrected, or null if it never was. */
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

    /** For Hibernate. */
    protected Inspection() {
    }

    /** An inspection that is not in the database yet. */
    public Inspection(InspectionFacts facts, Function<String, Council> councils) {
        super(facts, councils);
        outcomes = new EnumMap<>(Judgement.class);
        findings = new ArrayList<>();
        serviceArrangements = new ArrayList<>();
        write(facts, councils);
    }

    @Override
    public InspectionFacts facts() {
        return new InspectionFacts(id, CouncilKey.of(council), gssCodeAtInspection, framework, type, startDate, endDate,
                publicationDate, leadInspector, reportUrl, note, Judged.all(this), List.copyOf(findings), councilResponse,
                arrangements());
    }

    @Override
    public InspectionRecord shown() {
        return InspectionRecord.withoutLinks(this);
    }

    /** The outcome in any judgement, including those that the framework does not make. */
    public Outcome outcome(Judgement judgement) {
        return outcomes.getOrDefault(judgement, Outcome.NOT_IN_FRAMEWORK);
    }

    Monitoring monitoring() {
        Collection<Outcome> made = outcomes.values();
        return Monitoring.after(framework, outcome(Judgement.OVERALL_EFFECTIVENESS), made);
    }

    @Override
    void write(InspectionFacts facts, Function<String, Council> councils) {
        gssCodeAtInspection = facts.gssCodeAtInspection();
        framework = facts.framework();
        type = facts.type();
        startDate = facts.startDate();
        endDate = facts.endDate();
        publicationDate = facts.publicationDate();
        leadInspector = facts.leadInspector();
        reportUrl = facts.reportUrl();
        note = facts.note();
        councilResponse = facts.councilResponse();
        writeOutcomes(facts.outcomes());
        if (!List.copyOf(findings).equals(facts.findings())) {
            findings.clear();
            findings.addAll(facts.findings());
        }
        if (!arrangements().equals(facts.serviceArrangements())) {
            serviceArrangements.clear();
            facts.serviceArrangements().forEach(stated -> serviceArrangements.add(stated.unwritten(councils)));
        }
    }

    private List<Arrangement> arrangements() {
        return serviceArrangements.stream().map(Arrangement::of).toList();
    }

    private void writeOutcomes(Map<Judgement, Outcome> stated) {
        outcomes.keySet().retainAll(stated.keySet());
        stated.forEach((judgement, outcome) -> {
            if (!outcome.equals(outcomes.get(judgement))) {
                outcomes.put(judgement, outcome);
            }
        });
    }
}
