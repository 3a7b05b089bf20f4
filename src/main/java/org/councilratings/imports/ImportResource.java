package org.councilratings.imports;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.http.Addresses;
import org.councilratings.http.access.OwnSite;
import org.councilratings.http.access.Roles;
import org.councilratings.http.exchange.ConsistentRead;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.http.input.PlainText;
import org.councilratings.http.listing.Listing;
import org.councilratings.http.listing.PageRequest;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.http.problem.ProblemType;
import org.councilratings.store.StoredRows;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Imports of published files, and their reports row by row. */
@jakarta.ws.rs.Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Changes")
public class ImportResource {

    private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String PDF = "application/pdf";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv";
    private static final Set<String> CHARSETS = Set.of("utf-8", "us-ascii", "utf-16", "utf-16le", "utf-16be", "windows-1252",
            "iso-8859-1");
    private static final String AFTER_A_SECOND = "1";

    @Inject
    Uploads uploads;

    @Inject
    ImportReports reports;

    @Inject
    ImportRepository repository;

    @Inject
    ImportedRowRepository rows;

    @Inject
    Addresses addresses;

    @Inject
    Exchange exchange;

    @GET
    @ConsistentRead
    @Operation(operationId = "listImports", summary = "List imports", description = "All imports except dry runs, newest first, with numbers of new, unchanged, different and rejected rows.")
    public Listing<ImportRecord> list(@BeanParam PageRequest page) {
        noteChange();
        return Listing.of(StoredRows.of(repository::newestFirst,
                found -> found.stream().map(reports::record).toList()), page, "imports");
    }

    @GET
    @jakarta.ws.rs.Path("{id}")
    @ConsistentRead
    @Operation(operationId = "getImport", summary = "Get an import's report", description = "The progress or the result of an import, with the verdicts on its first rows.")
    public ImportReport one(@BeanParam ImportPath path) {
        noteChange();
        return reports.find(path.id).orElseThrow(() -> Uploads.unknown(path.id));
    }

    @GET
    @jakarta.ws.rs.Path("{id}/rows")
    @ConsistentRead
    @Operation(operationId = "listImportRows", summary = "List the verdicts on an import's rows", description = "Every row of the file, in its order: new, unchanged, different (the stored value and the file's value of each fact) or rejected, and why.")
    public Listing<RowRecord> rows(@BeanParam ImportPath path,
            @QueryParam("verdict") @Parameter(description = "Only rows with these verdicts.", example = "unchanged") List<Verdict> verdict,
            @BeanParam PageRequest page) {
        noteChange();
        if (!repository.has(path.id)) {
            throw Uploads.unknown(path.id);
        }
        return Listing.of(StoredRows.of(() -> rows.of(path.id, verdict),
                found -> found.stream().map(reports::row).toList()), page, "import-rows");
    }

    /** Reports are not part of the data, so the data's revision does not say when they changed. */
    private void noteChange() {
        exchange.showPresentMoment(reports.lastChange(exchange.revision().since()).orElse(null));
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Tag(name = "Editing")
    @Consumes({ MediaType.APPLICATION_OCTET_STREAM, CSV, ODS, XLSX, PDF })
    @RequestBody(required = true, description = "The file as published: Ofsted's release as a spreadsheet (.ods or .xlsx) or CSV, this service's own CSV of inspections or visits, or an inspection report or letter about a visit (PDF). The service recognises it by its content. In a form, send it as the only field, with any name.", content = {
            @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM, schema = @Schema(type = SchemaType.STRING, format = "binary")),
            @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = ODS, schema = @Schema(type = SchemaType.STRING, format = "binary")),
            @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
            @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")) })
    @Operation(operationId = "importFile", summary = "Import a published file", description = "Reads a table or a report (PDF), and compares every row with the stored records and adds new records. All changes are saved as one revision, or none are. Rows that differ are reported fact by fact; they replace stored values only with onConflict=replace. With dryRun=true, rows are compared, checked and reported, but nothing is saved; the report is stored for a day, or until there are 20 newer ones. If this takes longer than a few seconds, the response is 202 (with Prefer: respond-async, at once); poll its Location for progress.")
    public RestResponse<ImportReport> importFile(Path file, @Context HttpHeaders headers,
            @BeanParam ImportParameters parameters) {
        if (headers.getMediaType() == null) {
            // A page of another site can also send a body without a type, with no preflight request.
            OwnSite.check(headers::getHeaderString, URI.create(addresses.of("")));
        } else {
            checkCharset(headers.getMediaType().getParameters().get(MediaType.CHARSET_PARAMETER));
        }
        return importFile(file, parameters);
    }

    /** The content of a text shows its encoding. One that is stated and never read would be read as another. */
    private static void checkCharset(String charset) {
        if (charset != null && !CHARSETS.contains(charset.toLowerCase(Locale.ROOT))) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, "The Content-Type says charset="
                    + PlainText.shown(charset) + ", which is not supported: send the text as UTF-8", List.of());
        }
    }

    private RestResponse<ImportReport> importFile(Path file, ImportParameters parameters) {
        Uploads.Started started = uploads.start(file, parameters);
        if (!started.hasEnded()) {
            return later(started.id(), parameters);
        }
        return parameters.dryRun ? response(Status.OK, uploads.report(started.id())).build()
                : response(Status.CREATED, uploads.report(started.id())).header(HttpHeaders.LOCATION, location(started.id()))
                        .build();
    }

    private RestResponse<ImportReport> later(String id, ImportParameters parameters) {
        ResponseBuilder<ImportReport> response = response(Status.ACCEPTED, uploads.report(id))
                .header(HttpHeaders.LOCATION, location(id)).header(HttpHeaders.RETRY_AFTER, AFTER_A_SECOND);
        parameters.applied().ifPresent(applied -> response.header("Preference-Applied", applied));
        return response.build();
    }

    private String location(String id) {
        return addresses.of("/v1/imports/" + id);
    }

    /** The same for a form. The OpenAPI document has one operation for each address and method, so the other describes both. */
    @POST
    @RolesAllowed(Roles.EDITOR)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public RestResponse<ImportReport> importForm(MultipartFormDataInput form, @Context HttpHeaders headers,
            @BeanParam ImportParameters parameters) {
        OwnSite.check(headers::getHeaderString, URI.create(addresses.of("")));
        return importFile(UploadForm.file(form.getValues()), parameters);
    }

    private static ResponseBuilder<ImportReport> response(Status status, ImportReport report) {
        return ResponseBuilder.create(status, report).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
