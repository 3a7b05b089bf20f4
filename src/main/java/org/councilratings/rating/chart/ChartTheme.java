package org.councilratings.rating.chart;

import org.councilratings.codelist.CodeListValue;

/** The paper a chart is drawn on. */
public enum ChartTheme implements CodeListValue {
    LIGHT("Dark ink on white paper, also for print"),
    DARK("Light ink on dark paper");

    private final String label;

    ChartTheme(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    Palette palette() {
        return this == LIGHT ? Palette.LIGHT : Palette.DARK;
    }
}
