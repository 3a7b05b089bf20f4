package org.councilratings.council;

import java.util.Collection;
import java.util.List;

import jakarta.ws.rs.QueryParam;

import org.councilratings.store.Conditions;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Whose records a request asks for: the filters that all lists about councils share. */
public class CouncilScope {

    @QueryParam("council")
    @Parameter(description = "Only these councils: any GSS code (past ones too), Ofsted URN, DfE LA code or slug.", example = "peterborough")
    public List<String> council;

    @QueryParam("region")
    @Parameter(description = "Only councils in these ONS regions, by code or name.", example = "E12000006")
    public List<Region> region;

    /** Whether a council in a region is asked for. */
    protected boolean isInRegion(Region one) {
        return region.isEmpty() || region.contains(one);
    }

    /**
     * The filters as conditions on a council. They join nothing to what refers to a council unless they must: its URN stands
     * in the reference itself.
     *
     * @param who the council in the words of the query: {@code c}, or {@code i.council} of an inspection {@code i}
     * @param councils those that {@link #council} names
     */
    protected Conditions scope(String who, Collection<Council> councils) {
        return new Conditions()
                .where(who + ".ofstedUrn in :councils", "councils", councils.stream().map(one -> one.ofstedUrn).toList())
                .where(who + ".region in :regions", "regions", region);
    }
}
