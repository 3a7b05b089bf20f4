package org.councilratings.council;

import java.util.Collection;
import java.util.List;

import jakarta.ws.rs.QueryParam;

import org.councilratings.store.Conditions;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters by council and region that all lists about councils have. */
public class CouncilScope {

    @QueryParam("council")
    @Parameter(description = "Only these councils: any GSS code (past ones too), Ofsted URN, DfE LA code, slug or unambiguous name.", example = "peterborough")
    public List<String> council;

    @QueryParam("region")
    @Parameter(description = "Only councils in these ONS regions, by code or name.", example = "E12000006")
    public List<Region> region;

    /** Whether the request includes councils in a region. */
    protected boolean isInRegion(Region one) {
        return region.isEmpty() || region.contains(one);
    }

    /**
     * The filters as conditions on a council. A filter by council needs no join, because the reference contains the URN.
     *
     * @param alias the council in the query: {@code c}, or {@code r.council} of a record {@code r}
     * @param councils the councils of {@link #council}
     */
    protected Conditions scope(String alias, Collection<Council> councils) {
        return new Conditions()
                .where(alias + ".ofstedUrn in :councils", "councils", councils.stream().map(one -> one.ofstedUrn).toList())
                .where(alias + ".region in :regions", "regions", region);
    }
}
