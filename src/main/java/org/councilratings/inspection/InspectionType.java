package org.councilratings.inspection;

import java.util.Arrays;
import java.util.List;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.framework.Framework;

/** The kinds of full inspection. Each is judged. */
public enum InspectionType implements CodeListValue {
    SINGLE_INSPECTION("Single inspection (SIF)"),
    SINGLE_INSPECTION_REINSPECTION("Re-inspection (SIF)"),
    STANDARD("Standard inspection (ILACS)"),
    SHORT("Short inspection (ILACS)");

    private final String label;

    InspectionType(String label) {
        this.label = label;
    }

    /** The kinds that there are under a framework version. */
    static List<InspectionType> under(Framework framework) {
        return Arrays.stream(values()).filter(type -> type.isUnder(framework)).toList();
    }

    boolean isUnder(Framework framework) {
        boolean isSingle = this == SINGLE_INSPECTION || this == SINGLE_INSPECTION_REINSPECTION;
        return isSingle == (framework == Framework.SIF_2013);
    }

    @Override
    public String label() {
        return label;
    }
}
