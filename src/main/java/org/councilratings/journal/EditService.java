package org.councilratings.journal;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.http.exchange.RecordTags;
import org.councilratings.http.input.JsonBody;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.http.problem.Violations;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Does what editors ask for, each time all of it or nothing. */
@ApplicationScoped
public class EditService {

    @Inject
    Changes changes;

    @Inject
    RecordTags tags;

    @Inject
    CurrentActor actor;

    @ConfigProperty(name = "council-ratings.http.edit-timeout")
    Duration longest;

    /**
     * Makes a record.
     *
     * @return its id
     * @throws ProblemException with everything that cannot be so
     */
    public <R, F> String create(EditableRecords<R, F> records, JsonBody body, String reason) {
        return changes.make(actor.occasion(reason), longest,
                (log, now) -> records.create(checked(records, body, null), log, now));
    }

    /**
     * Replaces what is held about a record.
     *
     * @throws ProblemException with everything that cannot be so; 412 or 428 if the request has not seen what it changes
     */
    public <R, F> void replace(EditableRecords<R, F> records, String name, Seen<R> seen, JsonBody body, String reason) {
        changes.make(actor.occasion(reason), longest, (log, now) -> {
            R held = records.named(name);
            require(seen, held);
            records.replace(held, checked(records, body, held), log, now);
            return null;
        });
    }

    /**
     * Removes a record.
     *
     * @throws ProblemException if others refer to it; 412 or 428 if the request has not seen what it removes
     */
    public <R, F> void remove(EditableRecords<R, F> records, String name, Seen<R> seen, String reason) {
        changes.make(actor.occasion(reason), longest, (log, now) -> {
            R held = records.named(name);
            require(seen, held);
            records.remove(held, log);
            return null;
        });
    }

    /** Under the lock of the change, so that nobody is faster between this and the change. */
    private <R> void require(Seen<R> seen, R held) {
        seen.ifMatch().require(tags.of(seen.representation().apply(held)));
    }

    private static <R, F> F checked(EditableRecords<R, F> records, JsonBody body, R held) {
        Violations violations = new Violations();
        F facts = records.check(body.read(records.factsType(), violations), held, violations).orElse(null);
        violations.refuse();
        return facts;
    }
}
