package org.councilratings.pages.editor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.councilratings.calendar.DayInWords;
import org.councilratings.council.Council;
import org.councilratings.council.Councils;
import org.councilratings.framework.CurrentCodeLists;
import org.councilratings.framework.Framework;
import org.councilratings.http.Addresses;
import org.councilratings.http.EditorAddresses;
import org.councilratings.http.access.Roles;
import org.councilratings.http.exchange.ConsistentRead;
import org.councilratings.http.exchange.ReadTransaction;
import org.councilratings.http.exchange.RecordTags;
import org.councilratings.http.input.JsonBody;
import org.councilratings.http.problem.Problem.Violation;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.http.problem.ProblemType;
import org.councilratings.inspection.Inspection;
import org.councilratings.inspection.InspectionRecord;
import org.councilratings.inspection.InspectionWriter;
import org.councilratings.journal.EditService;
import org.councilratings.journal.SeenVersion;
import org.councilratings.pages.FormFault;
import org.councilratings.pages.Pages;
import org.councilratings.pages.editor.InspectionForm.Difference;
import org.eclipse.microprofile.openapi.annotations.Operation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The forms that add, correct and remove an inspection, as the API does it. */
@Path(EditorAddresses.ROOT)
@Produces(Pages.HTML)
public class InspectionFormResource {

    static final String ADDRESS = EditorAddresses.ROOT + "/inspections";

    @Inject
    EditorSite site;

    @Inject
    InspectionWriter inspections;

    @Inject
    EditService editor;

    @Inject
    ReadTransaction reading;

    @Inject
    RecordTags tags;

    @Inject
    Councils councils;

    @Inject
    CurrentCodeLists codeLists;

    @Inject
    Addresses addresses;

    @Inject
    ObjectMapper json;

    /**
     * What the page with the form shows.
     *
     * @param heading its title
     * @param council the council's name
     * @param slug its slug
     * @param framework the framework version
     * @param id the inspection's id; empty for a new one
     * @param version the version of the record that its reader sees; empty for a new one
     * @param differences where the record differs from what was typed, if another editor has changed it
     */
    public record InspectionFormPage(String heading, String council, String slug, Framework framework, String id,
            String version, List<FormField> facts, List<FormField> judgements, FormField reason,
            List<Difference> differences) {

        /** Where the form is sent, and shown. */
        public String action() {
            return ADDRESS + (id.isEmpty() ? "/new?council=" + slug + "&framework=" + framework.code() : "/" + id);
        }
    }

    /** An inspection as it is stored: as the API shows it, and the version of that. */
    private record Stored(String council, String slug, Framework framework, LocalDate published, ObjectNode record,
            String version) {

        /** Which inspection it is: a council has several. */
        String which() {
            return "the inspection of " + council + " published on " + DayInWords.of(published);
        }
    }

    /** The form for a new inspection. */
    @GET
    @Path("inspections/new")
    @RolesAllowed(Roles.EDITOR)
    @ConsistentRead
    @Operation(hidden = true)
    public Response add(@QueryParam("council") @DefaultValue("") String council,
            @QueryParam("framework") @DefaultValue("") String framework) {
        return codeLists.inTransaction().findFramework(framework).flatMap(known -> found(council)
                .map(one -> page(one, InspectionForm.blank(known), known, "", List.of(), 200)))
                .orElseGet(() -> EditorSite.to(ADDRESS + "?council=" + URLEncoder.encode(council, StandardCharsets.UTF_8)
                        + "&framework=" + URLEncoder.encode(framework, StandardCharsets.UTF_8)).build());
    }

    private Optional<Council> found(String council) {
        try {
            return Optional.of(councils.named(council));
        } catch (ProblemException unknown) {
            return Optional.empty();
        }
    }

    private Response page(Council council, InspectionForm form, Framework framework, String reason, List<FormFault> faults,
            int status) {
        String heading = "Add an inspection of " + council.name;
        return site.page(status, heading, "inspection", new InspectionFormPage(heading, council.name, council.slug, framework,
                "", "", form.facts(faults), form.judgements(faults), EditReason.FIELD.with(reason).judged(faults), List.of()),
                faults, "");
    }

    /** Adds an inspection. */
    @POST
    @Path("inspections/new")
    @RolesAllowed(Roles.EDITOR)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(@QueryParam("council") @DefaultValue("") String slug,
            @QueryParam("framework") @DefaultValue("") String code, SafeForm sent) {
        Council council = reading.call(() -> councils.named(slug));
        Framework framework = reading
                .call(() -> codeLists.inTransaction().findFramework(code).orElseThrow(NotFoundException::new));
        InspectionForm form = InspectionForm.sent(sent, framework, true);
        ObjectNode facts = json.createObjectNode().put("framework", framework.code());
        facts.putObject("council").put("slug", council.slug);
        SeenVersion reason = EditReason.of(sent);
        try {
            JsonBody body = checked(form.over(facts), null, reason);
            String id = editor.create(inspections, inspections::name, body, reason).getEntity();
            return EditorSite.to(ADDRESS + "/" + id + "?done=added").build();
        } catch (ProblemException wrong) {
            return page(council, form, framework, sent.text(EditReason.FIELD.name()), form.faults(errors(wrong)),
                    wrong.type().status());
        }
    }

    /** The facts, after everything is said that is wrong if the reason is, which the service checks first. */
    private JsonBody checked(ObjectNode facts, String id, SeenVersion reason) {
        JsonBody body = new JsonBody(facts);
        List<Violation> wrong = EditReason.errors(reason);
        if (!wrong.isEmpty()) {
            throw ProblemException
                    .invalid(Stream.concat(editor.errors(inspections, id, body).stream(), wrong.stream()).toList());
        }
        return body;
    }

    /** The errors of a record; other problems are not about the form. */
    static List<Violation> errors(ProblemException problem) {
        boolean isAboutForm = problem.errors().stream().anyMatch(error -> error.header() == null);
        if (!isAboutForm) {
            throw problem;
        }
        return problem.errors();
    }

    /** The form with a stored inspection. */
    @GET
    @Path("inspections/{id}")
    @RolesAllowed(Roles.EDITOR)
    @ConsistentRead
    @Operation(hidden = true)
    public Response correct(@PathParam("id") String id, @QueryParam("done") @DefaultValue("") String done) {
        Stored stored = stored(id);
        return page(stored, id, InspectionForm.of(stored.record, stored.framework), "", List.of(), List.of(), 200,
                notice(done));
    }

    private static String notice(String done) {
        return switch (done) {
            case "added" -> "The inspection was added.";
            case "corrected" -> "Your changes are saved.";
            case "restored" -> "The inspection was restored.";
            default -> "";
        };
    }

    private Stored stored(String id) {
        Inspection inspection = inspections.named(id);
        InspectionRecord record = record(inspection);
        return new Stored(inspection.council.name, inspection.council.slug,
                codeLists.inTransaction().framework(inspection.framework), inspection.publicationDate, json.valueToTree(record),
                tags.of(record).header());
    }

    /** As the API shows it, so that it has the same version there. */
    private InspectionRecord record(Inspection inspection) {
        return InspectionRecord.of(inspection, codeLists.inTransaction(), addresses);
    }

    private Response page(Stored stored, String id, InspectionForm form, String reason, List<FormFault> faults,
            List<Difference> differences, int status, String notice) {
        String heading = "Correct " + stored.which();
        return site.page(status, heading, "inspection", new InspectionFormPage(heading, stored.council, stored.slug,
                stored.framework, id, stored.version, form.facts(faults), form.judgements(faults),
                EditReason.FIELD.with(reason).judged(faults), differences), faults, notice);
    }

    /** Corrects or completes an inspection. What the form does not show stays as it is. */
    @POST
    @Path("inspections/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response correct(@PathParam("id") String id, SafeForm sent) {
        Stored stored = reading.call(() -> stored(id));
        InspectionForm form = InspectionForm.sent(sent, stored.framework, false);
        String reason = sent.text(EditReason.FIELD.name());
        SeenVersion seen = EditReason.of(sent);
        try {
            editor.replace(inspections, this::record, id, checked(form.over(stored.record.deepCopy()), id, seen), seen);
            return EditorSite.to(ADDRESS + "/" + id + "?done=corrected").build();
        } catch (ProblemException wrong) {
            if (wrong.type() == ProblemType.PRECONDITION_FAILED) {
                return changedMeanwhile(id, form, reason);
            }
            // The version that the editor has seen, because nothing else was shown to them.
            Stored seenBefore = new Stored(stored.council, stored.slug, stored.framework, stored.published, stored.record,
                    sent.text(EditReason.VERSION));
            return page(seenBefore, id, form, reason, form.faults(errors(wrong)), List.of(), wrong.type().status(), "");
        }
    }

    /** Shows what another editor has stored beside what was typed. To send the form again then is to have seen it. */
    private Response changedMeanwhile(String id, InspectionForm form, String reason) {
        Stored now = reading.call(() -> stored(id));
        List<FormFault> fault = List.of(new FormFault(null,
                "This inspection has changed since you opened this page. Nothing was saved"));
        return page(now, id, form, reason, fault, form.differences(InspectionForm.of(now.record, now.framework)),
                ProblemType.PRECONDITION_FAILED.status(), "");
    }

    /** Asks whether to remove an inspection. */
    @GET
    @Path("inspections/{id}/remove")
    @RolesAllowed(Roles.EDITOR)
    @ConsistentRead
    @Operation(hidden = true)
    public Response askToRemove(@PathParam("id") String id) {
        return askToRemove(id, stored(id), "", List.of(), 200);
    }

    private Response askToRemove(String id, Stored stored, String reason, List<FormFault> faults, int status) {
        String heading = "Remove " + stored.which();
        InspectionForm form = InspectionForm.of(stored.record, stored.framework);
        return site.page(status, heading, "confirm", new ConfirmPage(heading,
                "Remove an inspection only if it should never have been here. Its address then says that it was removed. You can undo this.",
                ConfirmPage.facts(stored.framework.label(), form), ADDRESS + "/" + id + "/remove", "Remove the inspection",
                stored.version, EditReason.FIELD.with(reason).judged(faults), ADDRESS + "/" + id), faults, "");
    }

    /** Removes an inspection. */
    @POST
    @Path("inspections/{id}/remove")
    @RolesAllowed(Roles.EDITOR)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response remove(@PathParam("id") String id, SafeForm sent) {
        SeenVersion seen = EditReason.of(sent);
        try {
            editor.remove(inspections, this::record, id, seen);
            return EditorSite.to(EditorAddresses.ROOT + "/removed?done=removed").build();
        } catch (ProblemException wrong) {
            Stored now = reading.call(() -> stored(id));
            List<FormFault> faults = wrong.type() == ProblemType.PRECONDITION_FAILED
                    ? List.of(new FormFault(null,
                            "This inspection has changed since you opened this page. Look at it again"))
                    : errors(wrong).stream().map(one -> FormField.fault(one, List.of(EditReason.FIELD))).toList();
            return askToRemove(id, now, sent.text(EditReason.FIELD.name()), faults, wrong.type().status());
        }
    }
}
