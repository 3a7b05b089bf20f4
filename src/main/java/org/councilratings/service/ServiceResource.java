package org.councilratings.service;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.framework.CodeLists;
import org.councilratings.framework.CurrentCodeLists;
import org.councilratings.http.Addresses;
import org.councilratings.http.exchange.ConsistentRead;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.service.HoldingsQuery.Inspected;
import org.councilratings.service.ServiceDescription.Licence;
import org.councilratings.service.ServiceDescription.Links;
import org.councilratings.service.ServiceDescription.ServiceHoldings;
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
    CurrentCodeLists codeLists;

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
        CodeLists lists = codeLists.inTransaction();
        Map<String, Inspected> inspected = holdings.inspected().stream()
                .collect(Collectors.toMap(Inspected::service, Function.identity()));
        List<ServiceHoldings> services = lists.services().stream().map(service -> ServiceHoldings.of(service,
                inspected.getOrDefault(service.code(), Inspected.none(service.code())), dataset.coverage())).toList();
        ServiceHoldings main = services.stream().filter(one -> one.service().equals(lists.defaultService())).findFirst()
                .orElseThrow();
        return new ServiceDescription(dataset.title, version, dataset.revision, dataset.lastSequence,
                dataset.loadedAt, dataset.changedAt, dataset.checkedTo, dataset.coverage(), main.newestPublicationDate(),
                holdings.on(exchange.today()).counts(main.inspections()), services, dataset.source, Licence.of(dataset),
                Links.of(addresses));
    }
}
