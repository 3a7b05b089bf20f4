package org.councilratings.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.councilratings.council.CodePatterns;
import org.councilratings.council.Council;
import org.councilratings.council.CouncilKey;
import org.councilratings.framework.Confirmation;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.framework.Outcome;
import org.councilratings.http.input.InRequests;
import org.councilratings.http.problem.Violations;
import org.councilratings.inspection.ServiceArrangement.ArrangementKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is stored about an inspection, as editors and files state it. The rest of a response is computed from it. */
@InRequests(ignored = { "subject", "nextInspectionBy", "addedAt", "correctedAt", "actionPlanDue", "followUp",
        "findingsRecorded", "links" })
@Schema(name = "InspectionFacts", description = "What is stored about an inspection. A response about an inspection has these fields and more; it can be changed and sent back. Computed fields are ignored.", requiredProperties = {
        "council", "framework", "type", "publicationDate", "judgements" })
public record InspectionFacts(
        @Schema(description = "Readable and permanent: the council's slug and the start date, or the publication date where the start is unknown. Optional. -2 and so on can follow if the id is already used.", examples = "peterborough-2023-11-27", maxLength = 120) String id,
        CouncilKey council,
        @Schema(description = "The council's GSS code at the time; by default the one that was valid.", examples = "E06000031", nullable = true, pattern = "^"
                + CodePatterns.GSS_CODE + "$") String gssCodeAtInspection,
        @Schema(ref = "Framework") String framework,
        @Schema(ref = "InspectionType") String type,
        @Schema(description = "The inspectors' first day on site; null if unknown.", examples = "2023-11-27", nullable = true) LocalDate startDate,
        @Schema(description = "The inspectors' last day on site, a return visit included; null if unknown.", examples = "2023-12-08", nullable = true) LocalDate endDate,
        @Schema(description = "The date printed in the report. The grades are in force from this day.", examples = "2024-01-30") LocalDate publicationDate,
        @Schema(description = "The lead inspector; null if unknown.", nullable = true, maxLength = 2000) String leadInspector,
        @Schema(description = "Ofsted's report; null if its address is unknown.", examples = "https://files.ofsted.gov.uk/v1/file/50238583", nullable = true, maxLength = 2000, pattern = "^https?://[^\\s\"<>]+$") String reportUrl,
        @Schema(description = "Note about this record; null if none.", nullable = true, maxLength = 2000) String note,
        @Schema(description = "Every judgement that the framework makes, graded or not_judged. You can leave out the others, or state not_in_framework.", maxItems = 50) List<StatedOutcome> judgements,
        @Schema(description = "Findings, in this service's words.", maxItems = 100) List<Finding> findings,
        @Schema(description = "The council's response, in this service's words; null if none is recorded.", nullable = true, maxLength = 2000) String councilResponse,
        @Schema(description = "Arrangements with other councils that affect the findings.", maxItems = 20) List<Arrangement> serviceArrangements,
        @Schema(description = "The service that was inspected. Optional: it is that of the framework version.", examples = "childrens_services", nullable = true) String service,
        @Schema(description = "Where the facts were found, if not in the report itself; otherwise null.", examples = "ofsted_release_2022-11-17", nullable = true, maxLength = 200) String source,
        @Schema(description = "How many significant weaknesses the report names; null if unknown or if there is no such count.", examples = "5", nullable = true, minimum = "0", maximum = "99") Integer significantWeaknesses,
        @Schema(description = "Within what time the report announces the next inspection, or after widespread failings a monitoring inspection; null if it does not say.", examples = "3 years", nullable = true, pattern = "^[1-9][0-9]? (months|years)$") String nextInspectionWithin,
        Revisit revisit,
        @Schema(description = "What the report says must improve, in its order.", maxItems = 100) List<ImprovementArea> improvementAreas)
        implements
            OfstedFacts<InspectionFacts> {

    @Override
    public Optional<InspectionFacts> check(InspectionFacts stored, OtherRecords others, LocalDate today,
            Violations violations) {
        return new InspectionRules(this, others, today, violations).check(stored);
    }

    /** The first day of the inspection or, if unknown, the day of publication. */
    LocalDate begin() {
        return startDate == null ? publicationDate : startDate;
    }

    /** The outcomes in the judgements that its framework makes. */
    Map<String, Outcome> outcomes() {
        return judgements.stream().filter(one -> one.status() != JudgementStatus.NOT_IN_FRAMEWORK)
                .collect(Collectors.toMap(StatedOutcome::judgement, StatedOutcome::outcome));
    }

    /**
     * The same facts with the data of the council and service, and every judgement that the framework makes.
     *
     * @param identity its id
     * @param partners the partners of the arrangements, in order
     */
    InspectionFacts completed(String identity, CouncilKey found, String gssCode, Framework version,
            List<CouncilKey> partners) {
        Map<String, Outcome> all = outcomes();
        version.optional().forEach(judgement -> all.putIfAbsent(judgement.code(), Outcome.NOT_JUDGED));
        return new InspectionFacts(identity, found, gssCode, framework, type, startDate, endDate, publicationDate,
                leadInspector, reportUrl, note, StatedOutcome.all(all), findings, councilResponse,
                IntStream.range(0, partners.size())
                        .mapToObj(i -> serviceArrangements.get(i).with(partners.get(i))).toList(),
                version.service(), source, significantWeaknesses, nextInspectionWithin, revisit, improvementAreas);
    }

    @Override
    public boolean corrects(InspectionFacts earlier) {
        return !earlier.framework.equals(framework) || !earlier.type.equals(type) || replaces(earlier.startDate, startDate)
                || replaces(earlier.endDate, endDate) || replaces(earlier.publicationDate, publicationDate)
                || !earlier.outcomes().equals(outcomes())
                || earlier.significantWeaknesses != null && !earlier.significantWeaknesses.equals(significantWeaknesses)
                || earlier.revisit != null && !earlier.revisit.equals(revisit);
    }

    private static boolean replaces(LocalDate earlier, LocalDate now) {
        return earlier != null && !Objects.equals(earlier, now);
    }

    /** What was found in one judgement. */
    @Schema(name = "StatedOutcome", description = "One judgement of an inspection: a grade, or the reason for having none.", requiredProperties = "judgement")
    public record StatedOutcome(
            @Schema(ref = "Judgement") String judgement,
            @Schema(description = "The code of the grade; null unless the status is graded.", anyOf = Grade.class, nullable = true) String grade,
            @Schema(description = "graded, or the reason there is no grade.") JudgementStatus status,
            @Schema(description = "How well a grade from old tables is confirmed; null for all other grades.", nullable = true) Confirmation confirmedBy) {

        /** A grade without a status means graded. */
        public StatedOutcome {
            status = status == null && grade != null ? JudgementStatus.GRADED : status;
        }

        /** In the order of the codes. */
        static List<StatedOutcome> all(Map<String, Outcome> outcomes) {
            return outcomes.entrySet().stream().sorted(Map.Entry.comparingByKey())
                    .map(one -> new StatedOutcome(one.getKey(), one.getValue().grade(), one.getValue().status(),
                            one.getValue().confirmedBy()))
                    .toList();
        }

        /** Checked facts are consistent. */
        public Outcome outcome() {
            return new Outcome(grade, status, confirmedBy);
        }
    }

    /** An arrangement with another council. */
    @Schema(name = "ArrangementFacts", description = "An arrangement with another council that affects the findings.", requiredProperties = {
            "partner", "kind", "summary" })
    public record Arrangement(CouncilKey partner, ArrangementKind kind,
            @Schema(description = "The year in which it ended; null if it has not ended.", examples = "2023", nullable = true, minimum = "1900", maximum = "2199") Integer endedYear,
            @Schema(description = "Description, in this service's words.", maxLength = 2000) String summary) {

        static Arrangement of(ServiceArrangement arrangement) {
            return new Arrangement(CouncilKey.of(arrangement.partner), arrangement.kind, arrangement.endedYear,
                    arrangement.summary);
        }

        private Arrangement with(CouncilKey found) {
            return new Arrangement(found, kind, endedYear, summary);
        }

        ServiceArrangement unwritten(Function<String, Council> councils) {
            ServiceArrangement arrangement = new ServiceArrangement();
            arrangement.partner = councils.apply(partner.slug());
            arrangement.kind = kind;
            arrangement.endedYear = endedYear;
            arrangement.summary = summary;
            return arrangement;
        }
    }
}
