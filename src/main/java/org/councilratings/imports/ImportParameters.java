package org.councilratings.imports;

import java.time.LocalDate;
import java.util.regex.Pattern;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;

import org.councilratings.journal.Reason;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a request asks of an import besides the file. */
public class ImportParameters extends Reason {

    /** RFC 7240, section 4.1. */
    private static final Pattern ASYNCHRONOUS = Pattern.compile("(^|.*[,;]\\s*)respond-async(\\s*[,;].*|$)",
            Pattern.CASE_INSENSITIVE);

    @QueryParam("dryRun")
    @DefaultValue("false")
    @Parameter(description = "Compare and report only, without saving.", example = "true")
    public boolean dryRun;

    @QueryParam("onConflict")
    @DefaultValue("keep")
    @Parameter(description = "What to do when the file differs from the stored value: keep or replace.", example = "keep")
    public OnConflict onConflict;

    @QueryParam("checkedTo")
    @Parameter(description = "The day up to which facts were checked with this file. Cannot be before the stored day or in the future. It is saved even if no row is new. If omitted, the stored day does not change.", example = "2026-08-22")
    public LocalDate checkedTo;

    @HeaderParam("Prefer")
    @Parameter(description = "respond-async: respond at once and import in the background (RFC 7240).", example = "respond-async", schema = @Schema(type = SchemaType.STRING, maxLength = 200))
    public String prefer;

    /** Whether the sender does not wait for the result. */
    boolean isAsynchronous() {
        return prefer != null && ASYNCHRONOUS.matcher(prefer).matches();
    }

    ImportOptions options() {
        return new ImportOptions(onConflict, checkedTo);
    }
}
