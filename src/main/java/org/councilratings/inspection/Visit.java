package org.councilratings.inspection;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

import org.councilratings.council.Council;

/** A focused or monitoring visit. It has a theme and is never graded. */
@Entity
public class Visit {

    /** Readable and permanent: the council's slug and the start date. */
    @Id
    public String id;

    /** Grows with every change of this record. */
    @Version
    public long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "council_urn")
    public Council council;

    @Enumerated(EnumType.STRING)
    public VisitType type;

    public LocalDate startDate;

    /** When the letter came out, or null if unknown. */
    public LocalDate publicationDate;

    /** Ofsted's own wording, not a code. */
    public String theme;
}
