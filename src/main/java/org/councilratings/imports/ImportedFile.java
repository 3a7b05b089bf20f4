package org.councilratings.imports;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.councilratings.journal.ActorRole;

/** An import of a file, and its result. */
@Entity
@Table(name = "import")
public class ImportedFile {

    @Id
    public String id;

    /** As last stored: a running import may have been interrupted. */
    @Enumerated(EnumType.STRING)
    public ImportState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "made_by")
    public ActorRole by;

    public String reason;

    @Enumerated(EnumType.STRING)
    public OnConflict onConflict;

    public Instant startedAt;

    /** Whether this is a dry run: nothing is saved. */
    public boolean dryRun;

    /** When it ended, one way or the other; null while it runs. */
    public Instant finishedAt;

    public long fileBytes;

    /** What the file was recognised as, in words. */
    public String recognisedAs;

    /** Sheets without columns that are known, as a JSON list. */
    public String skippedSheets;

    /** Lines that are no rows, such as footnotes, as a JSON list. */
    public String notes;

    /** How each column was understood, as a JSON list. */
    @Column(name = "read_columns")
    public String columns;

    /** What else to know of how the file was read, as a JSON list. */
    public String warnings;

    public long rowsTotal;

    public long rowsNew;

    public long rowsUnchanged;

    public long rowsDiffer;

    public long rowsNotInspected;

    public long rowsRejected;

    /** The revision that the import made; null if it changed nothing. */
    public Long revision;

    /** The day up to which the facts were checked with it; null if it does not say one. */
    public LocalDate checkedTo;

    /** The day up to which they were checked before; null if it does not say one, or is not done. */
    public LocalDate checkedToBefore;

    /** Why the import failed, in words; null if it did not. */
    public String failure;
}
