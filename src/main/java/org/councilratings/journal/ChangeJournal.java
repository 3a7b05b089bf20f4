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
 * Records what one transaction changes. Before and after are the whole record as lists show it; they are read at once. The
 * events are written over the transaction's connection and in batches, so that any number of them takes little memory. Its
 * transaction has locked the data set's row, so no other one gives numbers meanwhile.
 */
public final class ChangeJournal {

    private static final int BATCH = 500;

    private final Consumer<Work> connection;
    private final ObjectMapper json;
    private final ChangeOrigin occasion;
    private final OffsetDateTime now;
    private final long revision;
    private final List<TableRow> events = new ArrayList<>();
    private final List<TableRow> retired = new ArrayList<>();
    private final ChangeSummary summary = new ChangeSummary();
    private long last;

    /**
     * A journal whose first event follows the last one of the data set, under the data set's next revision.
     *
     * @param now when the changes are made
     * @param connection does some work on the transaction's connection
     */
    public ChangeJournal(Dataset dataset, ChangeOrigin occasion, Instant now, ObjectMapper json, Consumer<Work> connection) {
        this.revision = dataset.revision + 1;
        this.last = dataset.lastSequence;
        this.occasion = occasion;
        this.now = now.atOffset(ZoneOffset.UTC);
        this.json = json;
        this.connection = connection;
    }

    /** A record was made. */
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
     * @param names everything that led to it, so that no other record gets any of them
     */
    public void removed(RecordType type, String id, Object before, Collection<String> names) {
        add(ChangeKind.REMOVED, type, id, before, null);
        names.forEach(name -> retired.add(new TableRow().with("record_type", type).with("name", name).with("record_id", id)
                .with("retired_at", now)));
    }

    /**
     * A record that had been removed is back.
     *
     * @param names everything that leads to it again
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

    /** The revision that the changes are part of once they are committed. */
    public long revision() {
        return revision;
    }

    private void add(ChangeKind kind, RecordType type, String id, Object before, Object after) {
        last++;
        summary.add(kind, new RecordName(type, id));
        events.add(new TableRow().with("sequence", last).with("revision", revision).with("occurred_at", now).with("kind", kind)
                .with("subject_type", type).with("subject_id", id).with("before_facts", text(before))
                .with("after_facts", text(after)).with("made_by", occasion.by()).with("reason", occasion.reason()));
        if (events.size() == BATCH) {
            write();
        }
    }

    /** What was recorded, in the lines of the log, which are for after the commit. */
    public List<String> lines(String whole) {
        return summary.lines(whole, occasion, revision);
    }

    private String text(Object facts) {
        try {
            return facts == null ? null : json.writeValueAsString(facts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Writes what was not written yet. If anything was recorded, the data set gets its next revision: nowhere else is one
     * given.
     *
     * @param current the data set as the transaction sees it after what the journal has written
     * @return the data set, changed
     */
    public Dataset close(Supplier<Dataset> current) {
        write();
        Dataset dataset = current.get();
        if (last > dataset.lastSequence) {
            dataset.lastSequence = last;
            dataset.revision = revision;
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
