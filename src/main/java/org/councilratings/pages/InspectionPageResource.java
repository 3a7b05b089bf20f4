package org.councilratings.pages;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.councilratings.calendar.DayInWords;
import org.councilratings.framework.CodeLists;
import org.councilratings.framework.Service;
import org.councilratings.http.Addresses;
import org.councilratings.http.exchange.ConsistentRead;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.inspection.Inspection;
import org.councilratings.inspection.InspectionRecord;
import org.councilratings.inspection.InspectionResource.InspectionPath;
import org.councilratings.inspection.InspectionWriter;
import org.councilratings.rating.CurrentRatings;
import org.councilratings.rating.RatingPictures;
import org.councilratings.rating.chart.ChartTheme;
import org.councilratings.rating.chart.Picture;
import org.councilratings.rating.timeline.CouncilTimeline;
import org.councilratings.rating.timeline.Publication;
import org.councilratings.rating.timeline.RatingIndex;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page about an inspection, to which the entries of the feed lead. */
@Path("/inspections/{id}")
public class InspectionPageResource {

    @Inject
    Pages pages;

    @Inject
    InspectionWriter inspections;

    @Inject
    CurrentRatings ratings;

    @Inject
    RatingPictures pictures;

    @Inject
    Addresses addresses;

    @Inject
    Exchange exchange;

    @GET
    @ConsistentRead
    @Operation(hidden = true)
    public Response page(@BeanParam InspectionPath path) {
        Inspection inspection = inspections.named(path.id);
        RatingIndex index = ratings.indexInTransaction();
        CodeLists lists = index.codeLists();
        Service service = lists.serviceOf(inspection.framework);
        String query = PageQuery.of(lists, service, Optional.empty());
        CouncilTimeline council = index.withUrn(inspection.council.ofstedUrn);
        LocalDate today = exchange.todayUnlessSettled(day -> council.ratings(service).isCompleteOn(day));
        Picture wide = picture(council, service, today, PagePicture.WIDTH);
        Publication news = index.publication(inspection.id);
        String title = inspection.council.name + ": report of " + DayInWords.of(inspection.publicationDate) + " on "
                + service.inText();
        String history = "/v1/councils/" + inspection.council.slug + "/rating-history";
        Frame frame = pages.frame(title, news.summary(), "/inspections/" + inspection.id)
                .following(service, PageQuery.of(lists, service, Optional.empty(), Map.of("council", inspection.council.slug)))
                .with(addresses.of(history + ".png?width=600" + query.replace('?', '&')), wide.alt());
        PagePicture picture = PagePicture.of(history + ".svg" + query, wide,
                picture(council, service, today, PagePicture.NARROW));
        return pages.page(frame, "inspection", new InspectionPage(InspectionRecord.of(inspection, lists, addresses),
                inspection.council.officialName, title, lead(inspection, service), news,
                news.inspection().framework().judgements().stream().map(one -> new InspectionPage.Row(one.label(),
                        GradeCell.of(one, inspection.outcome(one)))).toList(),
                picture, query));
    }

    private Picture picture(CouncilTimeline council, Service service, LocalDate day, int width) {
        return pictures.history(council, service, null, day, ChartTheme.LIGHT, width);
    }

    private static String lead(Inspection inspection, Service service) {
        String subject = service.isOfCouncils() ? ""
                : ". It judges the " + service.subjectInText()
                        + ", not the council alone.";
        return service.inspectorateNames() + "’s inspection of " + service.inText()
                + (service.isOfCouncils() ? " of " : ": ") + inspection.council.officialName + ", published on "
                + DayInWords.of(inspection.publicationDate) + subject;
    }
}
