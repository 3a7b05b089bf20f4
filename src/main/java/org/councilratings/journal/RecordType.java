package org.councilratings.journal;

import org.councilratings.codelist.CodeListValue;

/** The types of record. */
public enum RecordType implements CodeListValue {
    DATA_SET("The data set itself: the dates it covers, its source and licence"),
    COUNCIL("A council with its codes and predecessors"),
    STATISTICAL_NEIGHBOURS("The statistical neighbours of a council, in each set"),
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

    /**
     * The path of a record.
     *
     * @param id its id; any code of a council
     */
    public String path(String id) {
        return switch (this) {
            case DATA_SET -> "/v1";
            case COUNCIL -> "/v1/councils/" + id;
            case STATISTICAL_NEIGHBOURS -> "/v1/councils/" + id + "/neighbours";
            case INSPECTION -> "/v1/inspections/" + id;
            case VISIT -> "/v1/visits/" + id;
        };
    }
}
