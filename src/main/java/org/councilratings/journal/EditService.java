package org.councilratings.journal;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.http.exchange.RecordTags;
import org.councilratings.http.input.JsonBody;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.http.problem.Violations;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes editors' changes, each in one transaction. */
@ApplicationScoped
public class EditService {

    @Inject
    Changes changes;

    @Inject
    RecordTags tags;

    @Inject
    CurrentActor actor;

    @ConfigProperty(name = "council-ratings.http.edit-timeout")
    Duration timeout;

    /**
     * Adds a record.
     *
     * @return its id
     * @throws ProblemException with all errors
     */
    public <R, F> String create(EditableRecords<R, F> records, JsonBody body, String reason) {
        return changes.make(actor.occasion(reason), timeout,
                (log, now) -> records.create(checked(records, body, null), log, now));
    }

    /**
     * Replaces the facts of a record.
     *
     * @throws ProblemException with all errors; 412 or 428 if the client has not seen the current version
     */
    public <R, F> void replace(EditableRecords<R, F> records, String name, Seen<R> seen, JsonBody body, String reason) {
        changes.make(actor.occasion(reason), timeout, (log, now) -> {
            R stored = records.named(name);
            require(seen, stored);
            records.replace(stored, checked(records, body, stored), log, now);
            return null;
        });
    }

    /**
     * Removes a record.
     *
     * @throws ProblemException if other records refer to it; 412 or 428 if the client has not seen the current version
     */
    public <R, F> void remove(EditableRecords<R, F> records, String name, Seen<R> seen, String reason) {
        changes.make(actor.occasion(reason), timeout, (log, now) -> {
            R stored = records.named(name);
            require(seen, stored);
            records.remove(stored, log);
            return null;
        });
    }

    /** Runs under the lock of the change, so that no other change comes between. */
    private <R> void require(Seen<R> seen, R stored) {
        seen.ifMatch().require(tags.of(seen.representation().apply(stored)));
    }

    private static <R, F> F checked(EditableRecords<R, F> records, JsonBody body, R stored) {
        Violations violations = new Violations();
        F facts = records.check(body.read(records.factsType(), violations), stored, violations).orElse(null);
        violations.throwIfAny();
        return facts;
    }
}
