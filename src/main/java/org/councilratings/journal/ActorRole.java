package org.councilratings.journal;

import org.councilratings.codelist.CodeListValue;

/** The role in which a change was made. Names are not stored. */
public enum ActorRole implements CodeListValue {
    BUNDLED_DATA("The data set in a release of the service"),
    EDITOR("A person with the role editor"),
    SCHEDULE("The operator's scheduled import");

    private final String label;

    ActorRole(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
