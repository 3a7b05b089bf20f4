package org.councilratings.rating;

import java.util.Comparator;

import org.councilratings.codelist.SortOrder;
import org.councilratings.rating.timeline.CouncilTimeline;
import org.councilratings.rating.timeline.RatingIndex;

/** The orders in which councils can be listed. The slug breaks ties, so that pages never overlap. */
public enum CouncilSort implements SortOrder<Comparator<CouncilTimeline>> {
    BY_NAME("name", "Names from A to Z", RatingIndex.BY_NAME),
    BY_NAME_DESCENDING("-name", "Names from Z to A", RatingIndex.BY_NAME.reversed()),
    BY_GSS_CODE("gssCode", "GSS codes ascending", Comparator.comparing(one -> one.council().gssCode())),
    BY_GSS_CODE_DESCENDING("-gssCode", "GSS codes descending", BY_GSS_CODE.order().reversed());

    private final Key<Comparator<CouncilTimeline>> key;

    CouncilSort(String code, String label, Comparator<CouncilTimeline> order) {
        key = new Key<>(code, label, order);
    }

    @Override
    public Key<Comparator<CouncilTimeline>> key() {
        return key;
    }
}
