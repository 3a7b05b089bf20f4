package org.councilratings.journal;

import org.councilratings.codelist.CodeListValue;

/** The types of record. */
public enum RecordType implements CodeListValue {
    DATA_SET("The data set itself: the dates it covers, its source and licence"),
    INSPECTORATE("Who inspects"),
    SCALE("A scale with its grades"),
    SERVICE("A service that is inspected"),
    JUDGEMENT("What inspectors judge"),
    FRAMEWORK("A version of the rules for inspecting a service"),
    IMPROVEMENT_THEME("What an area for improvement can be about"),
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

    /** Whether records of this type are values of code lists. */
    public boolean isCodeList() {
        return this == INSPECTORATE || this == SCALE || this == SERVICE || this == JUDGEMENT || this == FRAMEWORK
                || this == IMPROVEMENT_THEME;
    }

    /**
     * The path of a record.
     *
     * @param id its id; any code of a council
     */
    public String path(String id) {
        return switch (this) {
            case DATA_SET -> "/v1";
            case INSPECTORATE -> "/v1/inspectorates/" + id;
            case SCALE -> "/v1/scales/" + id;
            case SERVICE -> "/v1/services/" + id;
            case JUDGEMENT -> "/v1/judgements/" + id;
            case FRAMEWORK -> "/v1/frameworks/" + id;
            case IMPROVEMENT_THEME -> "/v1/improvement-themes/" + id;
            case COUNCIL -> "/v1/councils/" + id;
            case STATISTICAL_NEIGHBOURS -> "/v1/councils/" + id + "/neighbours";
            case INSPECTION -> "/v1/inspections/" + id;
            case VISIT -> "/v1/visits/" + id;
        };
    }
}
