package org.councilratings.feed;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.council.CouncilScope;
import org.councilratings.framework.ChildrensServices;
import org.councilratings.framework.Service;
import org.councilratings.rating.timeline.CouncilTimeline;
import org.councilratings.rating.timeline.Direction;
import org.councilratings.rating.timeline.Publication;
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
    @Parameter(description = "Maximum number of entries. The newest are shown.", example = "3")
    public int limit;

    /** Whether a feed about some councils is about this one. */
    boolean isAbout(CouncilTimeline one) {
        return isInRegion(one.region());
    }

    /** Whether an inspection moved a judgement in one of the directions that are asked for. */
    boolean includes(Publication news) {
        return direction.isEmpty() || news.moved(direction);
    }

    /**
     * A name for the feed that stays the same however its query is written. How many entries are asked for makes no other feed
     * of it.
     */
    String name(Collection<CouncilTimeline> councils, Collection<Service> services) {
        String query = Stream.of(
                named("council", councils.stream().map(council -> council.council().slug())),
                named("direction", direction.stream().map(CodeListValue::code)),
                named("region", region.stream().map(CodeListValue::code)),
                named("service", isDefault(services) ? Stream.of() : services.stream().map(Service::code)))
                .flatMap(part -> part)
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "feed" : "feed?" + query;
    }

    /** A feed that names the default service is the one that names none. */
    private static boolean isDefault(Collection<Service> services) {
        return services.stream().allMatch(service -> service.code().equals(ChildrensServices.CODE));
    }

    private static Stream<String> named(String parameter, Stream<String> values) {
        return values.distinct().sorted().map(value -> parameter + "=" + value);
    }

    /** What the feed is limited to, for people; empty if it is not. */
    String words(Collection<CouncilTimeline> councils) {
        return Stream.of(councils.stream().map(CouncilTimeline::officialName), region.stream().map(CodeListValue::label),
                direction.stream().map(one -> one.code().replace('_', ' '))).flatMap(part -> part.distinct().sorted())
                .collect(Collectors.joining(", "));
    }
}
