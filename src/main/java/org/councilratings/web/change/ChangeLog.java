package org.councilratings.web.change;

import java.util.Collection;

/**
 * Takes down what a transaction changes. Before and after are the whole record as lists show it; they are written down at
 * once.
 */
public interface ChangeLog {

    /** A record was made. */
    void created(RecordType type, String id, Object after);

    /**
     * A record was changed.
     *
     * @param kind {@link ChangeKind#CHANGED} or {@link ChangeKind#CORRECTED}
     */
    void changed(ChangeKind kind, RecordType type, String id, Object before, Object after);

    /**
     * A record was removed.
     *
     * @param names everything that led to it, so that no other record gets any of them
     */
    void removed(RecordType type, String id, Object before, Collection<String> names);

    /**
     * A record that had been removed is back.
     *
     * @param names everything that leads to it again
     */
    void restored(RecordType type, String id, Object after, Collection<String> names);

    /** The revision that the changes are part of once they are committed. */
    long revision();
}
