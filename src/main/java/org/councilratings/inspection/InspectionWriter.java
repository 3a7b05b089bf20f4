package org.councilratings.inspection;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import org.councilratings.http.input.JsonBody;
import org.councilratings.http.problem.ProblemType;
import org.councilratings.http.problem.Violations;
import org.councilratings.journal.RecordType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Checks and writes facts about inspections, with the times at which they were added and last corrected. */
@ApplicationScoped
public class InspectionWriter extends OfstedRecordWriter<Inspection, InspectionFacts> {

    InspectionWriter() {
        super(RecordType.INSPECTION, ProblemType.named("unknown-inspection"), InspectionFacts.class, Inspection::new);
    }

    @Override
    void added(Inspection inspection, Instant now) {
        inspection.addedAt = now;
    }

    @Override
    void corrected(Inspection inspection, Instant now) {
        inspection.correctedAt = now;
    }

    /** It was corrected now if it is restored with other facts; else when it was corrected before its removal. */
    @Override
    void restored(Inspection inspection, InspectionFacts facts, ObjectNode removedState, Instant now) {
        InspectionFacts before = new JsonBody(removedState).read(InspectionFacts.class, new Violations());
        inspection.addedAt = instant(removedState, "addedAt");
        inspection.correctedAt = facts.corrects(before) ? now : instant(removedState, "correctedAt");
    }

    private static Instant instant(ObjectNode state, String field) {
        JsonNode instant = state.path(field);
        return instant.isTextual() ? Instant.parse(instant.textValue()) : null;
    }
}
