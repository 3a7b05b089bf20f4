package org.councilratings.imports;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.councilratings.journal.RecordType;

/** What became of a row of an imported file. */
@Entity
@Table(name = "import_row")
@IdClass(ImportedRow.Key.class)
public class ImportedRow {

    @Id
    @Column(name = "import_id")
    public String importId;

    /** Its place in the report, from 1. */
    @Id
    public Long position;

    public String sheet;

    @Column(name = "row_number")
    public long rowNumber;

    @Enumerated(EnumType.STRING)
    public Verdict verdict;

    @Enumerated(EnumType.STRING)
    @Column(name = "record_type")
    public RecordType recordType;

    @Column(name = "record_id")
    public String recordId;

    public String council;

    /** As a JSON list. */
    public String differences;

    @Enumerated(EnumType.STRING)
    @Column(name = "replace_would")
    public ReplaceWould replaceWould;

    /** As a JSON list. */
    public String reasons;

    /** A row has its place within an import. */
    public record Key(String importId, Long position) implements Serializable {
    }
}
