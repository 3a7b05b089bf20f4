package org.councilratings.dataset;

import java.sql.Connection;
import java.sql.PreparedStatement;
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
import org.councilratings.web.change.RecordName;
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
    private final List<TableRow> retired = new ArrayList<>();
    private final ChangeSummary summary = new ChangeSummary();
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
    public void removed(RecordType type, String id, Object before, Collection<String> names) {
        add(ChangeKind.REMOVED, type, id, before, null);
        names.forEach(name -> retired.add(new TableRow().with("record_type", type).with("name", name).with("record_id", id)
                .with("retired_at", now)));
    }

    @Override
    public void restored(RecordType type, String id, Object after, Collection<String> names) {
        add(ChangeKind.RESTORED, type, id, null, after);
        connection.run(open -> {
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

    @Override
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
    List<String> lines(String whole) {
        return summary.lines(whole, occasion, revision);
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
            new TableInsert(open, "retired_name").all(retired.stream());
        });
        events.clear();
        retired.clear();
        return last;
    }
}
