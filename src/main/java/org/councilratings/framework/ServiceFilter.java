package org.councilratings.framework;

import java.util.List;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which services a request asks about. A repeated parameter means any of its values. */
public class ServiceFilter {

    @QueryParam("service")
    @Parameter(description = "Only these services, from /v1/services. Default: the services of the judgements, frameworks or grades that are named; otherwise childrens_services.", example = ChildrensServices.CODE)
    public List<Service> service;

    /** The services, with what else the request names of them. */
    public ServiceChoice in(CodeLists lists) {
        return new ServiceChoice(lists, service.stream().map(Service::code).toList());
    }
}
