package org.councilratings.inspection;

import org.councilratings.web.Coded;

/** The kinds of full inspection. Each is judged. */
public enum InspectionType implements Coded {
    SINGLE_INSPECTION("Single inspection (SIF)"),
    SINGLE_INSPECTION_REINSPECTION("Re-inspection (SIF)"),
    STANDARD("Standard inspection (ILACS)"),
    SHORT("Short inspection (ILACS)");

    private final String label;

    InspectionType(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
