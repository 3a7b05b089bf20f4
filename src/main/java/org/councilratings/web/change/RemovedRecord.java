package org.councilratings.web.change;

import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.web.Addresses;
import org.councilratings.web.problem.ProblemException;

/** Tells a record that was removed from one that never was. */
@ApplicationScoped
public class RemovedRecord {

    @Inject
    RetiredNames retired;

    @Inject
    Addresses addresses;

    /** The problem of a name that leads nowhere: 410 with the record's history if it led somewhere once, else another one. */
    public ProblemException orElse(RecordType type, String name, Supplier<ProblemException> neverThere) {
        return retired.find(type, name).map(this::gone).orElseGet(neverThere);
    }

    private ProblemException gone(RetiredNames.Retired record) {
        return ProblemException.gone("'" + record.id() + "' was removed on " + record.at(),
                addresses.of("/v1/events?subjectType=" + record.type().code() + "&subject=" + record.id()));
    }
}
