package org.councilratings.journal;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** One change to one record. Events are not changed later. */
@Entity
public class Event {

    /** Its number, from 1, without gaps. */
    @Id
    public Long sequence;

    /** The revision that the change is part of. */
    public long revision;

    public Instant occurredAt;

    @Enumerated(EnumType.STRING)
    public ChangeKind kind;

    @Enumerated(EnumType.STRING)
    public RecordType subjectType;

    public String subjectId;

    /** The record before the change, as JSON; null if it is new. */
    @Column(name = "before_facts")
    public String before;

    /** The record after the change, as JSON; null if it was removed. */
    @Column(name = "after_facts")
    public String after;

    @Enumerated(EnumType.STRING)
    @Column(name = "made_by")
    public ActorRole by;

    public String reason;
}
