package org.councilratings.journal;

import org.councilratings.codelist.CodeListValue;

/** In which role a change was made. Nobody's name is held. */
public enum ActorRole implements CodeListValue {
    BUNDLED_DATA("The data set that comes with a release of the service"),
    EDITOR("Somebody with the role editor"),
    SCHEDULE("The import that the operator has scheduled");

    private final String label;

    ActorRole(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
