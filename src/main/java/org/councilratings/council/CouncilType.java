package org.councilratings.council;

import org.councilratings.codelist.CodeListValue;

/** The kind of authority a council is. */
public enum CouncilType implements CodeListValue {
    UNITARY("Unitary authority"),
    METROPOLITAN_BOROUGH("Metropolitan borough"),
    LONDON_BOROUGH("London borough"),
    COUNTY("County council"),
    CITY_OF_LONDON("City of London Corporation"),
    ISLES_OF_SCILLY("Council of the Isles of Scilly");

    private final String label;

    CouncilType(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
