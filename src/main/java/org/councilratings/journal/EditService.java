package org.councilratings.journal;

import java.time.Duration;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.http.Addresses;
import org.councilratings.http.exchange.ReadTransaction;
import org.councilratings.http.exchange.RecordTags;
import org.councilratings.http.input.JsonBody;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.http.problem.Violations;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Makes the changes that editors ask for, each completely or not at all, and the responses to them. A response shows the
 * record as the next GET sends it.
 */
@ApplicationScoped
public class EditService {

    @Inject
    Changes changes;

    @Inject
    RecordTags tags;

    @Inject
    CurrentActor actor;

    @Inject
    ReadTransaction reading;

    @Inject
    Addresses addresses;

    @ConfigProperty(name = "council-ratings.http.edit-timeout")
    Duration timeout;

    /**
     * Adds a record.
     *
     * @param path what the addresses of these records begin with
     * @param representation a record as a GET sends it
     * @throws ProblemException listing all errors in the facts
     */
    public <R, F, T> RestResponse<T> create(EditableRecords<R, F> records, String path, Function<R, T> representation,
            JsonBody body, Reason reason) {
        String name = changes.make(actor.occasion(reason.inWords()), timeout,
                (log, now) -> records.create(checked(records, body, null), log, now));
        return reading.call(() -> {
            R created = records.named(name);
            return EditResponses.created(representation.apply(created), addresses.of(path + records.name(created)));
        });
    }

    /**
     * Replaces what is stored about a record.
     *
     * @param path what the addresses of these records begin with
     * @param representation a record as a GET sends it
     * @throws ProblemException listing all errors in the facts; 412 or 428 if the editor has not seen the present version
     */
    public <R, F, T> RestResponse<T> replace(EditableRecords<R, F> records, String path, Function<R, T> representation,
            String name, JsonBody body, SeenVersion seen) {
        String newName = changes.make(actor.occasion(seen.inWords()), timeout, (log, now) -> {
            R stored = seenRecord(records, representation, name, seen);
            records.replace(stored, checked(records, body, stored), log, now);
            return records.name(stored);
        });
        return reading.call(() -> EditResponses.replaced(representation.apply(records.named(newName)),
                addresses.of(path + newName)));
    }

    /**
     * Removes a record.
     *
     * @param representation a record as a GET sends it
     * @throws ProblemException if other records refer to it; 412 or 428 if the editor has not seen the present version
     */
    public <R> RestResponse<Void> remove(EditableRecords<R, ?> records, Function<R, ?> representation, String name,
            SeenVersion seen) {
        changes.make(actor.occasion(seen.inWords()), timeout, (log, now) -> {
            records.remove(seenRecord(records, representation, name, seen), log);
            return null;
        });
        return EditResponses.removed();
    }

    /** Called inside the change, whose lock keeps others from changing the record after this check. */
    private <R> R seenRecord(EditableRecords<R, ?> records, Function<R, ?> representation, String name, SeenVersion seen) {
        R stored = records.named(name);
        seen.ifMatch().require(tags.of(representation.apply(stored)));
        return stored;
    }

    private static <R, F> F checked(EditableRecords<R, F> records, JsonBody body, R stored) {
        Violations violations = new Violations();
        F facts = records.check(body.read(records.factsType(), violations), stored, violations).orElse(null);
        violations.throwIfAny();
        return facts;
    }
}
