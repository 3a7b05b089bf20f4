package org.councilratings.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;

import org.councilratings.council.Council;
import org.councilratings.council.CouncilKey;
import org.councilratings.framework.CodeLists;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;
import org.councilratings.inspection.InspectionFacts.Arrangement;
import org.councilratings.inspection.InspectionFacts.StatedOutcome;

/** One full inspection of a council, with what it judged. */
@Entity
public class Inspection extends OfstedRecord<InspectionFacts> {

    public String gssCodeAtInspection;

    /** The code of the service that was inspected, which is that of the framework version. */
    public String service;

    /** The code of the framework version as recorded; it is never derived from a date. */
    public String framework;

    /** The code of the kind of inspection. */
    public String type;

    /** The inspectors' last day on site, a return visit included, or null if unknown. */
    public LocalDate endDate;

    public String leadInspector;

    public String reportUrl;

    public String note;

    public String councilResponse;

    /** Where the facts were found, or null if in the report itself. */
    public String source;

    public Integer significantWeaknesses;

    /** Within what time the next inspection was announced, as months or years, or null. */
    public String nextInspectionWithin;

    @AttributeOverride(name = "startDate", column = @Column(name = "revisit_start_date"))
    @AttributeOverride(name = "publicationDate", column = @Column(name = "revisit_publication_date"))
    public Revisit revisit;

    /** When it was added, or null if it was part of the data that was loaded first. */
    public Instant addedAt;

    /** When a published fact was last corrected, or null if it never was. */
    public Instant correctedAt;

    /** What was judged, by the codes of the judgements. Those that the framework does not make are absent. */
    @ElementCollection
    @CollectionTable(name = "inspection_judgement")
    @MapKeyColumn(name = "judgement")
    public Map<String, Outcome> outcomes;

    @ElementCollection
    @CollectionTable(name = "inspection_finding")
    @OrderColumn(name = "position")
    public List<Finding> findings;

    @ElementCollection
    @CollectionTable(name = "inspection_service_arrangement")
    @OrderColumn(name = "position")
    public List<ServiceArrangement> serviceArrangements;

    @ElementCollection
    @CollectionTable(name = "inspection_improvement_area")
    @OrderColumn(name = "position")
    public List<ImprovementArea> improvementAreas;

    /** For Hibernate. */
    protected Inspection() {
    }

    /** An inspection that is not in the database yet. */
    public Inspection(InspectionFacts facts, Function<String, Council> councils) {
        super(facts, councils);
        outcomes = new HashMap<>();
        findings = new ArrayList<>();
        serviceArrangements = new ArrayList<>();
        improvementAreas = new ArrayList<>();
        write(facts, councils);
    }

    @Override
    public InspectionFacts facts() {
        return new InspectionFacts(id, CouncilKey.of(council), gssCodeAtInspection, framework, type, startDate, endDate,
                publicationDate, leadInspector, reportUrl, note, StatedOutcome.all(outcomes), List.copyOf(findings),
                councilResponse,
                arrangements(), service, source, significantWeaknesses, nextInspectionWithin, revisit,
                List.copyOf(improvementAreas));
    }

    @Override
    public InspectionRecord shown(CodeLists lists) {
        return InspectionRecord.withoutLinks(this, lists);
    }

    /** The outcome in any judgement of its service, including those that the framework does not make. */
    public Outcome outcome(Judgement judgement) {
        return outcomes.getOrDefault(judgement.code(), Outcome.NOT_IN_FRAMEWORK);
    }

    @Override
    void write(InspectionFacts facts, Function<String, Council> councils) {
        gssCodeAtInspection = facts.gssCodeAtInspection();
        service = facts.service();
        framework = facts.framework();
        type = facts.type();
        startDate = facts.startDate();
        endDate = facts.endDate();
        publicationDate = facts.publicationDate();
        leadInspector = facts.leadInspector();
        reportUrl = facts.reportUrl();
        note = facts.note();
        councilResponse = facts.councilResponse();
        source = facts.source();
        significantWeaknesses = facts.significantWeaknesses();
        nextInspectionWithin = facts.nextInspectionWithin();
        revisit = facts.revisit();
        writeOutcomes(facts.outcomes());
        write(findings, facts.findings());
        write(improvementAreas, facts.improvementAreas());
        if (!arrangements().equals(facts.serviceArrangements())) {
            serviceArrangements.clear();
            facts.serviceArrangements().forEach(stated -> serviceArrangements.add(stated.unwritten(councils)));
        }
    }

    private static <T> void write(List<T> stored, List<T> stated) {
        if (!List.copyOf(stored).equals(stated)) {
            stored.clear();
            stored.addAll(stated);
        }
    }

    private List<Arrangement> arrangements() {
        return serviceArrangements.stream().map(Arrangement::of).toList();
    }

    private void writeOutcomes(Map<String, Outcome> stated) {
        outcomes.keySet().retainAll(stated.keySet());
        stated.forEach((judgement, outcome) -> {
            Outcome before = outcomes.get(judgement);
            if (!outcome.equals(before) || outcome.confirmedBy() != before.confirmedBy()) {
                outcomes.put(judgement, outcome);
            }
        });
    }
}
