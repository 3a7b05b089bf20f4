package org.councilratings.feed;

import java.util.Collection;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.councilratings.council.Council;
import org.councilratings.council.Councils;
import org.councilratings.http.exchange.OneRevision;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What is new, for feed readers. */
@Path("/v1/feed.atom")
@Produces(FeedResource.ATOM)
@OneRevision
@Tag(name = "Ratings")
public class FeedResource {

    static final String ATOM = "application/atom+xml";

    @Inject
    Councils councils;

    @Inject
    PublicationQuery publications;

    @Inject
    PublicationFeed feed;

    @GET
    @Operation(operationId = "getFeed", summary = "Follow the newest publications", description = "An Atom feed (RFC 4287) of the inspections published up to today, newest first, 100 of them unless limit says otherwise: one entry an inspection, whose title and summary say in words what it changed from the council's inspection just before it. Subscribe to a filtered address to follow a region, a council or a direction. The ids are permanent; updated is the beginning of the publication day in London, or when the inspection was last corrected.")
    public RestResponse<String> feed(@BeanParam FeedFilter filter) {
        Collection<Council> about = councils.filtered(filter.council);
        String answer = feed.of(publications.newest(filter, about), filter.name(about), filter.words(about));
        return ResponseBuilder.ok(answer).header("Content-Type", ATOM + "; charset=utf-8").build();
    }
}
