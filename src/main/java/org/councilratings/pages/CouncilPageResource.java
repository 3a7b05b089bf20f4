package org.councilratings.pages;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.councilratings.calendar.DayInWords;
import org.councilratings.council.Council;
import org.councilratings.council.Councils;
import org.councilratings.council.NeighbourSet;
import org.councilratings.council.RelatedCouncil;
import org.councilratings.council.Succession;
import org.councilratings.council.SuccessionRepository;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Service;
import org.councilratings.http.Addresses;
import org.councilratings.http.exchange.ConsistentRead;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.inspection.Inspection;
import org.councilratings.inspection.InspectionRecord;
import org.councilratings.inspection.InspectionRepository;
import org.councilratings.inspection.Visit;
import org.councilratings.inspection.VisitRecord;
import org.councilratings.inspection.VisitRepository;
import org.councilratings.pages.CouncilPage.HistoryCell;
import org.councilratings.pages.CouncilPage.HistoryRow;
import org.councilratings.pages.CouncilPage.Identity;
import org.councilratings.pages.CouncilPage.Neighbour;
import org.councilratings.pages.CouncilPage.OtherService;
import org.councilratings.pages.CouncilPage.RatingRow;
import org.councilratings.pages.CouncilPage.Report;
import org.councilratings.pages.CouncilPage.Use;
import org.councilratings.pages.CouncilsPage.Link;
import org.councilratings.rating.CurrentRatings;
import org.councilratings.rating.RatingPictures;
import org.councilratings.rating.chart.ChartTheme;
import org.councilratings.rating.chart.Picture;
import org.councilratings.rating.timeline.CouncilTimeline;
import org.councilratings.rating.timeline.Direction;
import org.councilratings.rating.timeline.JudgedInspection;
import org.councilratings.rating.timeline.Publication;
import org.councilratings.rating.timeline.RatingIndex;
import org.councilratings.rating.timeline.RatingOnDay;
import org.councilratings.rating.timeline.RatingPeriod;
import org.councilratings.rating.timeline.RatingTimeline;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page of a council: what it is rated, what it was, and all that is known beside it. */
@Path("/councils/{code}")
public class CouncilPageResource {

    /** What is between the name of a council and its story in the title of its picture. */
    private static final String STORY = ": ";
    private static final String SERVICE = "service";
    private static final String AS_OF = "asOf";

    @Inject
    Pages pages;

    @Inject
    Councils councils;

    @Inject
    SuccessionRepository successions;

    @Inject
    InspectionRepository inspections;

    @Inject
    VisitRepository visits;

    @Inject
    CurrentRatings ratings;

    @Inject
    RatingPictures pictures;

    @Inject
    Addresses addresses;

    @Inject
    Exchange exchange;

    @Context
    UriInfo request;

    @GET
    @ConsistentRead
    @Operation(hidden = true)
    public Response page(@PathParam("code") String code) {
        RatingIndex index = ratings.indexInTransaction();
        PageQuery query = new PageQuery(request.getQueryParameters());
        Optional<LocalDate> asked = query.day(AS_OF, exchange::dayUpToToday);
        Service service = query.choice(SERVICE, index.codeLists().services()).orElse(index.codeLists().defaultService());
        Council council = councils.named(code, asked.orElse(null));
        if (!council.slug.equals(code)) {
            return Response.seeOther(URI.create("/councils/" + council.slug + query.with())).build();
        }
        View view = new View(index, index.withUrn(council.ofstedUrn), service, asked,
                exchange.dayOrToday(asked.orElse(null)));
        Picture wide = view.picture(pictures, PagePicture.WIDTH);
        String address = "/councils/" + council.slug + query.with();
        Frame frame = pages.frame(wide.title(), wide.alt(), address)
                .with(addresses.of(view.picturePath("png", Map.of("width", "600"))), wide.alt())
                .following(service, view.query(service, Optional.empty(), Map.of("council", council.slug)))
                .withData(StructuredData.council(council, addresses))
                .embeddable(addresses.of("/oembed") + PageQuery.query(Map.of("url",
                        addresses.of("/councils/" + council.slug + view.query(view.service)))))
                .with(query.faults());
        return pages.page(frame, "council", page(view, council, wide, address));
    }

    private CouncilPage page(View view, Council council, Picture wide, String address) {
        List<Succession> related = successions.involving(List.of(council));
        PagePicture picture = PagePicture.of(view.picturePath("svg", Map.of()), wide,
                view.picture(pictures, PagePicture.NARROW));
        Optional<InspectionRecord> latest = latest(view, council);
        return new CouncilPage(identity(council), view.service, view.day, view.asked.isEmpty(), view.gradesOn(),
                view.gradesOn() == null ? "" : pages.checked(view.index, view.service, view.gradesOn()),
                state(council, view.day),
                wide.title().substring(wide.title().indexOf(STORY) + STORY.length()),
                view.ratings(view.service), picture, view.reports(),
                view.history(), latest.map(InspectionRecord::improvementAreas).orElse(List.of()),
                latest.map(one -> follow(one, view.day)).orElse(""), visits(view, council), view.compared(),
                view.neighbours(), otherServices(view), RelatedCouncil.predecessors(council, related),
                RelatedCouncil.successors(council, related), view.query(view.service),
                "/councils" + view.query(view.service, view.asked, Map.of("region", council.region.label())),
                use(view, council, wide, address));
    }

    private Optional<InspectionRecord> latest(View view, Council council) {
        JudgedInspection last = view.timeline().on(view.day, view.service.judgements().get(0)).inspection();
        return last == null ? Optional.empty()
                : inspections.ofCouncils(List.of(council.ofstedUrn)).getOrDefault(council.ofstedUrn, List.of()).stream()
                        .filter(one -> one.id.equals(last.id())).findFirst().map(this::record);
    }

    private InspectionRecord record(Inspection inspection) {
        return InspectionRecord.of(inspection, ratings.indexInTransaction().codeLists(), addresses);
    }

    private static String follow(InspectionRecord latest, LocalDate day) {
        if (latest.actionPlanDue() == null) {
            return latest.nextInspectionBy() == null ? ""
                    : "The report announces the next inspection within " + latest.nextInspectionWithin() + ": by "
                            + DayInWords.of(latest.nextInspectionBy()) + ".";
        }
        String due = day.isAfter(latest.actionPlanDue()) ? " had to" : " must";
        return "The council" + due + " publish its action plan by " + DayInWords.of(latest.actionPlanDue())
                + ", 70 working days after the report. Monitoring visits: " + latest.followUp().monitoring().label() + ".";
    }

    private List<VisitRecord> visits(View view, Council council) {
        return visits.ofCouncils(List.of(council.ofstedUrn)).getOrDefault(council.ofstedUrn, List.of()).stream()
                .filter(one -> !(one.publicationDate == null ? one.startDate : one.publicationDate).isAfter(view.day))
                .sorted(Comparator.comparing((Visit one) -> one.startDate).reversed())
                .map(one -> one.shown(view.index.codeLists())).toList();
    }

    private static Identity identity(Council council) {
        return new Identity(council.slug, council.name, council.officialName, council.type.label(), council.region.label(),
                council.website, council.deliveryNote, council.ofstedUrn.toString(), council.dfeLaCode,
                council.codesInOrder());
    }

    /** What must be known of a council that did not always exist, or will not. */
    private static String state(Council council, LocalDate day) {
        if (council.activeTo != null) {
            return (council.activeTo.isBefore(day) ? "This council ended on " : "This council ends on ")
                    + DayInWords.of(council.activeTo) + ".";
        }
        return council.activeFrom == null ? ""
                : (council.activeFrom.isAfter(day) ? "This council began later, on " : "This council began on ")
                        + DayInWords.of(council.activeFrom) + ".";
    }

    private List<OtherService> otherServices(View view) {
        return view.gradesOn() == null ? List.of()
                : view.index.codeLists().services().stream().filter(one -> !one.equals(view.service))
                        .map(one -> new OtherService(one,
                                "/councils/" + view.council.council().slug() + view.query(one), view.ratings(one),
                                pages.checked(view.index, one, view.gradesOn())))
                        .toList();
    }

    private Use use(View view, Council council, Picture picture, String address) {
        String citation = "Council Ratings, ‘" + council.officialName + ": inspection ratings’, "
                + DayInWords.of(view.day) + ", " + addresses.of(address);
        String embedded = addresses.of("/embed/councils/" + council.slug + view.query(view.service));
        String image = addresses.of(view.picturePath("svg", Map.of()));
        return new Use(citation,
                Pages.text("embed-frame", Map.of("address", embedded, "title", picture.title(), "width",
                        PagePicture.WIDTH, "height", picture.height() + EmbedResource.AROUND)).strip(),
                Pages.text("embed", Map.of("address", image, "alt", picture.alt())).strip(), view.data(council));
    }

    /** A council in a service on a day, as the page shows it. */
    private record View(RatingIndex index, CouncilTimeline council, Service service, Optional<LocalDate> asked,
            LocalDate day) {

        RatingTimeline timeline() {
            return council.ratings(service);
        }

        /** The last day on which it existed, up to the day. */
        private LocalDate lastDay() {
            LocalDate end = council.active().to();
            return end != null && end.isBefore(day) ? end : day;
        }

        /** The day of the grades that are shown; null if it had not begun. */
        LocalDate gradesOn() {
            return timeline().isActiveOn(lastDay()) ? lastDay() : null;
        }

        Picture picture(RatingPictures pictures, int width) {
            return pictures.history(council, service, null, day, ChartTheme.LIGHT, width);
        }

        String picturePath(String format, Map<String, String> further) {
            return path() + "/rating-history." + format + query(service, asked, further);
        }

        private String path() {
            return "/v1/councils/" + council.council().slug();
        }

        List<RatingRow> ratings(Service of) {
            RatingTimeline timeline = council.ratings(of);
            return gradesOn() == null ? List.of()
                    : timeline.made(lastDay()).stream().map(one -> row(timeline.on(lastDay(), one))).toList();
        }

        private static RatingRow row(RatingOnDay rating) {
            Grade before = rating.previousGrade();
            return new RatingRow(rating.judgement(), GradeCell.of(rating.judgement(), rating.outcome()),
                    rating.gradeSince(), rating.gradeDays() == null ? "" : String.format("%,d days", rating.gradeDays()),
                    before == null || before.equals(rating.judgement().grade(rating.outcome())) ? "" : before.label(),
                    rating.inspection() == null ? null : rating.inspection().id(),
                    rating.since());
        }

        /** The inspections that were published by the day, by their numbers, the newest first. */
        private List<Integer> published() {
            List<JudgedInspection> all = timeline().inspections();
            List<Integer> numbers = new ArrayList<>(IntStream.range(0, all.size())
                    .filter(number -> all.get(number).isPublishedBy(day)).boxed().toList());
            Collections.reverse(numbers);
            return numbers;
        }

        List<Report> reports() {
            return published().stream().map(number -> {
                JudgedInspection one = timeline().inspections().get(number);
                Publication news = timeline().publication(number);
                return new Report(one.id(), one.publicationDate(), one.framework().shortName(), one.reportUrl(),
                        news.headline(), news.otherMoves());
            }).toList();
        }

        List<HistoryRow> history() {
            List<Integer> numbers = published();
            return service.judgements().stream()
                    .filter(judgement -> numbers.stream()
                            .anyMatch(number -> timeline().inspections().get(number).framework().makes(judgement)))
                    .map(judgement -> row(judgement, numbers)).toList();
        }

        private HistoryRow row(Judgement judgement, List<Integer> numbers) {
            List<RatingPeriod> periods = timeline().periods(judgement, day);
            return new HistoryRow(judgement, numbers.stream().map(number -> {
                RatingPeriod period = periods.get(number);
                Direction direction = period.change().direction();
                boolean moved = direction == Direction.IMPROVED || direction == Direction.DECLINED;
                return new HistoryCell(GradeCell.of(judgement, period.outcome()), moved ? direction.code() : "");
            }).toList());
        }

        List<Judgement> compared() {
            List<Judgement> made = timeline().made(lastDay());
            return made.isEmpty() ? service.headlines(day) : made;
        }

        List<Neighbour> neighbours() {
            List<CouncilTimeline.Neighbour> near = council.neighbours(NeighbourSet.on(day));
            return near.isEmpty() ? List.of()
                    : Stream.concat(Stream.of(neighbour(null, council)),
                            near.stream().map(one -> neighbour(one.rank(), index.withUrn(one.urn())))).toList();
        }

        private Neighbour neighbour(Integer rank, CouncilTimeline of) {
            return new Neighbour(rank, of.council().slug(), of.distinctName(day), compared().stream()
                    .map(one -> GradeCell.of(one, of.ratings(service).on(day, one).outcome())).toList());
        }

        String query(Service of) {
            return query(of, asked, Map.of());
        }

        String query(Service of, Optional<LocalDate> on, Map<String, String> further) {
            return PageQuery.of(index.codeLists(), of, on, further);
        }

        private String serviceQuery() {
            return query(service, Optional.empty(), Map.of());
        }

        /** What the page shows as data: of a day, where the API can be asked for that. */
        List<Link> data(Council of) {
            return Stream.concat(asked.isEmpty() ? today() : onDay(), Stream.of(
                    new Link("Visits (CSV)", path() + "/visits.csv"),
                    new Link("Its new inspections as a feed (Atom)",
                            Frame.FEED + query(service, Optional.empty(), Map.of("council", of.slug)))))
                    .toList();
        }

        private Stream<Link> today() {
            String ofService = serviceQuery();
            return Stream.of(new Link("The council with its ratings (JSON)", path()),
                    new Link("Rating history (CSV)", path() + "/rating-history.csv" + ofService),
                    new Link("Rating history (Excel)", path() + "/rating-history.xlsx" + ofService),
                    new Link("Rating history (JSON)", path() + "/rating-history" + ofService),
                    new Link("Inspections (CSV)", path() + "/inspections.csv" + ofService),
                    new Link("What must improve (CSV)", "/v1/improvement-areas.csv?council=" + council.council().slug()),
                    new Link("Statistical neighbours (CSV)", path() + "/neighbours.csv"));
        }

        private Stream<Link> onDay() {
            String on = "?asOf=" + day;
            String by = PageQuery.query(Map.of("council", council.council().slug())) + "&publishedTo=" + day;
            String ofService = serviceQuery().replace('?', '&');
            return Stream.of(new Link("The council with its ratings on the day (JSON)", path() + on),
                    new Link("What each report up to the day changed (CSV)",
                            "/v1/rating-changes.csv" + by + "&judgement=all" + ofService),
                    new Link("Inspections published by the day (CSV)", "/v1/inspections.csv" + by + ofService),
                    new Link("What had to improve (CSV)", "/v1/improvement-areas.csv" + by),
                    new Link("Statistical neighbours on the day (CSV)", path() + "/neighbours.csv" + on),
                    new Link("The whole rating history, to today (CSV)", path() + "/rating-history.csv" + serviceQuery()));
        }
    }
}
