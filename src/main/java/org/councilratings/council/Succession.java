package org.councilratings.council;

import java.io.Serializable;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** The transfer of a council's duties to another council. The successor starts without a rating. */
@Entity
@Table(name = "council_succession")
@IdClass(Succession.Key.class)
public class Succession {

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "predecessor_urn")
    public Council predecessor;

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "successor_urn")
    public Council successor;

    /** The successor's first day. */
    public LocalDate effectiveDate;

    @Enumerated(EnumType.STRING)
    public SuccessionKind kind;

    public String note;

    /** For Hibernate. */
    protected Succession() {
    }

    /** A succession that is not in the database yet. */
    public Succession(Council predecessor, Council successor, RelatedCouncil facts) {
        this.predecessor = predecessor;
        this.successor = successor;
        effectiveDate = facts.effectiveDate();
        kind = facts.kind();
        note = facts.note();
    }

    /** Both councils together identify a succession. */
    public record Key(Integer predecessor, Integer successor) implements Serializable {
    }
}
