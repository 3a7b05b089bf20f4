package org.councilratings.inspection;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.http.Addresses;
import org.councilratings.store.Conditions;
import org.councilratings.store.Rows;
import org.councilratings.store.StoredRows;

/** Makes lists of inspections. */
@ApplicationScoped
public class InspectionQuery {

    @Inject
    InspectionRepository inspections;

    @Inject
    Addresses addresses;

    /** The inspections that meet conditions on {@code i}. */
    Rows<InspectionRecord> meeting(Conditions conditions, InspectionSort sort) {
        return StoredRows.of(() -> inspections.idsMatching(conditions, sort),
                this::records);
    }

    private List<InspectionRecord> records(List<String> ids) {
        return inspections.withIds(ids).stream().map(inspection -> InspectionRecord.of(inspection, addresses)).toList();
    }
}
