package org.councilratings.council;

import java.util.Collection;
import java.util.List;

import jakarta.ws.rs.QueryParam;

import org.councilratings.web.query.Conditions;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Whose records a request asks for: the filters that all lists about councils share. */
public class CouncilScope {

    @QueryParam("council")
    @Parameter(description = "Only these councils: any GSS code (past ones too), Ofsted URN, DfE LA code or slug.", example = "peterborough")
    public List<String> council;

    @QueryParam("region")
    @Parameter(description = "Only councils in these ONS regions, by code or name.", example = "E12000006")
    public List<Region> region;

    /** The filters as conditions on a council {@code c}; the councils are those that {@link #council} names. */
    protected Conditions scope(Collection<Council> councils) {
        return new Conditions()
                .where("c in :councils", "councils", councils)
                .where("c.region in :regions", "regions", region);
    }
}
