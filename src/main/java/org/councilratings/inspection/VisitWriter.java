package org.councilratings.inspection;

import jakarta.enterprise.context.ApplicationScoped;

import org.councilratings.http.problem.ProblemType;
import org.councilratings.journal.RecordType;

/** Checks and writes facts about visits. */
@ApplicationScoped
public class VisitWriter extends OfstedRecordWriter<Visit, VisitFacts> {

    VisitWriter() {
        super(RecordType.VISIT, ProblemType.named("unknown-visit"), VisitFacts.class, Visit::new);
    }
}
