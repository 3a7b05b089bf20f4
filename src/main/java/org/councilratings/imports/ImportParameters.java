package org.councilratings.imports;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;

import org.councilratings.journal.Reason;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a request asks of an import besides the file. */
public class ImportParameters extends Reason {

    /** RFC 7240, sections 4.1 and 4.3. */
    private static final Pattern ASYNCHRONOUS = preference("respond-async");
    private static final Pattern WAIT = preference("wait\\s*=\\s*\"?(\\d{1,9})\"?");

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

    @QueryParam("publicationDate")
    @Parameter(description = "Only with a report (PDF): the day it came out, which most reports do not print. Required for a new inspection if the report does not print it.", example = "2026-08-03")
    public LocalDate publicationDate;

    @QueryParam("reportUrl")
    @Size(min = 1, max = 2000)
    @Parameter(description = "Only with a report (PDF): its address.", example = "https://files.ofsted.gov.uk/v1/file/50238583")
    public String reportUrl;

    @HeaderParam("Prefer")
    @Parameter(description = "`respond-async`: respond at once and import in the background; `wait=5`: respond after 5 seconds at the latest (RFC 7240).", example = "respond-async", schema = @Schema(type = SchemaType.STRING, maxLength = 200))
    public String prefer;

    private static Pattern preference(String written) {
        return Pattern.compile("(?:^|[,;])\\s*" + written + "\\s*(?=[,;]|$)", Pattern.CASE_INSENSITIVE);
    }

    /**
     * How long the sender waits for the result.
     *
     * @param longest how long the service lets anybody wait
     */
    Duration wait(Duration longest) {
        return preferredWait().map(preferred -> preferred.compareTo(longest) < 0 ? preferred : longest)
                .orElse(isAsynchronous() ? Duration.ZERO : longest);
    }

    private Optional<Duration> preferredWait() {
        return Optional.ofNullable(prefer).map(WAIT::matcher).filter(Matcher::find)
                .map(wait -> Duration.ofSeconds(Long.parseLong(wait.group(1))));
    }

    private boolean isAsynchronous() {
        return prefer != null && ASYNCHRONOUS.matcher(prefer).find();
    }

    /** The preferences that a response before the end of the import follows, as in the header Preference-Applied. */
    Optional<String> applied() {
        String applied = Stream.concat(isAsynchronous() ? Stream.of("respond-async") : Stream.empty(),
                preferredWait().map(wait -> "wait=" + wait.toSeconds()).stream()).collect(Collectors.joining(", "));
        return Optional.of(applied).filter(any -> !any.isEmpty());
    }

    ImportOptions options() {
        return new ImportOptions(onConflict, checkedTo, publicationDate, reportUrl);
    }
}
