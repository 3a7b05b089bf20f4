package org.councilratings.inspection;

import org.councilratings.codelist.CodeListValue;

/** The kinds of visit. None is graded. */
public enum VisitType implements CodeListValue {
    FOCUSED_VISIT,
    MONITORING_VISIT
}
