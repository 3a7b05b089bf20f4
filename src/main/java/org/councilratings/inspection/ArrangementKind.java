package org.councilratings.inspection;

import org.councilratings.codelist.CodeListValue;

/** The kind of arrangement between two councils. */
public enum ArrangementKind implements CodeListValue {
    JOINT_SERVICE
}
