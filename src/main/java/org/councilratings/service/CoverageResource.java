package org.councilratings.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.framework.ChildrensServices;
import org.councilratings.framework.CodeLists;
import org.councilratings.framework.CurrentCodeLists;
import org.councilratings.framework.Service;
import org.councilratings.http.access.Roles;
import org.councilratings.http.exchange.ConsistentRead;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.http.input.JsonBody;
import org.councilratings.journal.EditService;
import org.councilratings.journal.SeenVersion;
import org.councilratings.store.DatasetQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
    CurrentCodeLists codeLists;

    @Inject
    HoldingsQuery holdings;

    @Inject
    DatasetQuery query;

    @Inject
    Exchange exchange;

    @GET
    @ConsistentRead
    @Operation(operationId = "getCoverage", summary = "Get the coverage", description = "Up to which day the facts of a service were checked, and for which days its inspections and visits are complete. Show this next to any figure that you describe as current. /v1 has the coverage of all services.")
    public ServiceCoverage get(
            @QueryParam("service") @Parameter(description = "The service (default: childrens_services).", example = ChildrensServices.CODE) Service service) {
        return shown(service);
    }

    private ServiceCoverage shown(Service asked) {
        exchange.showRecord();
        CodeLists lists = codeLists.inTransaction();
        Service service = asked == null ? lists.defaultService() : lists.service(asked.code());
        long councils = holdings.inspected().stream().filter(one -> one.service().equals(service.code()))
                .mapToLong(HoldingsQuery.Inspected::councils).sum();
        return ServiceCoverage.of(query.current(), service, councils);
    }

    @PUT
    @RolesAllowed(Roles.EDITOR)
    @Tag(name = "Editing")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(required = true, description = "The new coverage.", content = @Content(schema = @Schema(implementation = CoverageFacts.class)))
    @Operation(operationId = "replaceCoverage", summary = "Change the coverage", description = "Replaces the day up to which the facts of a service were checked, and the days for which its inspections and visits are complete. Fetch the coverage, change it, and send it back with its ETag as If-Match. Every list, chart and page shows the new days at once. The events record the change, with the previous days.")
    public RestResponse<ServiceCoverage> replace(
            @QueryParam("service") @Parameter(description = "The service (default: childrens_services).", example = ChildrensServices.CODE) Service service,
            JsonBody body, @BeanParam SeenVersion change) {
        String path = service == null ? PATH : PATH + "?service=" + service.code();
        return editor.replace(path, () -> shown(service), (log, now) -> coverage
                .replace(service == null ? codeLists.inTransaction().defaultService() : service, body, log, now), change);
    }
}
