package org.councilratings.framework;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.councilratings.codelist.KnownValues;
import org.councilratings.store.DatabaseTransaction;
import org.councilratings.store.Dataset;
import org.councilratings.store.DatasetQuery;
import org.councilratings.store.DatasetState;

import io.quarkus.runtime.StartupEvent;

/** Keeps the code lists in memory. They are read again when one has changed. */
@ApplicationScoped
public class CurrentCodeLists implements KnownValues.Source {

    private static final int READ_AT_START = Dataset.LOADED_AT_START + 1;

    @Inject
    CodeListRepository repository;

    @Inject
    DatasetState state;

    @Inject
    DatasetQuery query;

    private volatile Kept kept;

    /** Those of a change that is not committed. Changes are made one after another. */
    private volatile Kept changing;

    void start(@Observes @Priority(READ_AT_START) StartupEvent start) {
        now();
    }

    /** The code lists of the newest revision that this process has seen. */
    public CodeLists now() {
        Kept known = kept;
        return known != null && known.revision >= state.current().codeListRevision ? known.lists
                : DatabaseTransaction.call(this::inTransaction);
    }

    /** The code lists of the revision that the current transaction reads or writes. */
    public CodeLists inTransaction() {
        long revision = query.current().codeListRevision;
        Kept known = kept;
        if (known != null && known.revision == revision) {
            return known.lists;
        }
        Kept pending = changing;
        if (pending != null && pending.revision == revision) {
            return pending.lists;
        }
        Kept found = new Kept(revision, new CodeLists(repository.all()));
        if (!state.hasSeen(revision)) {
            changing = found;
        } else if (known == null || known.revision < revision) {
            kept = found;
        }
        return found.lists;
    }

    /**
     * The current transaction has changed code lists, and the rest of it is checked by them. Only what is committed is kept
     * for others.
     */
    public void changed(long revision) {
        changing = null;
        query.current().codeListRevision = revision;
    }

    @Override
    public KnownValues values() {
        return now().values();
    }

    /** Code lists since the revision in which one was last changed. */
    private record Kept(long revision, CodeLists lists) {
    }
}
