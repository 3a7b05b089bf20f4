package org.councilratings.journal;

import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.councilratings.store.Dataset;
import org.hibernate.jdbc.Work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Records the changes of one transaction as events, with the record before and after as lists show it. The events are written
 * in batches over the transaction's connection, to save memory. The transaction has locked the data set's row, so the numbers
 * of events have no gaps.
 */
public final class ChangeJournal {

    private static final int BATCH = 500;

    private final Consumer<Work> connection;
    private final ObjectMapper json;
    private final ChangeOrigin origin;
    private final OffsetDateTime now;
    private final long revision;
    private final List<TableRow> events = new ArrayList<>();
    private final List<TableRow> retired = new ArrayList<>();
    private final ChangeSummary summary = new ChangeSummary();
    private long last;
    private boolean changesCodeLists;

    /**
     * A journal that starts after the last event of the data set, in its next revision.
     *
     * @param now the time of the changes
     * @param connection runs work on the transaction's connection
     */
    public ChangeJournal(Dataset dataset, ChangeOrigin origin, Instant now, ObjectMapper json, Consumer<Work> connection) {
        this.revision = dataset.revision + 1;
        this.last = dataset.lastSequence;
        this.origin = origin;
        this.now = now.atOffset(ZoneOffset.UTC);
        this.json = json;
        this.connection = connection;
    }

    /** A record was added. */
    public void created(RecordType type, String id, Object after) {
        add(ChangeKind.CREATED, type, id, null, after);
    }

    /**
     * A record was changed.
     *
     * @param kind {@link ChangeKind#CHANGED} or {@link ChangeKind#CORRECTED}
     */
    public void changed(ChangeKind kind, RecordType type, String id, Object before, Object after) {
        add(kind, type, id, before, after);
    }

    /**
     * A record was removed.
     *
     * @param names all its names, so that no other record gets them
     */
    public void removed(RecordType type, String id, Object before, Collection<String> names) {
        add(ChangeKind.REMOVED, type, id, before, null);
        names.forEach(name -> retired.add(new TableRow().with("record_type", type).with("name", name).with("record_id", id)
                .with("retired_at", now)));
    }

    /**
     * A removed record was restored.
     *
     * @param names all its names
     */
    public void restored(RecordType type, String id, Object after, Collection<String> names) {
        add(ChangeKind.RESTORED, type, id, null, after);
        connection.accept(open -> {
            try (PreparedStatement delete = open
                    .prepareStatement("delete from retired_name where record_type = ? and record_id = ? and name = ?")) {
                for (String name : names) {
                    delete.setString(1, type.name());
                    delete.setString(2, id);
                    delete.setString(3, name);
                    delete.addBatch();
                }
                delete.executeBatch();
            }
        });
    }

    /** The revision of the changes after the commit. */
    public long revision() {
        return revision;
    }

    private void add(ChangeKind kind, RecordType type, String id, Object before, Object after) {
        last++;
        changesCodeLists |= type.isCodeList();
        summary.add(kind, new RecordName(type, id));
        events.add(new TableRow().with("sequence", last).with("revision", revision).with("occurred_at", now).with("kind", kind)
                .with("subject_type", type).with("subject_id", id).with("before_facts", text(before))
                .with("after_facts", text(after)).with("made_by", origin.by()).with("reason", origin.reason()));
        if (events.size() == BATCH) {
            write();
        }
    }

    /** The lines to log after the commit. */
    public List<String> lines(String whole) {
        return summary.lines(whole, origin, revision);
    }

    private String text(Object facts) {
        try {
            return facts == null ? null : json.writeValueAsString(facts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Writes the remaining events. If there are any, the data set gets its next revision. Revisions are not set elsewhere.
     *
     * @param current the data set in this transaction, after the journal's writes
     * @return the updated data set
     */
    public Dataset close(Supplier<Dataset> current) {
        write();
        Dataset dataset = current.get();
        if (last > dataset.lastSequence) {
            dataset.lastSequence = last;
            dataset.revision = revision;
            dataset.codeListRevision = changesCodeLists ? revision : dataset.codeListRevision;
            dataset.changedAt = now.toInstant();
        }
        return dataset;
    }

    private void write() {
        connection.accept(open -> {
            new TableInsert(open, "event").all(events.stream());
            new TableInsert(open, "retired_name").all(retired.stream());
        });
        events.clear();
        retired.clear();
    }
}
