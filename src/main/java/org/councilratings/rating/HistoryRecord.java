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
import org.councilratings.rating.timeline.CouncilTimeline;
import org.councilratings.rating.timeline.JudgedInspection;
import org.councilratings.rating.timeline.RatingChange;
import org.councilratings.rating.timeline.RatingPeriod;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A period of a rating history as callers see it. */
@Schema(name = "RatingPeriod", description = "The time in which one inspection's outcome in one judgement was in force.")
public record HistoryRecord(
        @Schema(description = "The slug of the council whose history the period is shown in. Differs from council.slug in a predecessor's period.", examples = "peterborough") @Key String historyOf,
        CouncilReference council,
        @Schema(description = "The GSS code that was valid on the first day. Use it to join tables of that time; null if it had none.", examples = "E06000031", nullable = true) String gssCodeOnDay,
        @Key Judgement judgement,
        @Schema(description = "The judgement in words.", examples = "Overall effectiveness") String judgementLabel,
        @Schema(description = "The first day: the publication date of the inspection.", examples = "2024-01-30") LocalDate from,
        @Schema(description = "The last day, inclusive; null while the period lasts.", examples = "2024-01-29", nullable = true) LocalDate to,
        @Schema(description = "Days in force; if the period has not ended, the days from its beginning to today.") long days,
        @Schema(description = "The grade; null unless the status is graded.", nullable = true) Grade grade,
        @Schema(description = "The grade in words, as Ofsted prints it; null without a grade.", examples = "Requires improvement to be good", nullable = true) String gradeLabel,
        @Schema(description = "`graded`, or the reason there is no grade.") JudgementStatus status,
        Framework framework,
        @Key @Schema(description = "The inspection's id.", examples = "peterborough-2023-11-27") String inspection,
        @Schema(description = "URL of Ofsted's report; null if unknown.", nullable = true) String reportUrl,
        @Schema(description = "Whether it is a predecessor's period. It never counts as the council's own.") boolean inherited,
        RatingChange change,
        Service service,
        @Schema(description = "Who is judged in inspections of the service: the council, or the local area partnership of the council and the health service.", examples = "council") String subject,
        @Schema(description = "How well a grade from old tables is confirmed; null for all other grades.", nullable = true) Confirmation confirmedBy) {

    /**
     * Shows a period.
     *
     * @param of the council whose history it is shown in
     * @param council the council that was inspected: the same, or a predecessor
     */
    static HistoryRecord of(CouncilTimeline of, CouncilTimeline council, Service service, RatingPeriod period) {
        JudgedInspection inspection = period.inspection();
        boolean inherited = !of.urn().equals(council.urn());
        Grade grade = period.judgement().grade(period.outcome());
        return new HistoryRecord(of.council().slug(), council.council(), council.gssCodeOn(period.from()), period.judgement(),
                period.judgement().label(), period.from(), period.to(), period.days(), grade,
                grade == null ? null : grade.label(), period.outcome().status(), inspection.framework(), inspection.id(),
                inspection.reportUrl(), inherited, period.change(), service, service.subject(),
                period.outcome().confirmedBy());
    }
}
