package org.councilratings.journal;

import org.councilratings.codelist.CodeListValue;

/** The kinds of record that the data have. */
public enum RecordType implements CodeListValue {
    DATA_SET("What the data set says about itself: how far it was checked, its source and licence"),
    COUNCIL("A council with its codes and predecessors"),
    STATISTICAL_NEIGHBOURS("The ten statistical neighbours of a council"),
    INSPECTION("A full inspection with everything it judged"),
    VISIT("A focused or monitoring visit");

    private final String label;

    RecordType(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
