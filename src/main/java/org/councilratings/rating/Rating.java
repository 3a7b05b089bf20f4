package org.councilratings.rating;

import java.time.LocalDate;

import org.councilratings.framework.Confirmation;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.framework.Service;
import org.councilratings.rating.timeline.JudgedInspection;
import org.councilratings.rating.timeline.RatingOnDay;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A council's rating in one judgement on a day, as callers see it. */
@Schema(description = "A council's rating in one judgement on a day: a grade, or the reason for having none.")
public record Rating(
        Judgement judgement,
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

    static Rating of(RatingOnDay standing) {
        JudgedInspection inspection = standing.inspection();
        Grade grade = standing.judgement().grade(standing.outcome());
        return new Rating(standing.judgement(), standing.judgement().label(), grade, grade == null ? null : grade.label(),
                standing.outcome().status(), standing.since(), standing.days(), standing.gradeSince(), standing.gradeDays(),
                inspection == null ? null : inspection.id(), inspection == null ? null : inspection.reportUrl(),
                inspection == null ? null : inspection.framework(), standing.previousGrade(), standing.service(),
                standing.service().subject(), standing.outcome().confirmedBy());
    }
}
