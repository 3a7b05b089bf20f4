package org.councilratings.rating;

import java.util.Collection;
import java.util.List;

import jakarta.ws.rs.QueryParam;

import org.councilratings.council.Council;
import org.councilratings.council.CouncilScope;
import org.councilratings.council.CouncilType;
import org.councilratings.store.Conditions;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Whose ratings a request asks for: the filters that all lists of ratings share. */
public class RatedCouncils extends CouncilScope {

    @QueryParam("councilType")
    @Parameter(description = "Only these types of council.", example = "unitary")
    public List<CouncilType> councilType;

    @Override
    protected Conditions scope(String who, Collection<Council> councils) {
        return super.scope(who, councils).where(who + ".type in :councilTypes", "councilTypes", councilType);
    }
}
