package org.councilratings.rating;

import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.QueryParam;

import org.councilratings.council.CouncilType;
import org.councilratings.council.Region;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Whose ratings a request asks for. A repeated parameter means any of its values. */
public class RatedCouncilFilter {

    @QueryParam("council")
    @Parameter(description = "Only these councils: any GSS code (past ones too), Ofsted URN, DfE LA code or slug.", example = "peterborough")
    public List<String> council;

    @QueryParam("region")
    @Parameter(description = "Only councils in these ONS regions, by code or name.", example = "E12000006")
    public List<Region> region;

    @QueryParam("councilType")
    @Parameter(description = "Only these types of council.", example = "unitary")
    public List<CouncilType> councilType;

    /**
     * Those of some councils that are asked for.
     *
     * @param named the councils that {@link #council} names, or all
     */
    Stream<CouncilTimeline> among(List<CouncilTimeline> named) {
        return named.stream().filter(this::includes);
    }

    private boolean includes(CouncilTimeline one) {
        return (region.isEmpty() || region.contains(one.region()))
                && (councilType.isEmpty() || councilType.contains(one.council().type()));
    }
}
