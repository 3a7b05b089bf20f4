package org.councilratings.framework;

import org.councilratings.codelist.CodeListValue;

/** What inspectors judge. The {@link Framework} of an inspection decides which of these it makes. */
public enum Judgement implements CodeListValue {
    OVERALL_EFFECTIVENESS("Overall effectiveness",
            "The single headline grade. Abolished with ILACS_2026; it never was an average of the others and is never derived from them."),
    LEADERSHIP("The impact of leaders on social work practice",
            "Leadership, management and governance. The only judgement besides help and protection made under every framework."),
    HELP_AND_PROTECTION("Children who need help and protection",
            "The experiences and progress of children who need help and protection. Made under every framework."),
    CHILDREN_IN_CARE_AND_CARE_LEAVERS("Children in care and care leavers",
            "One combined judgement of ILACS_2018. It is neither \"children in care\" nor \"care leavers\" and is not mapped onto either."),
    CHILDREN_IN_CARE("Children in care",
            "The experiences and progress of children in care. Made since ILACS_2023."),
    CARE_LEAVERS("Care leavers",
            "The experiences and progress of care leavers. Made under SIF_2013 and again since ILACS_2023."),
    CHILDREN_LOOKED_AFTER("Children looked after and achieving permanence",
            "Made under SIF_2013 only."),
    ADOPTION("Adoption performance",
            "A graded part of \"children looked after and achieving permanence\". Made under SIF_2013 only."),
    LSCB("Local Safeguarding Children Board",
            "The review of the board, published with most inspections under SIF_2013. It judges the board, not the council.");

    private final String label;
    private final String description;

    Judgement(String label, String description) {
        this.label = label;
        this.description = description;
    }

    @Override
    public String label() {
        return label;
    }

    public String description() {
        return description;
    }
}
