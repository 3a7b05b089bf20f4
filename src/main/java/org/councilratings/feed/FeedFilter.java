package org.councilratings.feed;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.councilratings.codelist.Coded;
import org.councilratings.council.Council;
import org.councilratings.council.CouncilScope;
import org.councilratings.rating.Direction;
import org.councilratings.store.Conditions;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which publications a feed is about, and how many of them. A repeated parameter means any of its values. */
public class FeedFilter extends CouncilScope {

    @QueryParam("direction")
    @Parameter(description = "Only inspections that moved any of their judgements in one of these directions.", example = "declined")
    public List<Direction> direction;

    @QueryParam("limit")
    @DefaultValue("100")
    @Min(1)
    @Max(500)
    @Parameter(description = "How many entries the feed has at the most. Of more, the newest publications are shown.", example = "3")
    public int limit;

    /**
     * The filters as conditions on an inspection {@code i}, but for the directions, which are no fact.
     */
    Conditions conditions(Collection<Council> councils, LocalDate today) {
        return scope("i.council", councils).where("i.publicationDate <= :today", "today", today);
    }

    /**
     * A name for the feed that stays the same however its query is written. How many entries are asked for makes no other feed
     * of it.
     */
    String name(Collection<Council> councils) {
        String query = Stream.of(
                named("council", councils.stream().map(council -> council.slug)),
                named("direction", direction.stream().map(Coded::code)),
                named("region", region.stream().map(Coded::code))).flatMap(part -> part).collect(Collectors.joining("&"));
        return query.isEmpty() ? "feed" : "feed?" + query;
    }

    private static Stream<String> named(String parameter, Stream<String> values) {
        return values.distinct().sorted().map(value -> parameter + "=" + value);
    }

    /** What the feed is limited to, for people; empty if it is not. */
    String words(Collection<Council> councils) {
        return Stream.of(councils.stream().map(council -> council.officialName), region.stream().map(Coded::label),
                direction.stream().map(one -> one.code().replace('_', ' '))).flatMap(part -> part.distinct().sorted())
                .collect(Collectors.joining(", "));
    }
}
