package org.councilratings.rating;

import java.time.LocalDate;

import org.councilratings.council.CouncilReference;
import org.councilratings.framework.Confirmation;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.framework.Service;
import org.councilratings.http.listing.Key;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A council's rating in one judgement on a day, with the council, as callers see it. */
@Schema(name = "CouncilRating", description = "The rating of a council in one judgement on a day: a grade, or the reason for having none.")
public record RatingRecord(
        @Schema(description = "The day for which the rating is shown.", examples = "2026-08-22") LocalDate asOf,
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
        @Schema(description = "The grade of the previous inspection that counts; null if there is none or it gave none.", nullable = true) Grade previousGrade,
        Service service,
        @Schema(description = "Who is judged in inspections of the service: the council, or the local area partnership of the council and the health service.", examples = "council") String subject,
        @Schema(description = "How well a grade from old tables is confirmed; null for all other grades.", nullable = true) Confirmation confirmedBy) {

    static RatingRecord of(RatingResource.RatedCouncil one) {
        Rating rating = Rating.of(one.rating());
        return new RatingRecord(one.asOf(), one.council().council(), one.council().gssCodeOn(one.asOf()), rating.judgement(),
                rating.judgementLabel(), rating.grade(), rating.gradeLabel(), rating.status(), rating.since(), rating.days(),
                rating.gradeSince(), rating.gradeDays(), rating.inspection(), rating.reportUrl(), rating.framework(),
                rating.previousGrade(), rating.service(), rating.subject(), rating.confirmedBy());
    }
}
