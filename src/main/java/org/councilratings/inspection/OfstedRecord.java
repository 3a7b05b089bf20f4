package org.councilratings.inspection;

import java.time.LocalDate;
import java.util.function.Function;

import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

import org.councilratings.council.Council;
import org.councilratings.framework.CodeLists;

/**
 * What Ofsted did at a council: an inspection or a visit.
 *
 * @param <F> the facts about it
 */
@MappedSuperclass
public abstract class OfstedRecord<F extends OfstedFacts<F>> {

    /** Readable and permanent: the council's slug and the start date, or the publication date where the start is unknown. */
    @Id
    public String id;

    /** Grows with every change of this record. */
    @Version
    public long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "council_urn")
    public Council council;

    /** The inspectors' first day at the council, or null if unknown. Always known for visits. */
    public LocalDate startDate;

    /**
     * The date of the report or letter. An inspection always has one: its grades are in force from this day. Null if unknown
     * for a visit.
     */
    public LocalDate publicationDate;

    /** For Hibernate. */
    protected OfstedRecord() {
    }

    /** A record that is not in the database yet. */
    protected OfstedRecord(F facts, Function<String, Council> councils) {
        id = facts.id();
        council = councils.apply(facts.council().slug());
    }

    /** What is stored about it. */
    public abstract F facts();

    /** What lists show of it, without links, whose addresses depend on the request. */
    public abstract Object shown(CodeLists lists);

    /**
     * Replaces what is stored about it, except its id and council, which never change.
     *
     * @param facts checked facts
     * @param councils finds councils by their slugs
     */
    abstract void write(F facts, Function<String, Council> councils);
}
