package org.councilratings.imports;

import java.io.Serializable;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.councilratings.journal.RecordType;

/** How a row of an imported file was handled. */
@Entity
@Table(name = "import_row")
@IdClass(ImportedRow.Key.class)
public class ImportedRow {

    @Id
    public String importId;

    /** Its place in the report, from 1. */
    @Id
    public Long position;

    public String sheet;

    public long rowNumber;

    @Enumerated(EnumType.STRING)
    public Verdict verdict;

    @Enumerated(EnumType.STRING)
    public RecordType recordType;

    public String recordId;

    public String council;

    /** As a JSON list. */
    public String differences;

    @Enumerated(EnumType.STRING)
    public ReplaceWould replaceWould;

    /** As a JSON list. */
    public String reasons;

    /** As a JSON list. */
    public String readings;

    /** A row has its place within an import. */
    public record Key(String importId, Long position) implements Serializable {
    }
}
