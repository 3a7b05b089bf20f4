package org.councilratings.rating;

import java.time.LocalDate;

import org.councilratings.council.CouncilReference;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.http.listing.Key;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A period of a rating history as callers see it. */
@Schema(name = "RatingPeriod", description = "The time in which one inspection's outcome in one judgement was in force.")
public record HistoryRecord(
        CouncilReference council,
        @Key Judgement judgement,
        @Schema(description = "The first day: the publication date of the inspection.", examples = "2024-01-30") LocalDate from,
        @Schema(description = "The last day, inclusive; null while the period lasts.", examples = "2024-01-29", nullable = true) LocalDate to,
        @Schema(description = "Days in force; of a period that lasts, the days from its beginning to today.") long days,
        @Schema(description = "The grade; null unless the status is graded.", nullable = true) Grade grade,
        @Schema(description = "`graded`, or the reason there is no grade.") JudgementStatus status,
        Framework framework,
        @Key @Schema(description = "The inspection's id.", examples = "peterborough-2023-11-27") String inspection,
        @Schema(description = "URL of Ofsted's report; null if unknown.", nullable = true) String reportUrl,
        @Schema(description = "Whether it is a predecessor's period. It never counts as the council's own.") boolean inherited,
        RatingChange change) {

    static HistoryRecord of(CouncilReference council, RatingPeriod period, boolean inherited) {
        JudgedInspection inspection = period.inspection();
        return new HistoryRecord(council, period.judgement(), period.from(), period.to(), period.days(),
                period.outcome().grade(), period.outcome().status(), inspection.framework(), inspection.id(),
                inspection.reportUrl(), inherited, period.change());
    }
}
