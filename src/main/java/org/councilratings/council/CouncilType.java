package org.councilratings.council;

import org.councilratings.codelist.CodeListValue;

/** The kind of authority a council is. */
public enum CouncilType implements CodeListValue {
    UNITARY("Unitary authority", "unitary authorities"),
    METROPOLITAN_BOROUGH("Metropolitan borough", "metropolitan boroughs"),
    LONDON_BOROUGH("London borough", "London boroughs"),
    COUNTY("County council", "county councils"),
    CITY_OF_LONDON("City of London Corporation", "City of London Corporation"),
    ISLES_OF_SCILLY("Council of the Isles of Scilly", "Council of the Isles of Scilly");

    private final String label;
    private final String plural;

    CouncilType(String label, String plural) {
        this.label = label;
        this.plural = plural;
    }

    @Override
    public String label() {
        return label;
    }

    /** All councils of the type in a sentence: "unitary authorities". */
    public String plural() {
        return plural;
    }
}
