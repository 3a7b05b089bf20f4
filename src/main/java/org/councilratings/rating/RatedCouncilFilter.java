package org.councilratings.rating;

import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.QueryParam;

import org.councilratings.council.CouncilScope;
import org.councilratings.council.CouncilType;
import org.councilratings.rating.timeline.CouncilTimeline;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Whose ratings a request asks for. A repeated parameter means any of its values. */
public class RatedCouncilFilter extends CouncilScope {

    @QueryParam("councilType")
    @Parameter(description = "Only these types of council.", example = "unitary")
    public List<CouncilType> councilType;

    /**
     * Those of some councils that are asked for.
     *
     * @param named the councils that {@link #council} names, or all
     */
    public Stream<CouncilTimeline> among(List<CouncilTimeline> named) {
        return named.stream().filter(this::includes);
    }

    private boolean includes(CouncilTimeline one) {
        return isInRegion(one.region())
                && (councilType.isEmpty() || councilType.contains(one.council().type()));
    }
}
