package org.councilratings.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.http.access.Roles;
import org.councilratings.http.exchange.ConsistentRead;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.http.input.JsonBody;
import org.councilratings.journal.EditService;
import org.councilratings.journal.SeenVersion;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The dates the data covers. Every list, picture and page says it. */
@Path(CoverageResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service")
public class CoverageResource {

    static final String PATH = "/v1/coverage";

    @Inject
    CoverageWriter coverage;

    @Inject
    EditService editor;

    @Inject
    Exchange exchange;

    @GET
    @ConsistentRead
    @Operation(operationId = "getCoverage", summary = "Get the coverage", description = "Up to which day the facts were checked, and for which days visits are complete. Show this next to any figure that you describe as current.")
    public ServiceCoverage get() {
        return shown();
    }

    private ServiceCoverage shown() {
        exchange.showRecord();
        return coverage.current();
    }

    @PUT
    @RolesAllowed(Roles.EDITOR)
    @Tag(name = "Editing")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(required = true, description = "The new coverage.", content = @Content(schema = @Schema(implementation = CoverageFacts.class)))
    @Operation(operationId = "replaceCoverage", summary = "Change the coverage", description = "Replaces the day up to which facts were checked, and the days for which visits are complete. Fetch the coverage, change it, and send it back with its ETag as If-Match. Every list, chart and page shows the new days at once. The events record the change, with the previous days.")
    public RestResponse<ServiceCoverage> replace(JsonBody body, @BeanParam SeenVersion change) {
        return editor.replace(PATH, this::shown, log -> coverage.replace(body, log), change);
    }
}
