package org.councilratings.journal;

import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.http.Addresses;
import org.councilratings.http.problem.ProblemException;

/** Tells a record that was removed from one that never was. */
@ApplicationScoped
public class RemovedRecord {

    @Inject
    RetiredNameRepository retired;

    @Inject
    Addresses addresses;

    /** The problem of a name that leads nowhere: 410 with the record's history if it led somewhere once, else another one. */
    public ProblemException orElse(RecordType type, String name, Supplier<ProblemException> neverThere) {
        return retired.find(type, name).map(this::gone).orElseGet(neverThere);
    }

    private ProblemException gone(RetiredName record) {
        return ProblemException.gone("'" + record.recordId + "' was removed on " + record.at,
                addresses.of("/v1/events?subjectType=" + record.type.code() + "&subject=" + record.recordId));
    }
}
