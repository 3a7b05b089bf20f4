package org.councilratings.inspection;

import org.councilratings.codelist.CodeListValue;

/** How a council works with another one. */
public enum ArrangementKind implements CodeListValue {
    JOINT_SERVICE
}
