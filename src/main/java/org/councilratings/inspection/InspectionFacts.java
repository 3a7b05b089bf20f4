package org.councilratings.inspection;

import java.time.LocalDate;
import java.util.Arrays;
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
import org.councilratings.framework.Framework;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;
import org.councilratings.http.input.InRequests;
import org.councilratings.http.problem.Violations;
import org.councilratings.inspection.InspectionRecord.Judged;
import org.councilratings.inspection.ServiceArrangement.ArrangementKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is stored about an inspection, as editors and files state it. The rest of a response is computed from it. */
@InRequests(ignored = { "addedAt", "correctedAt", "actionPlanDue", "followUp", "findingsRecorded", "links" })
@Schema(name = "InspectionFacts", description = "What is stored about an inspection. A response about an inspection has these fields and more; it can be changed and sent back. Computed fields are ignored.", requiredProperties = {
        "council", "framework", "type", "publicationDate", "judgements" })
public record InspectionFacts(
        @Schema(description = "Readable and permanent: the council's slug and the start date, or the publication date where the start is unknown. Optional. -2 and so on can follow if the id is already used.", examples = "peterborough-2023-11-27", maxLength = 120) String id,
        CouncilKey council,
        @Schema(description = "The council's GSS code at the time; by default the one that was valid.", examples = "E06000031", nullable = true, pattern = "^"
                + CodePatterns.GSS_CODE + "$") String gssCodeAtInspection,
        Framework framework,
        InspectionType type,
        @Schema(description = "The inspectors' first day on site; null if unknown.", examples = "2023-11-27", nullable = true) LocalDate startDate,
        @Schema(description = "The inspectors' last day on site, a return visit included; null if unknown.", examples = "2023-12-08", nullable = true) LocalDate endDate,
        @Schema(description = "The date printed in the report. The grades are in force from this day.", examples = "2024-01-30") LocalDate publicationDate,
        @Schema(description = "The lead inspector; null if unknown.", nullable = true, maxLength = 2000) String leadInspector,
        @Schema(description = "Ofsted's report; null if its address is unknown.", examples = "https://files.ofsted.gov.uk/v1/file/50238583", nullable = true, maxLength = 2000, pattern = "^https?://[^\\s\"<>]+$") String reportUrl,
        @Schema(description = "Note about this record; null if none.", nullable = true, maxLength = 2000) String note,
        @Schema(description = "Every judgement that the framework makes, graded or not_judged. You can leave out the others, or state not_in_framework.", maxItems = 9) List<Judged> judgements,
        @Schema(description = "Findings, in this service's words.", maxItems = 100) List<Finding> findings,
        @Schema(description = "The council's response, in this service's words; null if none is recorded.", nullable = true, maxLength = 2000) String councilResponse,
        @Schema(description = "Arrangements with other councils that affect the findings.", maxItems = 20) List<Arrangement> serviceArrangements)
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
    Map<Judgement, Outcome> outcomes() {
        return judgements.stream().filter(judged -> framework.makes(judged.judgement()))
                .collect(Collectors.toMap(Judged::judgement, judged -> new Outcome(judged.grade(), judged.status())));
    }

    /**
     * The same facts with the data of the council and all nine judgements.
     *
     * @param identity its id
     * @param partners the partners of the arrangements, in order
     */
    InspectionFacts completed(String identity, CouncilKey found, String gssCode, List<CouncilKey> partners) {
        Map<Judgement, Judged> stated = judgements.stream().collect(Collectors.toMap(Judged::judgement, Function.identity()));
        List<Judged> all = Arrays.stream(Judgement.values())
                .map(judgement -> stated.getOrDefault(judgement, Judged.of(judgement, Outcome.NOT_IN_FRAMEWORK))).toList();
        return new InspectionFacts(identity, found, gssCode, framework, type, startDate, endDate, publicationDate,
                leadInspector, reportUrl, note, all, findings, councilResponse, IntStream.range(0, partners.size())
                        .mapToObj(i -> serviceArrangements.get(i).with(partners.get(i))).toList());
    }

    @Override
    public boolean corrects(InspectionFacts earlier) {
        return earlier.framework != framework || earlier.type != type || replaces(earlier.startDate, startDate)
                || replaces(earlier.endDate, endDate) || replaces(earlier.publicationDate, publicationDate)
                || !earlier.outcomes().equals(outcomes());
    }

    private static boolean replaces(LocalDate earlier, LocalDate now) {
        return earlier != null && !Objects.equals(earlier, now);
    }

    /** An arrangement with another council. */
    @Schema(name = "ArrangementFacts", description = "An arrangement with another council that affects the findings.", requiredProperties = {
            "partner", "kind", "summary" })
    public record Arrangement(CouncilKey partner, ArrangementKind kind,
            @Schema(description = "The year in which it ended; null while it lasts.", examples = "2023", nullable = true, minimum = "1900", maximum = "2199") Integer endedYear,
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
