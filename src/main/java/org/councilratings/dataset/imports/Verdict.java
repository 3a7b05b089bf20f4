package org.councilratings.dataset.imports;

import org.councilratings.web.Coded;

/** What a row of a file is, compared with what is held. */
public enum Verdict implements Coded {
    NEW("Nothing like it was held: it is added"),
    UNCHANGED("What it states is held already"),
    DIFFERS("It states something else than is held; onConflict says which of them stays"),
    REJECTED("It cannot be understood, or cannot be so; nothing of it is taken");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
