package org.councilratings.dataset.imports;

import java.time.LocalDate;

import org.councilratings.inspection.Visit;

/** By what visits are told apart. */
final class VisitDates implements SameRecord.Dates<Visit> {

    @Override
    public String id(Visit held) {
        return held.id;
    }

    @Override
    public LocalDate start(Visit held) {
        return held.startDate;
    }

    @Override
    public LocalDate publication(Visit held) {
        return held.publicationDate;
    }
}
