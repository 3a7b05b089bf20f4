package org.councilratings.framework;

import java.util.List;
import java.util.Optional;

/**
 * The codes that rules about children's services name: which service is the default, which councils Ofsted monitors, and how
 * published
 * tables are read. Everything else about services, frameworks and judgements is data.
 */
public final class ChildrensServices {

    /** The service of every request that names none. */
    public static final String CODE = "childrens_services";

    public static final String OVERALL_EFFECTIVENESS = "overall_effectiveness";
    public static final String LEADERSHIP = "leadership";
    public static final String HELP_AND_PROTECTION = "help_and_protection";
    public static final String CHILDREN_IN_CARE_AND_CARE_LEAVERS = "children_in_care_and_care_leavers";
    public static final String CHILDREN_IN_CARE = "children_in_care";
    public static final String CARE_LEAVERS = "care_leavers";
    public static final String CHILDREN_LOOKED_AFTER = "children_looked_after";
    public static final String ADOPTION = "adoption";
    public static final String LSCB = "lscb";

    public static final String SIF_2013 = "SIF_2013";
    public static final String ILACS_2018 = "ILACS_2018";
    public static final String ILACS_2023 = "ILACS_2023";
    public static final String ILACS_2026 = "ILACS_2026";

    public static final String SINGLE_INSPECTION = "single_inspection";
    public static final String SINGLE_INSPECTION_REINSPECTION = "single_inspection_reinspection";
    public static final String STANDARD = "standard";
    public static final String SHORT = "short";

    public static final String OUTSTANDING = "outstanding";
    public static final String GOOD = "good";
    public static final String REQUIRES_IMPROVEMENT = "requires_improvement";
    public static final String INADEQUATE = "inadequate";

    /** Judgements about children in care: each framework makes one of them, and lists have one column for all. */
    private static final List<String> ABOUT_CHILDREN_IN_CARE = List.of(CHILDREN_LOOKED_AFTER, CHILDREN_IN_CARE_AND_CARE_LEAVERS,
            CHILDREN_IN_CARE);

    private ChildrensServices() {
    }

    /** The judgement about children in care that a framework makes, for files that have one column for all versions. */
    public static Optional<String> childrenInCare(Framework framework) {
        return ABOUT_CHILDREN_IN_CARE.stream().filter(framework::makes).findFirst();
    }
}
