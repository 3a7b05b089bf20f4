package org.councilratings.journal;

import org.councilratings.codelist.CodeListValue;

/** The types of record. */
public enum RecordType implements CodeListValue {
    DATA_SET("The data set itself: the dates it covers, its source and licence"),
    COUNCIL("A council with its codes and predecessors"),
    STATISTICAL_NEIGHBOURS("The ten statistical neighbours of a council"),
    INSPECTION("A full inspection with all its judgements"),
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
