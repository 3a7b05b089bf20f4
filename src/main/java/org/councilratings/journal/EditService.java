package org.councilratings.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;

import org.councilratings.http.Addresses;
import org.councilratings.http.exchange.ReadTransaction;
import org.councilratings.http.exchange.RecordTags;
import org.councilratings.http.input.JsonBody;
import org.councilratings.http.problem.Problem.Violation;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.http.problem.Violations;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/**
 * Makes the changes that editors ask for, each completely or not at all, and the responses to them. A response shows the
 * record as the next GET sends it, which Content-Location says (RFC 9110, section 8.7), so it has the same ETag. Caches do not
 * store it.
 */
@ApplicationScoped
public class EditService {

    private static final String NO_STORE = "no-store";

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
     * @param representation a record as a GET sends it
     * @throws ProblemException listing all errors in the facts
     */
    public <R, F, T> RestResponse<T> create(EditableRecords<R, F> records, Function<R, T> representation,
            JsonBody body, Reason reason) {
        String name = change(reason, (log, now) -> records.create(checked(records, body, null), log, now));
        return reading.call(() -> {
            R created = records.named(name);
            String location = addresses.of(records.type().path(records.name(created)));
            return response(Status.CREATED, representation.apply(created), location).header(HttpHeaders.LOCATION, location)
                    .build();
        });
    }

    /**
     * Replaces what is stored about a record.
     *
     * @param representation a record as a GET sends it
     * @throws ProblemException listing all errors in the facts; 412 or 428 if the editor has not seen the present version
     */
    public <R, F, T> RestResponse<T> replace(EditableRecords<R, F> records, Function<R, T> representation,
            String name, JsonBody body, SeenVersion seen) {
        String newName = change(seen, (log, now) -> {
            R stored = seenRecord(records, representation, name, seen);
            records.replace(stored, checked(records, body, stored), log, now);
            return records.name(stored);
        });
        return replaced(records.type().path(newName), () -> representation.apply(records.named(newName)));
    }

    /**
     * Replaces the only record of its type.
     *
     * @param path its address
     * @param representation the record as a GET sends it
     * @param replacement checks and writes the new facts
     * @throws ProblemException 412 or 428 if the editor has not seen the present version
     */
    public <T> RestResponse<T> replace(String path, Supplier<T> representation,
            BiConsumer<ChangeJournal, Instant> replacement,
            SeenVersion seen) {
        change(seen, (log, now) -> {
            seen.ifMatch().require(tags.of(representation.get()));
            replacement.accept(log, now);
            return null;
        });
        return replaced(path, representation);
    }

    /**
     * Removes a record.
     *
     * @param representation a record as a GET sends it
     * @throws ProblemException if other records refer to it; 412 or 428 if the editor has not seen the present version
     */
    public <R> RestResponse<Void> remove(EditableRecords<R, ?> records, Function<R, ?> representation, String name,
            SeenVersion seen) {
        change(seen, (log, now) -> {
            records.remove(seenRecord(records, representation, name, seen), log);
            return null;
        });
        return ResponseBuilder.<Void> create(Status.NO_CONTENT).header(HttpHeaders.CACHE_CONTROL, NO_STORE).build();
    }

    /**
     * Everything that is wrong with the facts about a record, which are not saved.
     *
     * @param name of the record that they would replace; null for a new one
     */
    public <R, F> List<Violation> errors(EditableRecords<R, F> records, String name, JsonBody body) {
        return reading.call(() -> {
            Violations violations = new Violations();
            records.check(body.read(records.factsType(), violations), name == null ? null : records.named(name), violations);
            return violations.all();
        });
    }

    private <T> T change(Reason reason, BiFunction<ChangeJournal, Instant, T> work) {
        return changes.make(actor.origin(reason.text()), timeout, work);
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

    private <T> RestResponse<T> replaced(String path, Supplier<T> representation) {
        return reading.call(() -> response(Status.OK, representation.get(), addresses.of(path)).build());
    }

    private static <T> ResponseBuilder<T> response(Status status, T record, String location) {
        return ResponseBuilder.create(status, record).header(HttpHeaders.CONTENT_LOCATION, location)
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE);
    }
}
