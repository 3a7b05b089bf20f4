package org.councilratings.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.councilratings.council.CouncilReference;
import org.councilratings.framework.ChildrensServices;
import org.councilratings.framework.CodeLists;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.ImprovementTheme;
import org.councilratings.framework.InspectionType;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.framework.Outcome;
import org.councilratings.framework.Service;
import org.councilratings.http.Addresses;
import org.councilratings.http.listing.InCsv;
import org.councilratings.http.listing.Key;
import org.councilratings.inspection.ImprovementArea.Agreement;
import org.councilratings.inspection.ImprovementArea.Coder;
import org.councilratings.inspection.ServiceArrangement.ArrangementKind;
import org.councilratings.journal.RecordType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/** An inspection as the API shows it. */
@Schema(name = "Inspection", description = "One full inspection with everything it judged.")
public record InspectionRecord(
        @Key @Schema(description = "Readable and permanent.", examples = "peterborough-2023-11-27") String id,
        CouncilReference council,
        @Schema(description = "The council's GSS code at the time.", examples = "E06000031") String gssCodeAtInspection,
        Framework framework,
        InspectionType type,
        @Schema(description = "The inspectors' first day on site; null if unknown.", examples = "2023-11-27", nullable = true) LocalDate startDate,
        @Schema(description = "The inspectors' last day on site, a return visit included; null if unknown.", examples = "2023-12-08", nullable = true) LocalDate endDate,
        @Schema(description = "The date printed in the report. The grades are in force from this day.", examples = "2024-01-30") LocalDate publicationDate,
        @Schema(description = "The lead inspector; null if unknown.", examples = "Russel Breyer", nullable = true) String leadInspector,
        @Schema(description = "Ofsted's report; null if its address is unknown.", examples = "https://files.ofsted.gov.uk/v1/file/50238583", nullable = true) String reportUrl,
        @Schema(description = "Note about this record; null if none.", nullable = true) String note,
        @InCsv(each = "judgement", show = {
                "grade",
                "status" }) @Schema(description = "All judgements of the service in order, including those that the framework does not make.") List<Judged> judgements,
        @Schema(description = "When this service added it; null if it was part of the data that was loaded first.", nullable = true) Instant addedAt,
        @Schema(description = "When a published fact of this record, a date or a grade, was last changed; null if it never was. Events record the earlier values.", nullable = true) Instant correctedAt,
        @Schema(description = "The day by which the council must publish its action plan: 70 working days after publication (Education and Inspections Act 2006, section 137); null for services other than childrens_services.", examples = "2024-05-10", nullable = true) LocalDate actionPlanDue,
        @Schema(description = "Follow-up the law requires; null for services other than childrens_services.", nullable = true) FollowUp followUp,
        @Schema(description = "Whether findings are recorded here. If not, see the report.") boolean findingsRecorded,
        @Schema(description = "Recorded findings, in this service's words.") List<Finding> findings,
        @Schema(description = "The council's response, in this service's words; null if none is recorded.", nullable = true) String councilResponse,
        @Schema(description = "Recorded arrangements with other councils that affect the findings.") List<Arrangement> serviceArrangements,
        Service service,
        @Schema(description = "Who is judged: the council, or the local area partnership of the council and the health service.", examples = "council") String subject,
        @Schema(description = "Where the facts were found, if not in the report itself; otherwise null.", examples = "ofsted_release_2022-11-17", nullable = true) String source,
        @Schema(description = "How many significant weaknesses the report names; null if unknown or if there is no such count.", examples = "5", nullable = true) Integer significantWeaknesses,
        @Schema(description = "Within what time the report announces the next inspection, or after widespread failings a monitoring inspection; null if it does not say.", examples = "3 years", nullable = true) String nextInspectionWithin,
        @Schema(description = "The day that this implies, counted from publication; null if the report does not say.", examples = "2027-09-06", nullable = true) LocalDate nextInspectionBy,
        @Schema(description = "The revisit that followed; null if none is recorded.", nullable = true) Revisit revisit,
        @InCsv(omitted = true) @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "What the report says must improve, in its order. Lists do not have it: /v1/improvement-areas does, with filters.", extensions = @Extension(name = "x-optional", value = "true")) List<Improvement> improvementAreas,
        @InCsv(omitted = true) @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(extensions = @Extension(name = "x-optional", value = "true")) Links links){

    public static InspectionRecord of(Inspection inspection, CodeLists lists, Addresses addresses) {
        return of(inspection, lists, Improvement.all(inspection, lists), Links.of(inspection, addresses));
    }

    /** In a list: without what must improve, which would make pages half as large again. */
    static InspectionRecord inList(Inspection inspection, CodeLists lists, Addresses addresses) {
        return of(inspection, lists, null, Links.of(inspection, addresses));
    }

    static InspectionRecord withoutLinks(Inspection inspection, CodeLists lists) {
        return of(inspection, lists, Improvement.all(inspection, lists), null);
    }

    private static InspectionRecord of(Inspection inspection, CodeLists lists, List<Improvement> improvementAreas,
            Links links) {
        Framework framework = lists.framework(inspection.framework);
        Service service = lists.service(framework.service());
        boolean isChildrens = service.code().equals(ChildrensServices.CODE);
        LocalDate actionPlanDue = isChildrens ? ActionPlan.due(inspection.publicationDate) : null;
        return new InspectionRecord(inspection.id, CouncilReference.to(inspection.council), inspection.gssCodeAtInspection,
                framework, framework.type(inspection.type), inspection.startDate, inspection.endDate,
                inspection.publicationDate,
                inspection.leadInspector, inspection.reportUrl, inspection.note, Judged.all(inspection, service),
                inspection.addedAt, inspection.correctedAt, actionPlanDue,
                isChildrens ? FollowUp.of(inspection, framework, actionPlanDue) : null,
                !inspection.findings.isEmpty(),
                List.copyOf(inspection.findings), inspection.councilResponse,
                inspection.serviceArrangements.stream().map(Arrangement::of).toList(), service,
                service.subject(), inspection.source, inspection.significantWeaknesses, inspection.nextInspectionWithin,
                nextInspectionBy(inspection), inspection.revisit, improvementAreas, links);
    }

    private static LocalDate nextInspectionBy(Inspection inspection) {
        if (inspection.nextInspectionWithin == null) {
            return null;
        }
        String[] time = inspection.nextInspectionWithin.split(" ");
        int number = Integer.parseInt(time[0]);
        return time[1].equals("years") ? inspection.publicationDate.plusYears(number)
                : inspection.publicationDate.plusMonths(number);
    }

    /** One judgement of an inspection. */
    @Schema(name = "JudgedInInspection", description = "One judgement of an inspection: a grade, or the reason for having none.")
    public record Judged(Judgement judgement,
            @Schema(description = "The grade; null unless the status is graded.", nullable = true) Grade grade,
            @Schema(description = "graded, or the reason there is no grade.") JudgementStatus status,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "How well a grade from old tables is confirmed; later_report: a later report states the same grade; one_source: only one table of Ofsted states it. Only where that is in question.", examples = "one_source", extensions = @Extension(name = "x-optional", value = "true")) String confirmedBy) {

        /** All of the service, in order. */
        static List<Judged> all(Inspection inspection, Service service) {
            return service.judgements().stream().map(judgement -> of(judgement, inspection.outcome(judgement))).toList();
        }

        static Judged of(Judgement judgement, Outcome outcome) {
            return new Judged(judgement, judgement.grade(outcome), outcome.status(),
                    outcome.confirmedBy() == null ? null : outcome.confirmedBy().code());
        }
    }

    /** Follow-up the law requires after an inspection. */
    @Schema(description = "Follow-up the law requires. This service does not record whether it happened.")
    public record FollowUp(
            @InCsv(omitted = true) @Schema(description = "The day by which the council must publish its action plan.", examples = "2024-05-10") LocalDate actionPlanDue,
            @Schema(description = "The statutory time in working days, bank holidays in England and Wales not counted.", examples = "70") int actionPlanWorkingDays,
            @Schema(description = "How the day was computed.", examples = "computed_from_publication_date") String actionPlanBasis,
            Monitoring monitoring) {

        private static final String COMPUTED = "computed_from_publication_date";

        private static FollowUp of(Inspection inspection, Framework framework, LocalDate actionPlanDue) {
            return new FollowUp(actionPlanDue, ActionPlan.WORKING_DAYS, COMPUTED,
                    Monitoring.after(framework, inspection.outcomes));
        }
    }

    /** An arrangement with another council. */
    @Schema(name = "ServiceArrangement", description = "An arrangement with another council that affects the findings.")
    public record Arrangement(CouncilReference partner, ArrangementKind kind,
            @Schema(description = "The year in which it ended; null if it has not ended.", examples = "2023", nullable = true) Integer endedYear,
            @Schema(description = "Description, in this service's words.") String summary) {

        static Arrangement of(ServiceArrangement arrangement) {
            return new Arrangement(CouncilReference.to(arrangement.partner), arrangement.kind, arrangement.endedYear,
                    arrangement.summary);
        }
    }

    /** One item of what the report says must improve. */
    @Schema(name = "ImprovementArea", description = "One item of what a report says must improve.")
    public record Improvement(@Schema(description = "Its place in the report's list, from 1.", examples = "1") int position,
            @Schema(description = "What it is about, the main theme first. The themes are this service's reading, not Ofsted's; none if nobody has coded the item yet.") List<ImprovementTheme> themes,
            @Schema(description = "The judgements that it concerns, which is this service's reading, too.") List<Judgement> concerns,
            @Schema(description = "What it says, in this service's words, not Ofsted's; null if there is only a quotation.", nullable = true) String summary,
            @Schema(description = "What it says, quoted from the report; null unless the operator has imported the report.", nullable = true) String quotation,
            @Schema(description = "Who gave it its themes; null if nobody has.", nullable = true) Coder codedBy,
            @Schema(description = "How far two readers, who coded it independently, gave it the same themes; null if they did not code it.", nullable = true) Agreement agreement) {

        /** All of an inspection, in the order of its report. */
        static List<Improvement> all(Inspection inspection, CodeLists lists) {
            List<ImprovementArea> areas = inspection.improvementAreas;
            return IntStream.range(0, areas.size()).mapToObj(i -> of(i + 1, areas.get(i), lists)).toList();
        }

        /** One item at its place from 1. */
        public static Improvement of(int position, ImprovementArea area, CodeLists lists) {
            return new Improvement(position, area.themes().stream().map(lists::theme).toList(),
                    area.concerns().stream().map(lists::judgement).toList(), area.summary(), area.quotation(),
                    area.codedBy(), area.agreement());
        }
    }

    /** Related links. */
    @Schema(name = "InspectionLinks", description = "Related links.")
    public record Links(@Schema(description = "This inspection.") String self,
            @Schema(description = "The council inspected.") String council,
            @Schema(description = "The council's rating history.") String ratingHistory,
            @Schema(description = "All changes to this record.") String events) {

        static Links of(Inspection inspection, Addresses addresses) {
            String council = RecordType.COUNCIL.path(inspection.council.gssCode);
            return new Links(addresses.of(RecordType.INSPECTION.path(inspection.id)), addresses.of(council),
                    addresses.of(council + "/rating-history"), addresses.of("/v1/events?subject=" + inspection.id));
        }
    }
}
