package org.councilratings.inspection;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.web.page.Coverage;
import org.councilratings.web.page.Listing;
import org.councilratings.web.page.PageRequest;
import org.councilratings.web.query.Conditions;

/** Answers with pages of visits. */
@ApplicationScoped
public class VisitQuery {

    @Inject
    VisitRepository visits;

    @Inject
    Coverage.Source coverage;

    /** One page of the visits that meet conditions on {@code v} and its council {@code c}. */
    Listing<VisitRecord> page(Conditions conditions, VisitSort sort, PageRequest page) {
        var matching = visits.matching(conditions, sort);
        List<VisitRecord> items = matching.page(page.forDatabase()).list().stream().map(VisitRecord::of).toList();
        return Listing.of(items, page, matching.count(), coverage.coverage());
    }
}
