package org.councilratings.imports.schedule;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.councilratings.imports.schedule.DownloadedFile.Version;

/** The last run of the scheduled import, by any replica, and what was imported last. There is one row. */
@Entity
@Table(name = "scheduled_import")
public class ScheduledRun {

    static final short ONLY = 1;

    @Id
    public short id;

    /** When it was due; null before the first. Only one replica makes the run that is due at an instant. */
    public Instant dueAt;

    public Instant endedAt;

    @Enumerated(EnumType.STRING)
    public RunOutcome outcome;

    /** Why it failed, for people; null if it did not. */
    public String failure;

    /** When a run last succeeded. */
    public Instant succeededAt;

    /** The last import that was made. */
    public String importId;

    /** A checksum of the address that it was fetched from, which may contain a secret. */
    public String source;

    public String entityTag;

    public String lastModified;

    public String checksum;

    /** The version that was imported last, if it came from a source. */
    Version known(String source) {
        return source.equals(this.source) ? new Version(entityTag, lastModified, checksum) : Version.UNKNOWN;
    }

    /** Records the end of a run. */
    void end(RunOutcome result, Instant at) {
        outcome = result;
        failure = null;
        endedAt = at;
        if (result != RunOutcome.FAILED) {
            succeededAt = at;
        }
    }

    /** Remembers a version that was imported. */
    void remember(String source, Version version) {
        this.source = source;
        entityTag = version.entityTag();
        lastModified = version.lastModified();
        checksum = version.checksum();
    }
}
