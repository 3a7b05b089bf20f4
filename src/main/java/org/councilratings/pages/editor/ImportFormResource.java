package org.councilratings.pages.editor;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.councilratings.http.EditorAddresses;
import org.councilratings.http.access.Roles;
import org.councilratings.http.input.PlainText;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.imports.ImportParameters;
import org.councilratings.imports.ImportReport;
import org.councilratings.imports.ImportState;
import org.councilratings.imports.OnConflict;
import org.councilratings.imports.RowRecord;
import org.councilratings.imports.Uploads;
import org.councilratings.imports.Verdict;
import org.councilratings.pages.FormFault;
import org.councilratings.pages.Pages;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

import io.quarkus.runtime.configuration.MemorySize;

/** The form that imports a published file, and the page with the verdicts on its rows. */
@jakarta.ws.rs.Path(EditorAddresses.ROOT)
@Produces(Pages.HTML)
public class ImportFormResource {

    private static final String FILE = "file";
    private static final String DRY_RUN = "dryRun";
    private static final String ON_CONFLICT = "onConflict";
    private static final String CHECKED_TO = "checkedTo";
    private static final String PUBLICATION_DATE = "publicationDate";
    private static final String REPORT_URL = "reportUrl";
    private static final String YES = "yes";
    private static final int MAX_URL = 2000;
    private static final long KIB = 1 << 10;
    private static final long MIB = 1 << 20;

    /** What needs a look comes first. */
    private static final List<Verdict> BY_INTEREST = List.of(Verdict.REJECTED, Verdict.DIFFERS, Verdict.NEW,
            Verdict.NOT_INSPECTED, Verdict.UNCHANGED);

    private static final List<FormField> FIELDS = List.of(
            FormField.of("file", FILE, "File",
                    "Ofsted’s release (.ods, .xlsx or .csv), this service’s list of inspections or visits (.csv), or a report (PDF)."),
            FormField.of("checkbox", DRY_RUN, "Dry run: compare and report without saving", null),
            FormField.select(ON_CONFLICT, "Where the file differs from what is stored", null, List.of(),
                    List.of(OnConflict.values())),
            FormField.optional("date", CHECKED_TO, "Facts checked up to",
                    "Moves the day that all pages show. Leave this empty to keep it."),
            FormField.optional("date", PUBLICATION_DATE, "Published on",
                    "Only with a report (PDF) that does not print the day."),
            FormField.optional("url", REPORT_URL, "Address of the report", "Only with a report (PDF)."),
            EditReason.FIELD);

    @ConfigProperty(name = "council-ratings.imports.max-file-size")
    MemorySize largest;

    @Inject
    EditorSite site;

    @Inject
    Uploads uploads;

    /** The form. */
    public record ImportPage(List<FormField> fields) {
    }

    /**
     * The report of an import.
     *
     * @param rows the verdicts, those that need a look first
     * @param hasReplaced whether what differed was replaced
     * @param hasMore whether the file has more rows than these
     * @param again the form to import the file, after it was only tried
     */
    public record ReportPage(ImportReport report, List<RowRecord> rows, boolean isRunning, boolean hasReplaced, boolean hasMore,
            List<FormField> again) {
    }

    private List<FormField> filled(UnaryOperator<String> values, List<FormFault> faults) {
        return FIELDS.stream().map(field -> field.with(values.apply(field.name())).judged(faults))
                .map(field -> field.name().equals(FILE) ? field.hint(field.hint() + " Up to " + inWords(largest) + ".") : field)
                .toList();
    }

    private static String inWords(MemorySize size) {
        return size.asLongValue() < MIB ? size.asLongValue() / KIB + " KiB" : size.asLongValue() / MIB + " MiB";
    }

    /** The form. */
    @GET
    @jakarta.ws.rs.Path("import")
    @RolesAllowed(Roles.EDITOR)
    @Operation(hidden = true)
    public Response form() {
        return page(200, name -> name.equals(DRY_RUN) ? YES : "", List.of());
    }

    private Response page(int status, UnaryOperator<String> values, List<FormFault> faults) {
        return site.page(status, "Import a published file", "import", new ImportPage(filled(values, faults)), faults, "");
    }

    /** Tries or imports a file. */
    @POST
    @jakarta.ws.rs.Path("import")
    @RolesAllowed(Roles.EDITOR)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response send(MultipartFormDataInput sent) {
        SafeForm form = SafeForm.of(sent, site);
        List<FormFault> faults = new ArrayList<>();
        Optional<Path> file = file(sent);
        if (file.isEmpty()) {
            faults.add(new FormFault(FILE, "Choose a file"));
        }
        ImportParameters parameters = parameters(form, faults);
        EditReason.errors(parameters).forEach(error -> faults.add(FormField.fault(error, FIELDS)));
        if (!faults.isEmpty()) {
            file.ifPresent(one -> uploads.errors(one, parameters).forEach(error -> faults.add(FormField.fault(error, FIELDS))));
            return page(400, form::text, faults);
        }
        try {
            return EditorSite.to(EditorAddresses.ROOT + "/imports/" + uploads.start(file.get(), parameters).id()).build();
        } catch (ProblemException wrong) {
            return page(wrong.type().status(), form::text,
                    InspectionFormResource.errors(wrong).stream().map(error -> FormField.fault(error, FIELDS)).toList());
        }
    }

    /** A browser sends a field without a file as a file without a name. */
    private static Optional<Path> file(MultipartFormDataInput sent) {
        return sent.getValues().getOrDefault(FILE, List.of()).stream()
                .filter(value -> value.isFileItem() && value.getFileName() != null && !value.getFileName().isEmpty())
                .findFirst()
                .map(FormValue::getFileItem).map(item -> item.getFile());
    }

    private static ImportParameters parameters(SafeForm form, List<FormFault> faults) {
        ImportParameters parameters = new ImportParameters();
        parameters.dryRun = !form.text(DRY_RUN).isEmpty();
        parameters.onConflict = form.text(ON_CONFLICT).equals(OnConflict.REPLACE.code()) ? OnConflict.REPLACE : OnConflict.KEEP;
        parameters.checkedTo = day(CHECKED_TO, form, faults);
        parameters.publicationDate = day(PUBLICATION_DATE, form, faults);
        parameters.reportUrl = form.text(REPORT_URL).isEmpty() ? null : form.text(REPORT_URL);
        if (form.text(REPORT_URL).length() > MAX_URL) {
            faults.add(new FormFault(REPORT_URL, "Address of the report: is longer than " + MAX_URL + " characters"));
        }
        parameters.reason = EditReason.of(form).reason;
        return parameters;
    }

    private static LocalDate day(String name, SafeForm form, List<FormFault> faults) {
        String text = form.text(name);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            String label = FIELDS.stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow().label();
            faults.add(new FormFault(name, label + ": '" + PlainText.shown(text) + "' is not a date"));
            return null;
        }
    }

    /** The verdicts on the rows of a file. */
    @GET
    @jakarta.ws.rs.Path("imports/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(hidden = true)
    public Response report(@PathParam("id") String id) {
        ImportReport report = uploads.report(id);
        List<RowRecord> rows = report.rows().stream()
                .sorted(Comparator.comparingInt(row -> BY_INTEREST.indexOf(row.verdict()))).toList();
        boolean isRunning = report.summary().state() == ImportState.RUNNING;
        boolean hasReplaced = report.summary().state() == ImportState.DONE && !report.summary().dryRun()
                && report.summary().onConflict() == OnConflict.REPLACE;
        boolean wasTried = report.summary().dryRun() && !isRunning;
        return site.page(report.summary().dryRun() ? "What an import would do" : "Report of an import", "report",
                new ReportPage(report, rows, isRunning, hasReplaced, report.summary().rows().total() > rows.size(),
                        wasTried ? filled(name -> again(name, report), List.of()) : List.of()));
    }

    private static String again(String name, ImportReport report) {
        return switch (name) {
            case ON_CONFLICT -> report.summary().onConflict().code();
            case CHECKED_TO -> report.summary().checkedTo() == null ? "" : report.summary().checkedTo().toString();
            case "reason" -> report.summary().reason() == null ? "" : report.summary().reason();
            default -> "";
        };
    }
}
