package org.councilratings.framework;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.http.exchange.ConsistentRead;
import org.councilratings.http.listing.Key;
import org.councilratings.http.listing.Listing;
import org.councilratings.http.listing.PageRequest;
import org.councilratings.store.DatasetState;
import org.councilratings.store.Rows;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The code lists of inspections: services, framework versions, judgements and grades. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@ConsistentRead
@Tag(name = "Code lists")
public class CodeListResource {

    @Inject
    DatasetState dataset;

    @Inject
    CurrentCodeLists codeLists;

    @GET
    @Path("services")
    @Operation(operationId = "listServices", summary = "List services", description = "The services whose inspections are stored, with their inspectorates, framework versions and judgements. childrens_services is the default everywhere.")
    public Listing<ServiceRecord> services(@BeanParam PageRequest page) {
        CodeLists lists = codeLists.inTransaction();
        return Listing.of(Rows.of(lists.services().stream().map(ServiceRecord::of).toList()), page, "services")
                .showing(lists.values(), dataset.coverage());
    }

    @GET
    @Path("frameworks")
    @Operation(operationId = "listFrameworks", summary = "List framework versions", description = "The versions of the rules for inspecting a service, the oldest first, with the judgements each makes. Use the version recorded with an inspection, not its date.")
    public Listing<FrameworkRecord> frameworks(@BeanParam ServiceFilter services, @BeanParam PageRequest page) {
        ServiceChoice choice = services.in(codeLists.inTransaction());
        return Listing.of(Rows.of(choice.services().stream().flatMap(FrameworkRecord::of).toList()), page, "frameworks")
                .showing(choice.values(), choice.coverage(dataset.coverage()));
    }

    @GET
    @Path("judgements")
    @Operation(operationId = "listJudgements", summary = "List judgements", description = "What inspectors judge, in the order used everywhere, with the framework versions that make each judgement.")
    public Listing<JudgementRecord> judgements(@BeanParam ServiceFilter services, @BeanParam PageRequest page) {
        ServiceChoice choice = services.in(codeLists.inTransaction());
        return Listing.of(Rows.of(choice.services().stream().flatMap(JudgementRecord::of).toList()), page, "judgements")
                .showing(choice.values(), choice.coverage(dataset.coverage()));
    }

    @GET
    @Path("grades")
    @Operation(operationId = "listGrades", summary = "List grades", description = "The grades of each scale of a service, the best first. For childrens_services there are four.")
    public Listing<GradeRecord> grades(@BeanParam ServiceFilter services, @BeanParam PageRequest page) {
        ServiceChoice choice = services.in(codeLists.inTransaction());
        return Listing.of(Rows.of(choice.services().stream().flatMap(GradeRecord::of).toList()), page, "grades")
                .showing(choice.values(), choice.coverage(dataset.coverage()));
    }

    @GET
    @Path("scales")
    @Operation(operationId = "listScales", summary = "List scales", description = "The scales of all services with their grades. Ranks and steps exist only within a scale.")
    public Listing<ScaleRecord> scales(@BeanParam PageRequest page) {
        CodeLists lists = codeLists.inTransaction();
        return Listing.of(Rows.of(lists.scales().stream().map(ScaleRecord::of).toList()), page, "scales")
                .showing(lists.values(), dataset.coverage());
    }

    @GET
    @Path("inspectorates")
    @Operation(operationId = "listInspectorates", summary = "List inspectorates", description = "Who inspects the services.")
    public Listing<InspectorateRecord> inspectorates(@BeanParam PageRequest page) {
        CodeLists lists = codeLists.inTransaction();
        return Listing.of(Rows.of(lists.inspectorates().stream().map(InspectorateRecord::of).toList()), page, "inspectorates")
                .showing(lists.values(), dataset.coverage());
    }

    /** A scale as the API shows it. */
    @Schema(name = "GradeScale", description = "A scale of grades.")
    public record ScaleRecord(
            @Key Scale code,
            @Schema(description = "Its name.") String label,
            @Schema(description = "Description.") String description,
            @Schema(description = "Its grades, the best first.") List<Grade> grades) {

        static ScaleRecord of(Scale scale) {
            return new ScaleRecord(scale, scale.label(), scale.description(), scale.grades());
        }
    }

    /** An inspectorate as the API shows it. */
    @Schema(name = "InspectorateKind", description = "An inspectorate.")
    public record InspectorateRecord(
            @Key Inspectorate code,
            @Schema(description = "Its name.", examples = "Ofsted") String label,
            @Schema(description = "Description.") String description) {

        static InspectorateRecord of(Inspectorate inspectorate) {
            return new InspectorateRecord(inspectorate, inspectorate.label(), inspectorate.description());
        }
    }

    /** A service as the API shows it. */
    @Schema(name = "InspectedService", description = "A service that is inspected.")
    public record ServiceRecord(
            @Key Service code,
            @Schema(description = "Its name.", examples = "Children's services") String label,
            @Schema(description = "Description.") String description,
            @Schema(description = "Who is judged in an inspection.", examples = "council") String subject,
            @Schema(description = "Who inspects it, together.") List<Inspectorate> inspectorates,
            @Schema(description = "The versions of its rules, the oldest first.") List<Framework> frameworks,
            @Schema(description = "All its judgements, in order.") List<Judgement> judgements,
            @Schema(description = "The judgements that are shown if a request names none, the newest first.") List<Judgement> headlineJudgements) {

        static ServiceRecord of(Service service) {
            return new ServiceRecord(service, service.label(), service.description(), service.subject(),
                    service.inspectorates(), service.frameworks(), service.judgements(), service.headlines());
        }
    }

    /** A framework version as the API shows it. */
    @Schema(name = "FrameworkVersion", description = "A version of the rules for inspecting a service.")
    public record FrameworkRecord(
            @Key Framework code,
            @Schema(description = "Its name.", examples = "Single Inspection Framework") String label,
            @Schema(description = "Chronological order within its service, starting at 1.", examples = "1") int order,
            @Schema(description = "The first day on which inspections began under it.", examples = "2013-11-01") LocalDate validFrom,
            @Schema(description = "The last day on which inspections began under it; null while it is in use.", examples = "2018-06-30", nullable = true) LocalDate validTo,
            @Schema(description = "The judgements it makes or may make, in order.") List<Judgement> judgements,
            @Schema(description = "Description.") String description,
            @Schema(description = "A short name.", examples = "SIF 2013") String shortName,
            @Schema(description = "Those of the judgements that an inspection may leave out.") List<Judgement> optionalJudgements,
            @Schema(description = "The kinds of full inspection under it.") List<InspectionType> types,
            Service service) {

        static Stream<FrameworkRecord> of(Service service) {
            return service.frameworks().stream().map(framework -> new FrameworkRecord(framework, framework.label(),
                    service.frameworks().indexOf(framework) + 1, framework.validFrom(), framework.validTo(),
                    framework.judgements(), framework.description(), framework.shortName(), framework.optional(),
                    framework.types(), service));
        }
    }

    /** A judgement as the API shows it. */
    @Schema(name = "JudgementKind", description = "Something that inspectors judge.")
    public record JudgementRecord(
            @Key Judgement code,
            @Schema(description = "Its name.", examples = "Overall effectiveness") String label,
            @Schema(description = "Position in the order used throughout this service, starting at 1.", examples = "1") int order,
            @Schema(description = "The framework versions that make it, the oldest first.") List<Framework> frameworks,
            @Schema(description = "Description.") String description,
            Scale scale,
            Service service) {

        static Stream<JudgementRecord> of(Service service) {
            return service.judgements().stream().map(judgement -> new JudgementRecord(judgement, judgement.label(),
                    judgement.order() + 1, service.frameworks().stream().filter(one -> one.makes(judgement)).toList(),
                    judgement.description(), judgement.scale(), service));
        }
    }

    /** A grade as the API shows it. */
    @Schema(name = "GradeKind", description = "A grade of a scale.")
    public record GradeRecord(
            @Key Grade code,
            @Schema(description = "The grade as it is printed in reports.", examples = "Outstanding") String label,
            @Schema(description = "1 for the best grade of its scale.", examples = "1") int order,
            @Schema(description = "Description.") String description,
            @Schema(description = "A shorter label for small spaces.", examples = "Outstanding") String shortLabel,
            @Key Scale scale,
            @Key Service service) {

        static Stream<GradeRecord> of(Service service) {
            return service.judgements().stream().map(Judgement::scale).distinct()
                    .flatMap(scale -> scale.grades().stream().map(grade -> new GradeRecord(grade, grade.label(), grade.rank(),
                            grade.description(), grade.shortLabel(), scale, service)));
        }
    }
}
