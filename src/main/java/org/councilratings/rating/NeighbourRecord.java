package org.councilratings.rating;

import java.time.LocalDate;

import org.councilratings.council.Closeness;
import org.councilratings.council.CouncilReference;
import org.councilratings.council.NeighbourSet;
import org.councilratings.framework.Confirmation;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.framework.Service;
import org.councilratings.http.listing.Key;
import org.councilratings.rating.timeline.CouncilTimeline;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A council's or a statistical neighbour's rating as callers see it. */
@Schema(name = "NeighbourRating", description = "The rating of a council or of one of its statistical neighbours, in one judgement on a day.")
public record NeighbourRecord(
        @Schema(description = "The day for which the ratings are shown.", examples = "2026-08-22") LocalDate asOf,
        @Key @Schema(description = "The slug of the council that is compared.", examples = "peterborough") String comparedWith,
        @Schema(description = "The GSS code of that council that was valid on that day; null if it had none.", examples = "E06000031", nullable = true) String comparedWithGssCode,
        @Schema(description = "The set of statistical neighbours.") NeighbourSet set,
        @Schema(description = "1 for the closest neighbour to 10; null for the council itself.", examples = "1", nullable = true) Integer rank,
        @Schema(description = "How alike the two councils are; null for the council itself.", nullable = true) Closeness closeness,
        @Key("slug") CouncilReference council,
        @Schema(description = "The GSS code that was valid on that day. Use it to join tables of that time; null if it had none.", examples = "E06000031", nullable = true) String gssCodeOnDay,
        @Key Judgement judgement,
        @Schema(description = "The judgement in words.", examples = "Overall effectiveness") String judgementLabel,
        @Schema(description = "The grade; null unless the status is graded.", nullable = true) Grade grade,
        @Schema(description = "The grade in words, as Ofsted prints it; null without a grade.", examples = "Requires improvement to be good", nullable = true) String gradeLabel,
        @Schema(description = "`graded`, or the reason there is no grade.") JudgementStatus status,
        @Schema(description = "The publication date of the inspection that counts, whatever the status; null if none does.", examples = "2024-01-30", nullable = true) LocalDate since,
        @Schema(description = "Days from then to the requested day; null if no inspection counts.", nullable = true) Long days,
        @Schema(description = "The first day of the unbroken run of equal grades in this judgement, from this council's own inspections that count; null without a grade. Another grade, or none, ends a run.", examples = "2024-01-30", nullable = true) LocalDate gradeSince,
        @Schema(description = "Days from then to the requested day; null without a grade.", nullable = true) Long gradeDays,
        @Schema(description = "The id of the inspection that counts; null if none does.", examples = "peterborough-2023-11-27", nullable = true) String inspection,
        @Schema(description = "URL of Ofsted's report; null if unknown or if no inspection counts.", nullable = true) String reportUrl,
        @Schema(description = "The framework version of that inspection; null if none counts.", nullable = true) Framework framework,
        @Schema(description = "The grade of the inspection just before; null if there is none or it gave none.", nullable = true) Grade previousGrade,
        Service service,
        @Schema(description = "Who is judged in inspections of the service: the council, or the local area partnership of the council and the health service.", examples = "council") String subject,
        @Schema(description = "How well a grade from old tables is confirmed; null for all other grades.", nullable = true) Confirmation confirmedBy) {

    /**
     * A neighbour, or the council itself.
     *
     * @param of the council that is compared
     * @param set the set of neighbours
     * @param neighbour null for the council itself
     */
    static NeighbourRecord of(CouncilTimeline of, NeighbourSet set, CouncilTimeline.Neighbour neighbour,
            CouncilTimeline council, Service service, Judgement judgement, LocalDate day) {
        Rating rating = Rating.of(council.ratings(service).on(day, judgement));
        return new NeighbourRecord(day, of.council().slug(), of.gssCodeOn(day), set,
                neighbour == null ? null : neighbour.rank(),
                neighbour == null ? null : neighbour.closeness(), council.council(), council.gssCodeOn(day), rating.judgement(),
                rating.judgementLabel(), rating.grade(), rating.gradeLabel(), rating.status(), rating.since(), rating.days(),
                rating.gradeSince(), rating.gradeDays(), rating.inspection(), rating.reportUrl(), rating.framework(),
                rating.previousGrade(), rating.service(), rating.subject(), rating.confirmedBy());
    }
}
