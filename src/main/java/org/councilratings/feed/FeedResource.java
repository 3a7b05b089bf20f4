package org.councilratings.feed;

import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.councilratings.framework.Service;
import org.councilratings.framework.ServiceFilter;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.rating.CurrentRatings;
import org.councilratings.rating.timeline.CouncilTimeline;
import org.councilratings.rating.timeline.RatingIndex;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What is new, for feed readers. */
@Path("/v1/feed.atom")
@Produces(FeedResource.ATOM)
@Tag(name = "Ratings")
public class FeedResource {

    static final String ATOM = "application/atom+xml";

    @Inject
    CurrentRatings ratings;

    @Inject
    Exchange exchange;

    @Inject
    PublicationFeed feed;

    @GET
    @Operation(operationId = "getFeed", summary = "Follow the newest publications", description = "An Atom feed (RFC 4287) of inspections published up to today, newest first; 100 by default. Each entry says in words what the inspection changed from the council's previous one. Subscribe to a filtered URL to follow a region, a council or a direction. The ids are permanent. updated is the start of the publication day in London or, if later, when the inspection was added here or last corrected. The alternate link is a page for people.")
    public RestResponse<String> feed(@BeanParam ServiceFilter services, @BeanParam FeedFilter filter) {
        RatingIndex index = ratings.index();
        List<CouncilTimeline> named = ratings.named(filter.council, null, index);
        List<Service> chosen = services.in(index.codeLists()).services();
        List<CouncilTimeline> about = filter.council.isEmpty() ? List.of() : named;
        String entries = feed.of(newest(filter, index, chosen, named), filter.name(about, chosen),
                filter.words(about), chosen);
        return ResponseBuilder.ok(entries).header("Content-Type", ATOM + "; charset=utf-8").build();
    }

    /** The newest publications up to today that are asked for. */
    private List<CouncilPublication> newest(FeedFilter filter, RatingIndex index, List<Service> services,
            List<CouncilTimeline> about) {
        LocalDate day = exchange.today();
        return index.published(about.stream().filter(filter::isAbout).toList(), services).filter(one -> one.isBy(day))
                .map(one -> new CouncilPublication(one.council(), one.council().distinctName(day), one.news()))
                .filter(one -> filter.includes(one.news()))
                .limit(filter.limit).toList();
    }
}
