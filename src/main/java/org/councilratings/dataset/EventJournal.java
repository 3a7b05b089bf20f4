package org.councilratings.dataset;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.councilratings.web.change.ChangeKind;
import org.councilratings.web.change.ChangeLog;
import org.councilratings.web.change.Occasion;
import org.councilratings.web.change.RecordType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Writes the events of one transaction, over its connection and in batches, so that any number of them takes little memory.
 * Whoever has one holds the lock on the data set's row, so nobody else gives numbers meanwhile.
 */
final class EventJournal implements ChangeLog {

    private static final int BATCH = 500;

    /** Runs something on the transaction's connection. */
    @FunctionalInterface
    interface OnConnection {

        void run(Work work);
    }

    /** Something that is done with a connection. */
    @FunctionalInterface
    interface Work {

        void with(Connection connection) throws SQLException;
    }

    private final OnConnection connection;
    private final ObjectMapper json;
    private final Occasion occasion;
    private final OffsetDateTime now;
    private final long revision;
    private final List<TableRow> events = new ArrayList<>();
    private final List<TableRow> names = new ArrayList<>();
    private long last;

    /**
     * A journal whose first event follows the last one of the data set, under the data set's next revision.
     *
     * @param now when the changes are made
     */
    EventJournal(Dataset dataset, Occasion occasion, Instant now, ObjectMapper json, OnConnection connection) {
        this.revision = dataset.revision + 1;
        this.last = dataset.lastSequence;
        this.occasion = occasion;
        this.now = now.atOffset(ZoneOffset.UTC);
        this.json = json;
        this.connection = connection;
    }

    @Override
    public void created(RecordType type, String id, Object after) {
        add(ChangeKind.CREATED, type, id, null, after);
    }

    @Override
    public void changed(ChangeKind kind, RecordType type, String id, Object before, Object after) {
        add(kind, type, id, before, after);
    }

    @Override
    public void removed(RecordType type, String id, Object before, Collection<String> retired) {
        add(ChangeKind.REMOVED, type, id, before, null);
        retired.forEach(name -> names.add(new TableRow().with("record_type", type).with("name", name).with("record_id", id)
                .with("retired_at", now)));
    }

    @Override
    public long revision() {
        return revision;
    }

    private void add(ChangeKind kind, RecordType type, String id, Object before, Object after) {
        last++;
        events.add(new TableRow().with("sequence", last).with("revision", revision).with("occurred_at", now).with("kind", kind)
                .with("subject_type", type).with("subject_id", id).with("before_facts", text(before))
                .with("after_facts", text(after)).with("made_by", occasion.by()).with("reason", occasion.reason()));
        if (events.size() == BATCH) {
            write();
        }
    }

    private String text(Object facts) {
        try {
            return facts == null ? null : json.writeValueAsString(facts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Writes what was not written yet, and returns the number of the last event. */
    long write() {
        connection.run(open -> {
            new TableInsert(open, "event").all(events.stream());
            new TableInsert(open, "retired_name").all(names.stream());
        });
        events.clear();
        names.clear();
        return last;
    }
}
