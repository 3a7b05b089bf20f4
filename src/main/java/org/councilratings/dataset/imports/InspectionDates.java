package org.councilratings.dataset.imports;

import java.time.LocalDate;

import org.councilratings.inspection.Inspection;

/** By what inspections are told apart. */
final class InspectionDates implements SameRecord.Dates<Inspection> {

    @Override
    public String id(Inspection held) {
        return held.id;
    }

    @Override
    public LocalDate start(Inspection held) {
        return held.startDate;
    }

    @Override
    public LocalDate publication(Inspection held) {
        return held.publicationDate;
    }
}
