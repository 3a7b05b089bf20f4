package org.councilratings.rating;

import java.time.LocalDate;

import org.councilratings.council.CouncilReference;
import org.councilratings.framework.Confirmation;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.framework.Outcome;
import org.councilratings.framework.Service;
import org.councilratings.http.listing.Key;
import org.councilratings.rating.timeline.CouncilTimeline;
import org.councilratings.rating.timeline.Direction;
import org.councilratings.rating.timeline.JudgedInspection;
import org.councilratings.rating.timeline.RatingChange;
import org.councilratings.rating.timeline.RatingPeriod;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change of one judgement, with the council and both inspections, as callers see it. */
@Schema(name = "CouncilRatingChange", description = "What an inspection changed in one judgement, compared with the council's inspection just before it, never with an older one.")
public record RatingChangeRecord(
        CouncilReference council,
        @Schema(description = "The GSS code that was valid on the publication day. Use it to join tables of that time; null if it had none.", examples = "E06000031", nullable = true) String gssCodeOnDay,
        @Key Judgement judgement,
        @Schema(description = "The judgement in words.", examples = "Overall effectiveness") String judgementLabel,
        @Schema(description = "The publication date of the inspection.", examples = "2024-01-30") LocalDate publicationDate,
        @Schema(description = "The grade of the inspection just before; null unless that one gave one.", nullable = true) Grade fromGrade,
        @Schema(description = "`graded`, or the reason there was no grade before; `not_inspected` if there was no earlier inspection.") JudgementStatus fromStatus,
        @Schema(description = "The grade of the inspection; null unless it gave one.", nullable = true) Grade toGrade,
        @Schema(description = "`graded`, or the reason the inspection gave no grade.") JudgementStatus toStatus,
        Direction direction,
        @Schema(description = "Grades moved; null unless both inspections gave a grade.", examples = "2", nullable = true) Integer steps,
        @Schema(description = "Whether the inspection just before was made under another framework version. The grade scale is the same.") boolean acrossFrameworks,
        @Schema(description = "The framework version of the inspection.") Framework framework,
        @Schema(description = "The framework version of the inspection just before; null if there is none.", nullable = true) Framework previousFramework,
        @Key @Schema(description = "The inspection's id.", examples = "peterborough-2023-11-27") String inspection,
        @Schema(description = "The id of the inspection just before; null if there is none.", examples = "peterborough-2018-06-25", nullable = true) String previousInspection,
        Service service,
        @Schema(description = "Who is judged in inspections of the service: the council, or the local area partnership of the council and the health service.", examples = "council") String subject,
        @Schema(description = "How well a grade from old tables is confirmed; null for all other grades.", nullable = true) Confirmation confirmedBy) {

    static RatingChangeRecord of(RatingChangeResource.Change one, LocalDate today) {
        RatingPeriod period = one.period(today);
        JudgedInspection before = period.before();
        JudgedInspection now = period.inspection();
        Outcome from = before == null ? one.inspection().service().withoutInspection(now.publicationDate().minusDays(1))
                : before.outcome(period.judgement());
        Outcome to = period.outcome();
        RatingChange change = period.change();
        CouncilTimeline council = one.inspection().council();
        return new RatingChangeRecord(council.council(), council.gssCodeOn(now.publicationDate()), period.judgement(),
                period.judgement().label(), now.publicationDate(),
                period.judgement().grade(from), from.status(),
                period.judgement().grade(to), to.status(), change.direction(), change.steps(), change.acrossFrameworks(),
                now.framework(),
                before == null ? null : before.framework(), now.id(), before == null ? null : before.id(),
                one.inspection().service(), one.inspection().service().subject(), to.confirmedBy());
    }
}
