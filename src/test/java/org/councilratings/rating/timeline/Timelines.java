package org.councilratings.rating.timeline;

import static org.councilratings.framework.Codes.CHILDRENS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.councilratings.calendar.Validity;
import org.councilratings.framework.Codes;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;

/** Inspections of children's services, and timelines of them, as tests make them up. */
public final class Timelines {

    private Timelines() {
    }

    /** An inspection without a report. */
    public static PackedInspections.Facts inspection(String id, Framework framework, LocalDate end, LocalDate published,
            Map<Judgement, Outcome> outcomes) {
        return new PackedInspections.Facts(id, framework.code(), end, published, null, null, Codes.byCode(outcomes), List.of());
    }

    /** The ratings of a council that existed from one day to another, from its inspections in any order. */
    public static RatingTimeline timeline(LocalDate from, LocalDate to, List<PackedInspections.Facts> inspections) {
        return new RatingTimeline(CHILDRENS, new Validity(from, to), PackedInspections.of(CHILDRENS, inspections));
    }

    public static RatingTimeline timeline(LocalDate from, LocalDate to, PackedInspections.Facts... inspections) {
        return timeline(from, to, List.of(inspections));
    }
}
