package org.councilratings.rating;

import java.time.LocalDate;

import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.framework.Outcome;
import org.councilratings.framework.Service;
import org.councilratings.http.listing.Key;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many councils have a grade, or none for one reason, as callers see it. */
@Schema(name = "RatingCount", description = "How many councils have one grade in a judgement on a day, or have none for one reason.")
public record StatisticsRecord(
        @Key @Schema(description = "The day.", examples = "2024-06-30") LocalDate asOf,
        @Key @Schema(description = "The group: the name of a region, the code of a type of council, or the name of an Ofsted region; null if councils are not grouped.", examples = "East of England", nullable = true) String group,
        @Key Judgement judgement,
        @Key @Schema(description = "The grade; null unless the status is graded.", nullable = true) Grade grade,
        @Key @Schema(description = "`graded`, or the reason these councils have no grade.") JudgementStatus status,
        @Schema(description = "How many councils in the group have this grade, or have none for this reason.", examples = "17") long councils,
        @Schema(description = "Their share of all councils of the group, 0 to 1; null if the group has no council on that day.", examples = "0.1111111111111111", nullable = true) Double share,
        @Schema(description = "Their share of the councils that have a grade, 0 to 1; null if this is not a grade or none has one.", examples = "0.11258278145695365", nullable = true) Double shareOfGraded,
        @Schema(description = "The share of the councils with this grade or a better one, of those that have a grade, 0 to 1; null if this is not a grade or none has one.", examples = "0.6026490066225165", nullable = true) Double shareAtLeast,
        @Schema(description = "The grade in words, as Ofsted prints it; null without a grade.", examples = "Requires improvement to be good", nullable = true) String gradeLabel,
        Service service,
        @Schema(description = "Who is judged in inspections of the service: the council, or the local area partnership of the council and the health service.", examples = "council") String subject) {

    static StatisticsRecord of(LocalDate day, String group, Outcome outcome, OutcomeCounts counts) {
        Grade grade = counts.judgement().grade(outcome);
        return new StatisticsRecord(day, group, counts.judgement(), grade, outcome.status(), counts.councils(outcome),
                counts.share(outcome), counts.shareOfGraded(outcome), counts.shareAtLeast(outcome),
                grade == null ? null : grade.label(), counts.service(), counts.service().subject());
    }
}
