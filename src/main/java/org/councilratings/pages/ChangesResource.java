package org.councilratings.pages;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.council.Region;
import org.councilratings.framework.CodeLists;
import org.councilratings.framework.Service;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.pages.ChangesPage.Month;
import org.councilratings.pages.ChangesPage.Report;
import org.councilratings.pages.ChangesPage.ShownYear;
import org.councilratings.pages.CouncilsPage.Choice;
import org.councilratings.pages.CouncilsPage.Link;
import org.councilratings.rating.CurrentRatings;
import org.councilratings.rating.Wording;
import org.councilratings.rating.timeline.CouncilTimeline;
import org.councilratings.rating.timeline.Direction;
import org.councilratings.rating.timeline.Publication;
import org.councilratings.rating.timeline.RatingIndex;
import org.councilratings.rating.timeline.RatingIndex.Published;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page with what is new: each report in words, month by month. */
@Path("/changes")
public class ChangesResource {

    private static final String YEAR = "year";
    private static final String COUNCIL = "council";
    private static final String SERVICE = "service";
    private static final String REGION = "region";
    private static final String DIRECTION = "direction";

    /** A page without a year has so many months, of those that have a report. */
    private static final int MONTHS = 12;

    private static final DateTimeFormatter MONTH_IN_WORDS = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    @Inject
    Pages pages;

    @Inject
    CurrentRatings ratings;

    @Inject
    Exchange exchange;

    @Context
    UriInfo request;

    @GET
    @Operation(hidden = true)
    public Response page() {
        RatingIndex index = ratings.index();
        PageQuery query = new PageQuery(request.getQueryParameters());
        View view = View.read(query, index.codeLists(), code -> ratings.named(List.of(code), null, index), exchange.today());
        Frame frame = pages.frame(view.heading(), "What each inspection report of " + view.service.inText()
                + " changed, in words and month by month: which grades improved, and which declined.",
                "/changes" + query.with()).following(view.service, PageQuery.query(view.parameters())).with(query.faults());
        return pages.page(frame, "changes", view.page(query, index));
    }

    /**
     * What a request asks to see.
     *
     * @param council the one that it asks for; none if it asks for all
     */
    private record View(CodeLists lists, Service service, Optional<Region> region, Optional<Direction> direction,
            List<CouncilTimeline> council, Optional<Year> year, LocalDate today) {

        static View read(PageQuery query, CodeLists lists, Function<String, List<CouncilTimeline>> named, LocalDate today) {
            return new View(lists, query.choice(SERVICE, lists.services()).orElse(lists.defaultService()),
                    query.choice(REGION, List.of(Region.values())),
                    query.choice(DIRECTION, List.of(Direction.IMPROVED, Direction.DECLINED)),
                    query.councils(COUNCIL, named), query.year(YEAR, today), today);
        }

        String heading() {
            String what = direction.map(one -> "Grades that " + one.code() + ": ").orElse("What has changed: ");
            String where = council.isEmpty() ? "" : ", " + council.get(0).distinctName(today);
            return what + service.inText() + where + region.map(one -> " in " + one.label()).orElse("")
                    + year.map(one -> ", " + one).orElse("");
        }

        ChangesPage page(PageQuery query, RatingIndex index) {
            Map<YearMonth, List<Published>> all = byMonth(index);
            Map<YearMonth, List<Published>> shown = new LinkedHashMap<>();
            all.entrySet().stream().filter(one -> year.isEmpty() || year.get().getValue() == one.getKey().getYear())
                    .limit(MONTHS).forEach(one -> shown.put(one.getKey(), one.getValue()));
            return new ChangesPage(heading(), service, choices(), query.typed(COUNCIL),
                    shown.entrySet().stream().map(one -> month(one.getKey(), one.getValue(), query)).toList(),
                    years(all, query), older(all, shown, query), files(shown));
        }

        /** The reports that are asked for, in any year. */
        private Map<YearMonth, List<Published>> byMonth(RatingIndex index) {
            List<CouncilTimeline> asked = (council.isEmpty() ? index.councils() : council).stream()
                    .filter(one -> region.stream().allMatch(one.region()::equals))
                    .toList();
            return index.published(asked, List.of(service)).filter(one -> one.isBy(today))
                    .filter(one -> direction.isEmpty() || one.news().moved(List.of(direction.get())))
                    .collect(Collectors.groupingBy(one -> YearMonth.from(one.inspection().publicationDate()),
                            LinkedHashMap::new, Collectors.toList()));
        }

        private Month month(YearMonth month, List<Published> reports, PageQuery query) {
            String address = "/changes" + query.with(YEAR, String.valueOf(month.getYear())) + "#" + month;
            return new Month(month.toString(), MONTH_IN_WORDS.format(month), address, count(reports),
                    reports.stream().map(this::report).toList());
        }

        private Report report(Published one) {
            Publication news = one.news();
            String query = PageQuery.query(Map.of("service", lists.inQuery(service)));
            return new Report(one.inspection().publicationDate(), one.council().distinctName(today),
                    "/councils/" + one.council().council().slug() + query, one.inspection().id(), news.headline(),
                    news.otherMoves());
        }

        /** In words: "9 reports: 4 with a better grade, 2 with a worse one". */
        private static String count(List<Published> reports) {
            List<String> parts = new ArrayList<>();
            long better = moved(reports, Direction.IMPROVED);
            long worse = moved(reports, Direction.DECLINED);
            if (better > 0) {
                parts.add(better + " with a better grade");
            }
            if (worse > 0) {
                parts.add(worse + (better > 0 ? " with a worse one" : " with a worse grade"));
            }
            return Wording.count(reports.size(), "report", "reports") + ": "
                    + (parts.isEmpty() ? "no grade moved" : String.join(", ", parts));
        }

        private static long moved(List<Published> reports, Direction direction) {
            return reports.stream().filter(one -> one.news().moved(List.of(direction))).count();
        }

        private List<ShownYear> years(Map<YearMonth, List<Published>> all, PageQuery query) {
            Map<Integer, Long> reports = all.values().stream().flatMap(List::stream)
                    .map(one -> one.inspection().publicationDate().getYear())
                    .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
            return reports.entrySet().stream().map(one -> new ShownYear(one.getKey().toString(), address(one.getKey(), query),
                    year.isPresent() && year.get().getValue() == one.getKey(), one.getValue())).toList();
        }

        private static String address(int year, PageQuery query) {
            return "/changes" + query.with(YEAR, String.valueOf(year));
        }

        /** The year of the newest report that is older than those shown. */
        private static Link older(Map<YearMonth, List<Published>> all, Map<YearMonth, List<Published>> shown, PageQuery query) {
            Optional<YearMonth> last = shown.keySet().stream().reduce((newer, older) -> older);
            return all.keySet().stream().filter(month -> last.isPresent() && month.isBefore(last.get())).findFirst()
                    .map(month -> new Link("Reports of " + month.getYear(), address(month.getYear(), query))).orElse(null);
        }

        List<Choice> choices() {
            return List.of(new Choice(SERVICE, "Service", null, lists.services(), service.code()),
                    new Choice(REGION, "Region", "all regions", List.of(Region.values()), code(region)),
                    new Choice(DIRECTION, "Grades", "changed or not", List.of(Direction.IMPROVED, Direction.DECLINED),
                            code(direction)));
        }

        private static String code(Optional<? extends CodeListValue> value) {
            return value.map(CodeListValue::code).orElse("");
        }

        private Map<String, String> parameters() {
            Map<String, String> parameters = new LinkedHashMap<>();
            parameters.put(SERVICE, lists.inQuery(service));
            parameters.put(COUNCIL, council.isEmpty() ? "" : council.get(0).council().slug());
            parameters.put(REGION, code(region));
            parameters.put(DIRECTION, code(direction));
            return parameters;
        }

        /** The same reports as data. The feed has the newest, whatever year is shown. */
        private List<Link> files(Map<YearMonth, List<Published>> shown) {
            Map<String, String> parameters = parameters();
            parameters.put("judgement", "all");
            shown.keySet().stream().reduce((newer, older) -> older)
                    .ifPresent(month -> parameters.put("publishedFrom", month.atDay(1).toString()));
            year.ifPresent(one -> parameters.put("publishedTo", one.atMonth(12).atEndOfMonth().toString()));
            String query = PageQuery.query(parameters);
            return List.of(new Link("CSV", "/v1/rating-changes.csv" + query),
                    new Link("Excel", "/v1/rating-changes.xlsx" + query), new Link("JSON", "/v1/rating-changes" + query),
                    new Link("Feed of the newest (Atom)", Frame.FEED + PageQuery.query(parameters())));
        }
    }
}
