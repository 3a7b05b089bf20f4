package org.councilratings.improvement;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.councilratings.council.CouncilReference;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.ImprovementTheme;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.framework.Service;
import org.councilratings.http.listing.Key;
import org.councilratings.inspection.ImprovementArea.Agreement;
import org.councilratings.inspection.ImprovementArea.Coder;
import org.councilratings.inspection.InspectionRecord.Improvement;
import org.councilratings.rating.timeline.JudgedInspection;
import org.councilratings.rating.timeline.RatingOnDay;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One item of what a report says must improve, as callers see it in a list. */
@Schema(name = "ListedImprovementArea", description = "One item of what a report says must improve, with the council's grade in one judgement then and now.")
public record ImprovementAreaRecord(
        @Key @Schema(description = "The id of the inspection.", examples = "peterborough-2023-11-27") String inspection,
        @Key @Schema(description = "Its place in the report's list, from 1.", examples = "1") int position,
        CouncilReference council,
        Framework framework,
        @Schema(description = "The publication date of the report.", examples = "2024-01-30") LocalDate publicationDate,
        @Schema(description = "What it is about, the main theme first. The themes are this service's reading, not Ofsted's; none if nobody has coded the item yet.") List<ImprovementTheme> themes,
        @Schema(description = "The themes in words, with semicolons between them; null if there are none.", examples = "Pathway planning and personal advisers", nullable = true) String themeLabels,
        @Schema(description = "The judgements that it concerns, which is this service's reading, too.") List<Judgement> concerns,
        @Schema(description = "What it says, in this service's words, not Ofsted's; null if there is only a quotation.", nullable = true) String summary,
        @Schema(description = "What it says, quoted from the report; null unless the operator has imported the report.", nullable = true) String quotation,
        @Schema(description = "Who gave it its themes; null if nobody has.", nullable = true) Coder codedBy,
        @Schema(description = "How far two readers, who coded it independently, gave it the same themes; null if they did not code it.", nullable = true) Agreement agreement,
        @Schema(description = "URL of Ofsted's report; null if unknown.", nullable = true) String reportUrl,
        @Schema(description = "The judgement of the grades that follow: the one that the request names, or the headline judgement.") Judgement judgement,
        @Schema(description = "The grade that this inspection gave in the judgement; null unless the status is graded.", nullable = true) Grade grade,
        @Schema(description = "`graded`, or the reason there is no grade.") JudgementStatus status,
        @Schema(description = "The day of the current grade.", examples = "2026-08-22") LocalDate asOf,
        @Schema(description = "The grade of the council in the judgement on that day; null unless the status is graded.", nullable = true) Grade currentGrade,
        @Schema(description = "`graded`, or the reason the council has no grade on that day.") JudgementStatus currentStatus,
        @Schema(description = "The id of the inspection that counts on that day; null if none does.", examples = "peterborough-2023-11-27", nullable = true) String currentInspection,
        Service service) {

    static ImprovementAreaRecord of(ReportItem item, Improvement stored, Judgement judgement, LocalDate day) {
        JudgedInspection report = item.report().inspection();
        RatingOnDay now = item.report().council().ratings(item.report().service()).on(day, judgement);
        return new ImprovementAreaRecord(report.id(), item.position(), item.report().council().council(), report.framework(),
                report.publicationDate(), stored.themes(), labels(stored.themes()), stored.concerns(), stored.summary(),
                stored.quotation(), stored.codedBy(), stored.agreement(), report.reportUrl(), judgement,
                judgement.grade(report.outcome(judgement)), report.outcome(judgement).status(), day,
                judgement.grade(now.outcome()), now.outcome().status(),
                now.inspection() == null ? null : now.inspection().id(), item.report().service());
    }

    private static String labels(List<ImprovementTheme> themes) {
        return themes.isEmpty() ? null : themes.stream().map(ImprovementTheme::label).collect(Collectors.joining("; "));
    }
}
