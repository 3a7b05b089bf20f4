package org.councilratings.journal;

import java.io.Serializable;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** A name of a removed record. */
@Entity
@IdClass(RetiredName.Key.class)
public class RetiredName {

    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "record_type")
    public RecordType type;

    @Id
    public String name;

    /** The id of the record in events. */
    public String recordId;

    @Column(name = "retired_at")
    public Instant at;

    /** Each type of record has its own names. */
    public record Key(RecordType type, String name) implements Serializable {
    }
}
