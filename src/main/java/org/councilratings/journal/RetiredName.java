package org.councilratings.journal;

import java.io.Serializable;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** A name that led to a record which was removed. */
@Entity
@IdClass(RetiredName.Key.class)
public class RetiredName {

    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "record_type")
    public RecordType type;

    @Id
    public String name;

    /** The id by which events name the record. */
    public String recordId;

    @Column(name = "retired_at")
    public Instant at;

    /** Names are apart for each type of record. */
    public record Key(RecordType type, String name) implements Serializable {
    }
}
