package org.councilratings.inspection;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.council.Council;

/** An arrangement with another council that affects what an inspection found. */
@Embeddable
public class ServiceArrangement {

    /** Read together with the arrangement, which always shows it. */
    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "partner_urn")
    public Council partner;

    @Enumerated(EnumType.STRING)
    public ArrangementKind kind;

    /** The year in which it ended, or null while it lasts. */
    public Integer endedYear;

    public String summary;

    /** The kind of arrangement between two councils. */
    public enum ArrangementKind implements CodeListValue {
        JOINT_SERVICE
    }
}
