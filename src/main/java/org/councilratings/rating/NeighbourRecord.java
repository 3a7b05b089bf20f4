package org.councilratings.rating;

import java.time.LocalDate;

import org.councilratings.council.Closeness;
import org.councilratings.council.CouncilReference;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.http.listing.Key;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A council's or a statistical neighbour's rating as callers see it. */
@Schema(name = "NeighbourRating", description = "The rating of a council or of one of its statistical neighbours, in one judgement on a day.")
public record NeighbourRecord(
        @Schema(description = "1 for the closest neighbour to 10; null for the council itself.", examples = "1", nullable = true) Integer rank,
        @Schema(description = "How alike the two councils are; null for the council itself.", nullable = true) Closeness closeness,
        @Key("slug") CouncilReference council,
        @Key Judgement judgement,
        @Schema(description = "The grade; null unless the status is graded.", nullable = true) Grade grade,
        @Schema(description = "`graded`, or the reason there is no grade.") JudgementStatus status,
        @Schema(description = "The publication date of the inspection that counts, whatever the status; null if none does.", examples = "2024-01-30", nullable = true) LocalDate since,
        @Schema(description = "Days from then to the day asked for; null if no inspection counts.", nullable = true) Long days,
        @Schema(description = "The id of the inspection that counts; null if none does.", examples = "peterborough-2023-11-27", nullable = true) String inspection,
        @Schema(description = "The framework version of that inspection; null if none counts.", nullable = true) Framework framework,
        @Schema(description = "The grade of the inspection just before; null if there is none or it gave none.", nullable = true) Grade previousGrade) {

    static NeighbourRecord itself(CouncilTimeline council, Judgement judgement, LocalDate day) {
        return of(null, null, council, judgement, day);
    }

    static NeighbourRecord of(CouncilTimeline.Neighbour neighbour, CouncilTimeline council, Judgement judgement,
            LocalDate day) {
        return of(neighbour.rank(), neighbour.closeness(), council, judgement, day);
    }

    private static NeighbourRecord of(Integer rank, Closeness closeness, CouncilTimeline council, Judgement judgement,
            LocalDate day) {
        Rating rating = Rating.of(council.ratings().on(day, judgement));
        return new NeighbourRecord(rank, closeness, council.council(), rating.judgement(), rating.grade(), rating.status(),
                rating.since(), rating.days(), rating.inspection(), rating.framework(), rating.previousGrade());
    }
}
