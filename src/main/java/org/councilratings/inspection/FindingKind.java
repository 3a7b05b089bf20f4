package org.councilratings.inspection;

import org.councilratings.codelist.CodeListValue;

/** Whether a finding is a strength or a weakness of the council's services. */
public enum FindingKind implements CodeListValue {
    STRENGTH,
    WEAKNESS
}
