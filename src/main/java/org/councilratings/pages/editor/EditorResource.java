package org.councilratings.pages.editor;

import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.councilratings.calendar.LondonDay;
import org.councilratings.council.Council;
import org.councilratings.council.CouncilRepository;
import org.councilratings.council.Councils;
import org.councilratings.framework.CodeLists;
import org.councilratings.framework.CurrentCodeLists;
import org.councilratings.framework.Framework;
import org.councilratings.http.EditorAddresses;
import org.councilratings.http.access.Roles;
import org.councilratings.http.exchange.ConsistentRead;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.http.exchange.ReadTransaction;
import org.councilratings.http.input.JsonBody;
import org.councilratings.http.input.PlainText;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.http.problem.ProblemType;
import org.councilratings.inspection.Inspection;
import org.councilratings.inspection.InspectionRepository;
import org.councilratings.inspection.InspectionWriter;
import org.councilratings.inspection.VisitWriter;
import org.councilratings.journal.EditService;
import org.councilratings.journal.RecordType;
import org.councilratings.journal.RemovedRecord;
import org.councilratings.journal.RetiredNameRepository;
import org.councilratings.journal.SeenVersion;
import org.councilratings.pages.FormFault;
import org.councilratings.pages.Pages;
import org.councilratings.pages.editor.ConfirmPage.Fact;
import org.eclipse.microprofile.openapi.annotations.Operation;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The pages from which editors start: a council's inspections, and what was removed. */
@Path(EditorAddresses.ROOT)
@Produces(Pages.HTML)
public class EditorResource {

    private static final String REMOVED = EditorAddresses.ROOT + "/removed";
    private static final String FIND = "Find a council";
    private static final int MAX_REMOVED = 100;

    @Inject
    EditorSite site;

    @Inject
    Councils councils;

    @Inject
    CouncilRepository councilRepository;

    @Inject
    InspectionRepository repository;

    @Inject
    InspectionWriter inspections;

    @Inject
    VisitWriter visits;

    @Inject
    RetiredNameRepository retired;

    @Inject
    RemovedRecord removed;

    @Inject
    EditService editor;

    @Inject
    ReadTransaction reading;

    @Inject
    CurrentCodeLists codeLists;

    @Inject
    Exchange exchange;

    /** The field for a council. */
    public record StartPage(FormField council) {
    }

    /**
     * The councils that may be meant.
     *
     * @param council the field with what was searched for
     */
    public record FoundPage(FormField council, List<Choice> found) {
    }

    /** A link. */
    public record Choice(String label, String address) {
    }

    /**
     * A council's inspections.
     *
     * @param framework the field for the framework of a new one
     */
    public record InspectionsPage(String name, String slug, FormField framework, List<Row> inspections) {
    }

    /** An inspection in a list. */
    public record Row(String id, LocalDate published, String framework, String type) {
    }

    /** What was removed, the newest first. */
    public record RemovedPage(List<Removed> records) {
    }

    /** A removed record. */
    public record Removed(String type, String id, LocalDate day, String address) {
    }

    private static FormField council(String text) {
        return FormField.of("text", "council", "Council", "Its name or any of its codes.").with(text);
    }

    /** The first page. */
    @GET
    @RolesAllowed(Roles.EDITOR)
    @ConsistentRead
    @Operation(hidden = true)
    public Response start() {
        return site.page("For editors", "start", new StartPage(council("")));
    }

    /** A council's inspections, or the councils that may be meant. */
    @GET
    @Path("inspections")
    @RolesAllowed(Roles.EDITOR)
    @ConsistentRead
    @Operation(hidden = true)
    public Response inspections(@QueryParam("council") @DefaultValue("") String text,
            @QueryParam("framework") String framework) {
        if (text.isBlank()) {
            return notFound(ProblemType.INVALID_PARAMETER, "", "Enter a council");
        }
        try {
            return page(councils.named(text), framework);
        } catch (ProblemException unknown) {
            return found(text, unknown.getMessage());
        }
    }

    private Response page(Council council, String asked) {
        CodeLists lists = codeLists.inTransaction();
        List<Row> rows = repository.of(council.ofstedUrn).stream().map(one -> row(one, lists.framework(one.framework)))
                .toList();
        Framework newest = lists.frameworks().stream().filter(one -> one.service().equals(lists.defaultService().code()))
                .reduce((earlier, later) -> later).orElseThrow();
        FormField framework = FormField.select("framework", "Framework", "The rules that the report says it was made under.",
                List.of(), lists.frameworks()).with(newest.code());
        List<FormFault> faults = asked == null || lists.findFramework(asked).isPresent() ? List.of()
                : List.of(new FormFault("framework", "Framework: " + (asked.isEmpty() ? "choose one"
                        : "'" + PlainText.shown(asked) + "' is not known. Choose one")));
        return site.page(faults.isEmpty() ? 200 : 400, "Inspections of " + council.name, "inspections",
                new InspectionsPage(council.name, council.slug, framework.judged(faults), rows), faults, "");
    }

    private static Row row(Inspection inspection, Framework framework) {
        return new Row(inspection.id, inspection.publicationDate, framework.shortName(),
                framework.type(inspection.type).label());
    }

    private Response found(String text, String message) {
        List<Choice> found = councilRepository.withUrns(councils.search(text, exchange.today())).stream()
                .map(one -> new Choice(one.name, EditorAddresses.ROOT + "/inspections?council=" + one.slug)).toList();
        return found.isEmpty() ? notFound(ProblemType.NOT_FOUND, text, message)
                : site.page(FIND, "found", new FoundPage(council(text), found));
    }

    private Response notFound(ProblemType problem, String text, String message) {
        List<FormFault> faults = List.of(new FormFault("council", message));
        return site.page(problem.status(), FIND, "found", new FoundPage(council(text).judged(faults), List.of()), faults, "");
    }

    /** What was removed. */
    @GET
    @Path("removed")
    @RolesAllowed(Roles.EDITOR)
    @ConsistentRead
    @Operation(hidden = true)
    public Response removed(@QueryParam("done") @DefaultValue("") String done) {
        List<Removed> records = retired.newest(List.of(RecordType.INSPECTION, RecordType.VISIT), MAX_REMOVED).stream()
                .map(one -> new Removed(one.type == RecordType.VISIT ? "Visit" : "Inspection", one.recordId,
                        LondonDay.at(one.at.toEpochMilli()).date(), address(one.type, one.recordId)))
                .toList();
        String notice = switch (done) {
            case "removed" -> "The inspection was removed.";
            case "restored" -> "The visit was restored.";
            default -> "";
        };
        return site.page(200, "Removed records", "removed", new RemovedPage(records), List.of(), notice);
    }

    private static String address(RecordType type, String id) {
        return REMOVED + (type == RecordType.VISIT ? "/visits/" : "/inspections/") + id;
    }

    /** Asks whether to restore a record. */
    @GET
    @Path("removed/{type: inspections|visits}/{id}")
    @RolesAllowed(Roles.EDITOR)
    @ConsistentRead
    @Operation(hidden = true)
    public Response askToRestore(@PathParam("type") String type, @PathParam("id") String id) {
        return askToRestore(type(type), id, lastState(type(type), id), "", List.of(), 200);
    }

    private static RecordType type(String plural) {
        return plural.equals("visits") ? RecordType.VISIT : RecordType.INSPECTION;
    }

    private ObjectNode lastState(RecordType type, String id) {
        return retired.lastState(type, id).orElseThrow(
                () -> new ProblemException(ProblemType.NOT_FOUND, "No removed record has the id '" + id + "'", List.of()));
    }

    private Response askToRestore(RecordType type, String id, ObjectNode state, String reason, List<FormFault> faults,
            int status) {
        return site.page(status, "Restore " + id, "confirm", new ConfirmPage("Restore " + id,
                "The record comes back as it was before it was removed, under its own id.", facts(type, state),
                address(type, id), "Restore the record", "", EditReason.FIELD.with(reason).judged(faults), REMOVED), faults,
                "");
    }

    private List<Fact> facts(RecordType type, ObjectNode state) {
        if (type == RecordType.VISIT) {
            return List.of(new Fact("Council", state.at("/council/name").asText()),
                    new Fact("First day", FormFault.withDaysInWords(state.path("startDate").asText())),
                    new Fact("About", state.path("theme").asText("")));
        }
        return codeLists.inTransaction().findFramework(state.path("framework").asText())
                .map(framework -> ConfirmPage.facts(framework.label(), InspectionForm.of(state, framework))).orElse(List.of());
    }

    /** Restores a record that was removed. */
    @POST
    @Path("removed/{type: inspections|visits}/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response restore(@PathParam("type") String plural, @PathParam("id") String id, SafeForm sent) {
        RecordType type = type(plural);
        ObjectNode state = reading.call(() -> lastState(type, id));
        SeenVersion reason = EditReason.of(sent);
        try {
            JsonBody body = new JsonBody(state.deepCopy());
            if (type == RecordType.VISIT) {
                editor.create(visits, visits::name, body, reason);
                return EditorSite.to(REMOVED + "?done=restored").build();
            }
            editor.create(inspections, inspections::name, body, reason);
            return EditorSite.to(InspectionFormResource.ADDRESS + "/" + id + "?done=restored").build();
        } catch (ProblemException wrong) {
            List<FormFault> faults = InspectionFormResource.errors(wrong).stream()
                    .map(one -> FormField.fault(one, List.of(EditReason.FIELD))).toList();
            return reading.call(() -> askToRestore(type, id, state, sent.text(EditReason.FIELD.name()), faults,
                    wrong.type().status()));
        }
    }
}
