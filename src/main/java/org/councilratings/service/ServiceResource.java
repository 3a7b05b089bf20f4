package org.councilratings.service;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.http.Addresses;
import org.councilratings.http.exchange.ConsistentRead;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.service.ServiceDescription.Licence;
import org.councilratings.service.ServiceDescription.Links;
import org.councilratings.store.Dataset;
import org.councilratings.store.DatasetState;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The front door of the API: what it is, what it holds, and links to everything. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@ConsistentRead
@Tag(name = "Service")
public class ServiceResource {

    @Inject
    DatasetState data;

    @Inject
    HoldingsQuery holdings;

    @Inject
    Exchange exchange;

    @Inject
    Addresses addresses;

    @ConfigProperty(name = "quarkus.application.version")
    String version;

    @GET
    @Operation(operationId = "getService", summary = "Describe the service", description = "The data in this service, its date and licence, and links to everything.")
    public ServiceDescription describe() {
        Dataset dataset = data.current();
        HoldingsQuery.Holdings found = holdings.on(exchange.today());
        return new ServiceDescription(dataset.title, version, dataset.revision, dataset.lastSequence,
                dataset.loadedAt, dataset.changedAt, dataset.checkedTo,
                dataset.coverage(), found.newestPublicationDate(), found.counts(), dataset.source, Licence.of(dataset),
                Links.of(addresses));
    }
}
