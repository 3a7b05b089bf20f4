package org.councilratings.framework;

import static org.councilratings.framework.Judgement.ADOPTION;
import static org.councilratings.framework.Judgement.CARE_LEAVERS;
import static org.councilratings.framework.Judgement.CHILDREN_IN_CARE;
import static org.councilratings.framework.Judgement.CHILDREN_IN_CARE_AND_CARE_LEAVERS;
import static org.councilratings.framework.Judgement.CHILDREN_LOOKED_AFTER;
import static org.councilratings.framework.Judgement.HELP_AND_PROTECTION;
import static org.councilratings.framework.Judgement.LEADERSHIP;
import static org.councilratings.framework.Judgement.LSCB;
import static org.councilratings.framework.Judgement.OVERALL_EFFECTIVENESS;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import org.councilratings.codelist.CodeListValue;

/**
 * The versions of Ofsted's rules for inspecting children's services. Each inspection records its version, which is never
 * derived from a date: re-inspections under {@link #SIF_2013} ran until June 2018, months after {@link #ILACS_2018} began.
 */
public enum Framework implements CodeListValue {
    SIF_2013("Single Inspection Framework", LocalDate.of(2013, 11, 1), LocalDate.of(2018, 6, 30),
            "Inspections of services for children in need of help and protection, children looked after and care leavers, with the review of the Local Safeguarding Children Board. Re-inspections ran until June 2018.",
            EnumSet.of(OVERALL_EFFECTIVENESS, LEADERSHIP, HELP_AND_PROTECTION, CHILDREN_LOOKED_AFTER, ADOPTION, CARE_LEAVERS,
                    LSCB)),
    ILACS_2018("Inspecting Local Authority Children's Services (2018)", LocalDate.of(2018, 1, 1), LocalDate.of(2022, 12, 31),
            "Standard and short inspections with one combined judgement for children in care and care leavers.",
            EnumSet.of(OVERALL_EFFECTIVENESS, LEADERSHIP, HELP_AND_PROTECTION, CHILDREN_IN_CARE_AND_CARE_LEAVERS)),
    ILACS_2023("Inspecting Local Authority Children's Services (2023)", LocalDate.of(2023, 1, 1), LocalDate.of(2026, 3, 31),
            "Children in care and care leavers are judged separately again.",
            EnumSet.of(OVERALL_EFFECTIVENESS, LEADERSHIP, HELP_AND_PROTECTION, CHILDREN_IN_CARE, CARE_LEAVERS)),
    ILACS_2026("Inspecting Local Authority Children's Services (2026)", LocalDate.of(2026, 4, 1), null,
            "Four judgements and no overall effectiveness: Ofsted abolished the single headline grade.",
            EnumSet.of(LEADERSHIP, HELP_AND_PROTECTION, CHILDREN_IN_CARE, CARE_LEAVERS));

    private final String label;
    private final LocalDate validFrom;
    private final LocalDate validTo;
    private final String description;
    private final Set<Judgement> judgements;

    Framework(String label, LocalDate validFrom, LocalDate validTo, String description, Set<Judgement> judgements) {
        this.label = label;
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.description = description;
        this.judgements = Collections.unmodifiableSet(judgements);
    }

    @Override
    public String code() {
        return name();
    }

    /** A short name: SIF 2013. */
    public String shortName() {
        return name().replace('_', ' ');
    }

    @Override
    public String label() {
        return label;
    }

    public String description() {
        return description;
    }

    /** The first day on which inspections began under this version. */
    public LocalDate validFrom() {
        return validFrom;
    }

    /** The last day on which inspections began under this version, or null while it is in use. */
    public LocalDate validTo() {
        return validTo;
    }

    /** The judgements that inspections under this version make, in the order of {@link Judgement}. */
    public Set<Judgement> judgements() {
        return judgements;
    }

    /** The judgement about children in care that this version makes, for files that have one column for all versions. */
    public Judgement childrenInCare() {
        return switch (this) {
            case SIF_2013 -> CHILDREN_LOOKED_AFTER;
            case ILACS_2018 -> CHILDREN_IN_CARE_AND_CARE_LEAVERS;
            case ILACS_2023, ILACS_2026 -> CHILDREN_IN_CARE;
        };
    }

    public boolean makes(Judgement judgement) {
        return judgements.contains(judgement);
    }
}
