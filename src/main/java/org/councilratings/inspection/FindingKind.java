package org.councilratings.inspection;

import org.councilratings.codelist.CodeListValue;

/** Whether a finding speaks for or against the council's services. */
public enum FindingKind implements CodeListValue {
    STRENGTH,
    WEAKNESS
}
