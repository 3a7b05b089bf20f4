package org.councilratings.inspection;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.web.Addresses;
import org.councilratings.web.page.Coverage;
import org.councilratings.web.page.Listing;
import org.councilratings.web.page.PageRequest;
import org.councilratings.web.query.Conditions;

/** Answers with pages of inspections. */
@ApplicationScoped
public class InspectionQuery {

    @Inject
    InspectionRepository inspections;

    @Inject
    Coverage.Source coverage;

    @Inject
    Addresses addresses;

    /** One page of the inspections that meet conditions on {@code i} and its council {@code c}. */
    Listing<InspectionRecord> page(Conditions conditions, InspectionSort sort, PageRequest page) {
        var matching = inspections.matching(conditions, sort);
        List<InspectionRecord> items = matching.page(page.forDatabase()).list().stream()
                .map(inspection -> InspectionRecord.of(inspection, addresses)).toList();
        return Listing.of(items, page, matching.count(), coverage.coverage());
    }
}
