package org.councilratings.journal;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** One change of one record. It is written once and never changed. */
@Entity
public class Event {

    /** Its place among all changes, from 1, without gaps. */
    @Id
    public Long sequence;

    /** The revision of the data that the change is part of. */
    public long revision;

    public Instant occurredAt;

    @Enumerated(EnumType.STRING)
    public ChangeKind kind;

    @Enumerated(EnumType.STRING)
    public RecordType subjectType;

    public String subjectId;

    /** What was held before, as JSON; null if the record is new. */
    @Column(name = "before_facts")
    public String before;

    /** What is held since, as JSON; null if the record was removed. */
    @Column(name = "after_facts")
    public String after;

    @Enumerated(EnumType.STRING)
    @Column(name = "made_by")
    public ActorRole by;

    public String reason;
}
