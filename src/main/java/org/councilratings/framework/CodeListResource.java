package org.councilratings.framework;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.http.listing.Key;
import org.councilratings.http.listing.Listing;
import org.councilratings.http.listing.PageRequest;
import org.councilratings.store.Rows;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The code lists of inspections: framework versions, judgements and grades. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Code lists")
public class CodeListResource {

    @GET
    @Path("frameworks")
    @Operation(operationId = "listFrameworks", summary = "List framework versions", description = "The versions of Ofsted's rules, the oldest first, with the judgements each makes. Use the version recorded with an inspection, not its date.")
    public Listing<FrameworkRecord> frameworks(@BeanParam PageRequest page) {
        return Listing.of(Rows.of(Arrays.stream(Framework.values()).map(FrameworkRecord::of).toList()), page, "frameworks");
    }

    @GET
    @Path("judgements")
    @Operation(operationId = "listJudgements", summary = "List judgements", description = "What inspectors judge, in the order used everywhere, with the framework versions that make each judgement.")
    public Listing<JudgementRecord> judgements(@BeanParam PageRequest page) {
        return Listing.of(Rows.of(Arrays.stream(Judgement.values()).map(JudgementRecord::of).toList()), page, "judgements");
    }

    @GET
    @Path("grades")
    @Operation(operationId = "listGrades", summary = "List grades", description = "The four grades, the best first.")
    public Listing<GradeRecord> grades(@BeanParam PageRequest page) {
        return Listing.of(Rows.of(Arrays.stream(Grade.values()).map(GradeRecord::of).toList()), page, "grades");
    }

    /** A framework version as the API shows it. */
    @Schema(name = "FrameworkVersion", description = "A version of the rules by which Ofsted inspects.")
    public record FrameworkRecord(
            @Key Framework code,
            @Schema(description = "Its name.", examples = "Single Inspection Framework") String label,
            @Schema(description = "Chronological order, starting at 1.", examples = "1") int order,
            @Schema(description = "The first day on which inspections began under it.", examples = "2013-11-01") LocalDate validFrom,
            @Schema(description = "The last day on which inspections began under it; null while it is in use.", examples = "2018-06-30", nullable = true) LocalDate validTo,
            @Schema(description = "The judgements it makes, in order.") List<Judgement> judgements,
            @Schema(description = "Description.") String description) {

        static FrameworkRecord of(Framework framework) {
            return new FrameworkRecord(framework, framework.label(), framework.ordinal() + 1, framework.validFrom(),
                    framework.validTo(), List.copyOf(framework.judgements()), framework.description());
        }
    }

    /** A judgement as the API shows it. */
    @Schema(name = "JudgementKind", description = "Something that inspectors judge.")
    public record JudgementRecord(
            @Key Judgement code,
            @Schema(description = "Its name.", examples = "Overall effectiveness") String label,
            @Schema(description = "Position in the order used throughout this service, starting at 1.", examples = "1") int order,
            @Schema(description = "The framework versions that make it, the oldest first.") List<Framework> frameworks,
            @Schema(description = "Description.") String description) {

        static JudgementRecord of(Judgement judgement) {
            List<Framework> frameworks = Arrays.stream(Framework.values()).filter(version -> version.makes(judgement)).toList();
            return new JudgementRecord(judgement, judgement.label(), judgement.ordinal() + 1, frameworks,
                    judgement.description());
        }
    }

    /** A grade as the API shows it. */
    @Schema(name = "GradeKind", description = "A grade of the scale.")
    public record GradeRecord(
            @Key Grade code,
            @Schema(description = "The grade as Ofsted prints it.", examples = "Outstanding") String label,
            @Schema(description = "1 for the best grade to 4 for the lowest.", examples = "1") int order,
            @Schema(description = "Description.") String description) {

        static GradeRecord of(Grade grade) {
            return new GradeRecord(grade, grade.label(), grade.rank(), grade.description());
        }
    }
}
