package org.councilratings.council;

import org.councilratings.codelist.CodeListValue;

/** How a council's duties passed to its successor. */
public enum SuccessionKind implements CodeListValue {
    MERGER("Merged with others into the successor"),
    SPLIT("Split between several successors");

    private final String label;

    SuccessionKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
