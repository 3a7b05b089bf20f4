package org.councilratings.framework;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;

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

    @Inject
    TransactionSynchronizationRegistry transaction;

    private volatile Kept kept;

    void start(@Observes @Priority(READ_AT_START) StartupEvent start) {
        now();
    }

    /** The code lists of the newest revision that this process has seen. */
    public CodeLists now() {
        Kept known = kept;
        return known != null && known.revision >= state.current().codeListRevision ? known.lists
                : DatabaseTransaction.call(this::inTransaction);
    }

    /**
     * The code lists of the revision that the current transaction reads or writes. Those of a revision that may not be
     * committed belong to the transaction and end with it.
     */
    public CodeLists inTransaction() {
        long revision = query.current().codeListRevision;
        Kept known = kept;
        if (known == null || known.revision != revision) {
            known = state.hasSeen(revision) ? keep(read(revision)) : ofTransaction(revision);
        }
        return known.lists;
    }

    private Kept read(long revision) {
        return new Kept(revision, new CodeLists(repository.all()));
    }

    /** All threads get the same code lists of a revision. Older ones than those kept are for one reader. */
    private synchronized Kept keep(Kept read) {
        if (kept == null || kept.revision < read.revision) {
            kept = read;
        }
        return kept.revision == read.revision ? kept : read;
    }

    private Kept ofTransaction(long revision) {
        Kept own = (Kept) transaction.getResource(this);
        if (own == null || own.revision != revision) {
            own = read(revision);
            transaction.putResource(this, own);
        }
        return own;
    }

    /** The current transaction has changed code lists, and the rest of it is checked by them. */
    public void changed(long revision) {
        query.current().codeListRevision = revision;
        transaction.putResource(this, read(revision));
    }

    @Override
    public KnownValues values() {
        return now().values();
    }

    /** Code lists since the revision in which one was last changed. */
    private record Kept(long revision, CodeLists lists) {
    }
}
