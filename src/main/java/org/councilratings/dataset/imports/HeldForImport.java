package org.councilratings.dataset.imports;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.council.CouncilLifespan;
import org.councilratings.council.CouncilRepository;
import org.councilratings.inspection.Inspection;
import org.councilratings.inspection.InspectionFacts;
import org.councilratings.inspection.InspectionRepository;
import org.councilratings.inspection.InspectionWriter;
import org.councilratings.inspection.Visit;
import org.councilratings.inspection.VisitFacts;
import org.councilratings.inspection.VisitRepository;
import org.councilratings.inspection.VisitWriter;

import com.fasterxml.jackson.databind.ObjectMapper;

/** What is held, as an import needs it, and who writes it. */
@ApplicationScoped
class HeldForImport {

    @Inject
    CouncilRepository councils;

    @Inject
    InspectionRepository inspections;

    @Inject
    VisitRepository visits;

    @Inject
    InspectionWriter inspectionWriter;

    @Inject
    VisitWriter visitWriter;

    @Inject
    ObjectMapper json;

    List<CouncilLifespan> councils() {
        return councils.lifespans();
    }

    Map<Integer, List<Inspection>> inspections(Collection<Integer> urns) {
        return inspections.ofCouncils(urns);
    }

    Map<Integer, List<Visit>> visits(Collection<Integer> urns) {
        return visits.toCouncils(urns);
    }

    Inspection inspection(String id) {
        return inspections.findById(id);
    }

    Visit visit(String id) {
        return visits.findById(id);
    }

    InspectionFacts facts(Inspection held) {
        return InspectionFacts.of(held);
    }

    VisitFacts facts(Visit held) {
        return VisitFacts.of(held);
    }

    InspectionWriter inspectionWriter() {
        return inspectionWriter;
    }

    VisitWriter visitWriter() {
        return visitWriter;
    }

    ObjectMapper json() {
        return json;
    }

    /** Writes what is still to be written, and lets go of what was read. */
    void writeAndForget() {
        inspections.writeAndForget();
    }
}
