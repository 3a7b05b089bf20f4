package org.councilratings.http.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.councilratings.store.DatasetState;
import org.councilratings.store.Revision;

import io.quarkus.arc.Arc;

/** What the answer to a request is made of, so that it can be said how long it stays right. */
@RequestScoped
public class Basis {

    @Inject
    DatasetState dataset;

    private Revision revision;
    private Revision settled;
    private boolean isPassing;
    private Instant becameSo;
    private LocalDate today;
    private boolean isRecord;

    /** The basis of the request that is being answered, if one is. */
    public static Optional<Basis> ofRequest() {
        return Arc.container().requestContext().isActive() ? Optional.of(Arc.container().instance(Basis.class).get())
                : Optional.empty();
    }

    public void standOn(Revision read) {
        revision = read;
    }

    /** The revision that was read; what needs no database stands on the one that is known. */
    public Revision revision() {
        return revision == null ? dataset.known() : revision;
    }

    /** Notes that the answer stays as it is whatever is changed later: it shows only what was there in an earlier revision. */
    public void settle(Revision earlier) {
        settled = earlier;
    }

    /**
     * Notes that the answer may be another one at any moment, whatever the revision is.
     *
     * @param changed when it became what it is; null if that is not known, because it is changing
     */
    public void pass(Instant changed) {
        isPassing = true;
        becameSo = changed;
    }

    /** When an answer of this moment became what it is, or null if it is changing. */
    public Instant becameSo() {
        return becameSo;
    }

    /** Whether the answer is of this moment only. */
    public boolean isPassing() {
        return isPassing;
    }

    public boolean isSettled() {
        return settled != null;
    }

    /** The newest revision of which the answer shows something. */
    public Revision shown() {
        return settled == null ? revision() : settled;
    }

    /** Notes that the answer depends on which day it is, and keeps the day the same until it is complete. */
    public LocalDate dependOnToday(Supplier<LocalDate> day) {
        if (today == null) {
            today = day.get();
        }
        return today;
    }

    /** The day that the answer is right on, or null if it is right on any. */
    public LocalDate today() {
        return today;
    }

    /** Notes that the response is one record, which editors can change if they show the tag of its present state. */
    public void showRecord() {
        isRecord = true;
    }

    /** Whether the response is one record that editors can change. */
    public boolean isRecord() {
        return isRecord;
    }
}
