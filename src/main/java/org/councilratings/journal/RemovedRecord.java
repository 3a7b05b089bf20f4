package org.councilratings.journal;

import java.util.List;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.http.Addresses;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.http.problem.ProblemType;

/** Distinguishes removed records from unknown ones. */
@ApplicationScoped
public class RemovedRecord {

    @Inject
    RetiredNameRepository retired;

    @Inject
    Addresses addresses;

    /** The problem of an unknown id: 410 with the history of the record if it was removed, else the given problem. */
    public ProblemException orElse(RecordType type, String name, Supplier<ProblemException> unknown) {
        return retired.find(type, name).map(this::gone).orElseGet(unknown);
    }

    private ProblemException gone(RetiredName record) {
        return new ProblemException(ProblemType.GONE, "'" + record.recordId + "' was removed on " + record.at, List.of())
                .withHistory(addresses.of("/v1/events?subjectType=" + record.type.code() + "&subject=" + record.recordId));
    }
}
