package org.councilratings.pages;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.councilratings.calendar.DayInWords;
import org.councilratings.codelist.CodeListValue;
import org.councilratings.council.CouncilType;
import org.councilratings.council.Councils;
import org.councilratings.council.Region;
import org.councilratings.framework.CodeLists;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Service;
import org.councilratings.http.exchange.ConsistentRead;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.http.input.PlainText;
import org.councilratings.pages.CouncilsPage.Choice;
import org.councilratings.pages.CouncilsPage.Heading;
import org.councilratings.pages.CouncilsPage.Link;
import org.councilratings.pages.CouncilsPage.RatingCell;
import org.councilratings.pages.CouncilsPage.Row;
import org.councilratings.rating.CurrentRatings;
import org.councilratings.rating.timeline.CouncilTimeline;
import org.councilratings.rating.timeline.RatingIndex;
import org.councilratings.rating.timeline.RatingOnDay;
import org.councilratings.rating.timeline.RatingTimeline;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page with all councils in one table, to search, filter and sort. */
@Path("/councils")
public class CouncilsResource {

    private static final String NAME = "name";
    private static final String REGION = "region";
    private static final String SINCE = "since";

    @Inject
    Pages pages;

    @Inject
    CurrentRatings ratings;

    @Inject
    Councils councils;

    @Inject
    Exchange exchange;

    @Context
    UriInfo request;

    @GET
    @ConsistentRead
    @Operation(hidden = true)
    public Response page() {
        RatingIndex index = ratings.indexInTransaction();
        PageQuery query = new PageQuery(request.getQueryParameters());
        View view = View.read(query, index.codeLists(), exchange);
        List<CouncilTimeline> found = view.search.isEmpty() ? index.councils()
                : councils.search(view.search, view.day).stream().map(index::withUrn).toList();
        List<CouncilTimeline> shown = view.of(found);
        Optional<CouncilTimeline> only = view.isOnlySearch() ? only(view.search, shown, index) : Optional.empty();
        if (only.isPresent()) {
            return Response.seeOther(URI.create("/councils/" + only.get().council().slug() + view.query())).build();
        }
        Frame frame = pages.frame(view.heading(shown.size()), "Every English council with its Ofsted grades for "
                + view.service.inText() + " in each judgement"
                + view.asOf.map(one -> " on " + DayInWords.of(one)).orElse("") + ": sort, filter and download.",
                "/councils" + query.with())
                .wide().following(view.service, PageQuery.of(view.lists, view.service, Optional.empty()))
                .searching(view.search).noting(query.notes()).with(query.faults());
        return pages.page(view.search.isEmpty() ? frame : frame.unlisted(), "councils", page(view, query, shown));
    }

    /** The one council that a search can mean: not one of two with the same name, of which one has ended. */
    private static Optional<CouncilTimeline> only(String search, List<CouncilTimeline> shown, RatingIndex index) {
        List<CouncilTimeline> named = called(search, index);
        if (named.size() > 1) {
            return Optional.empty();
        }
        return named.stream().findFirst().or(() -> index.find(search))
                .or(() -> shown.size() == 1 ? Optional.of(shown.get(0)) : Optional.empty());
    }

    private static List<CouncilTimeline> called(String name, RatingIndex index) {
        return index.councils().stream()
                .filter(one -> Stream.of(one.council().name(), one.officialName()).anyMatch(name::equalsIgnoreCase)).toList();
    }

    private CouncilsPage page(View view, PageQuery query, List<CouncilTimeline> shown) {
        List<Integer> urns = shown.stream().map(CouncilTimeline::urn).toList();
        List<Link> suggestions = view.search.isEmpty() ? List.of()
                : Stream.concat(
                        called(view.search, ratings.indexInTransaction()).stream().filter(one -> !urns.contains(one.urn()))
                                .map(one -> new Link(one.officialName(), "/councils/" + one.council().slug() + view.query())),
                        councils.suggestions(view.search, view.day, urns).stream()
                                .map(one -> new Link(one.name(), "/councils/" + one.slug() + view.query())))
                        .distinct().toList();
        String hint = view.search.isEmpty() || !shown.isEmpty() ? null : councils.hint(view.search);
        return new CouncilsPage(view.heading(shown.size()), view.service, view.day, view.asOf.isEmpty(),
                hint == null ? "" : hint, view.choices(), view.columns, view.headings(query),
                shown.stream().map(view::row).toList(), view.query(),
                pages.checked(ratings.indexInTransaction(), view.service, view.day), suggestions, view.files());
    }

    /** What a request asks to see. */
    private record View(CodeLists lists, Service service, String search, Optional<Region> region, Optional<CouncilType> type,
            Optional<Judgement> judgement, Optional<Grade> grade, Optional<LocalDate> asOf, LocalDate day, String sort,
            List<Judgement> columns) {

        static View read(PageQuery query, CodeLists lists, Exchange exchange) {
            Service service = query.choice("service", lists.services()).orElse(lists.defaultService());
            Optional<Judgement> judgement = query.choice("judgement", service.judgements(), lists.judgements());
            Optional<Grade> grade = query.choice("grade", grades(service.judgements()), grades(lists.judgements()));
            Optional<LocalDate> asOf = query.day("asOf", exchange::dayUpToToday);
            LocalDate day = exchange.dayOrToday(asOf.orElse(null));
            View view = new View(lists, service, query.text("q"), query.choice(REGION, List.of(Region.values())),
                    query.choice("type", List.of(CouncilType.values())), judgement, grade, asOf, day, query.text("sort"),
                    columns(service, day));
            if (!view.sort.isEmpty() && view.order().isEmpty()) {
                lists.judgements().stream().filter(one -> one.code().equals(view.column())).findFirst().ifPresentOrElse(
                        other -> query.leaveOut("sort", other),
                        () -> query.refuseInAddress("sort", "'" + PlainText.shown(view.sort)
                                + "' is not a column: sort by name, region, since or a judgement"));
            }
            return view;
        }

        private static List<Grade> grades(List<Judgement> judgements) {
            Map<String, Grade> grades = new LinkedHashMap<>();
            judgements.stream().flatMap(one -> one.scale().grades().stream())
                    .forEach(one -> grades.putIfAbsent(one.code(), one));
            return List.copyOf(grades.values());
        }

        /** The judgements that frameworks made which were in use in the years before the day. */
        private static List<Judgement> columns(Service service, LocalDate day) {
            LocalDate recent = day.minusYears(5);
            List<Judgement> made = service.judgements().stream().filter(judgement -> service.frameworks().stream()
                    .anyMatch(framework -> framework.makes(judgement) && !framework.validFrom().isAfter(day)
                            && (framework.validTo() == null || framework.validTo().isAfter(recent))))
                    .toList();
            return made.isEmpty() ? service.judgements() : made;
        }

        String query() {
            return PageQuery.of(lists, service, asOf);
        }

        boolean isOnlySearch() {
            return !search.isEmpty() && region.isEmpty() && type.isEmpty() && grade.isEmpty();
        }

        List<CouncilTimeline> of(List<CouncilTimeline> councils) {
            Stream<CouncilTimeline> chosen = councils.stream()
                    .filter(one -> one.ratings(service).isActiveOn(day) && region.stream().allMatch(one.region()::equals)
                            && type.stream().allMatch(one.council().type()::equals) && hasGrade(one.ratings(service)));
            return order().map(chosen::sorted).orElse(chosen).toList();
        }

        private boolean hasGrade(RatingTimeline council) {
            return grade.isEmpty() || judgement.map(List::of).orElse(service.judgements()).stream()
                    .map(one -> council.on(day, one).outcome())
                    .anyMatch(outcome -> outcome.isGraded() && grade.get().code().equals(outcome.grade()));
        }

        private String column() {
            return sort.startsWith("-") ? sort.substring(1) : sort;
        }

        /** The order that is asked for; empty for the names, or for the best match of a search. */
        private Optional<Comparator<CouncilTimeline>> order() {
            Comparator<CouncilTimeline> order = switch (column()) {
                case NAME -> Comparator.comparing(one -> one.council().name());
                case REGION -> Comparator.comparing(one -> one.council().region());
                case SINCE -> Comparator.comparing(one -> last(one).since(), Comparator.nullsLast(Comparator.naturalOrder()));
                default -> columns.stream().filter(one -> one.code().equals(column())).findFirst().map(this::byGrade)
                        .orElse(null);
            };
            return Optional.ofNullable(order).map(found -> sort.startsWith("-") ? found.reversed() : found)
                    .map(found -> found.thenComparing(one -> one.council().slug()));
        }

        /** The best grade first, and councils without one last. */
        private Comparator<CouncilTimeline> byGrade(Judgement judgement) {
            return Comparator.comparing(one -> {
                Grade found = judgement.grade(one.ratings(service).on(day, judgement).outcome());
                return found == null ? Integer.MAX_VALUE : found.rank();
            });
        }

        private RatingOnDay last(CouncilTimeline council) {
            return council.ratings(service).on(day, service.judgements().get(0));
        }

        Row row(CouncilTimeline council) {
            RatingTimeline timeline = council.ratings(service);
            RatingOnDay last = last(council);
            return new Row(council.council().slug(), council.council().name(), council.council().region(),
                    columns.stream().map(one -> cell(timeline.on(day, one))).toList(), last.since(),
                    last.inspection() == null ? null : last.inspection().id());
        }

        private static RatingCell cell(RatingOnDay rating) {
            return new RatingCell(GradeCell.of(rating.judgement(), rating.outcome()), rating.gradeSince());
        }

        String heading(int count) {
            if (search.isEmpty() && region.isEmpty() && type.isEmpty() && grade.isEmpty()) {
                return "All " + count + " councils and their grades"
                        + inService(" for ")
                        + asOf.map(one -> " on " + DayInWords.of(one)).orElse("");
            }
            String councils = count == 1 ? "council" : "councils";
            String what = grade.map(one -> " with the grade ‘" + one.label() + "’ in "
                    + judgement.map(Judgement::inText).orElse("any judgement")).orElse("");
            String where = region.map(one -> " in " + one.label()).orElse("");
            String kind = type.map(one -> " (" + one.label() + ")").orElse("");
            String matching = search.isEmpty() ? "" : " for ‘" + search + "’";
            return count + " " + councils + where + kind + what + matching
                    + inService(", ")
                    + asOf.map(one -> " on " + DayInWords.of(one)).orElse("");
        }

        /** The service, unless it is the one that goes without saying. */
        private String inService(String before) {
            return lists.inQuery(service).isEmpty() ? "" : before + service.inText();
        }

        List<Choice> choices() {
            return List.of(new Choice("service", "Service", null, lists.services(), service.code()),
                    new Choice("grade", "Grade", "any grade", grades(service.judgements()), code(grade)),
                    new Choice("judgement", "Judgement", "any judgement", service.judgements(), code(judgement)),
                    new Choice(REGION, "Region", "all regions", List.of(Region.values()), code(region)),
                    new Choice("type", "Type of council", "all types", List.of(CouncilType.values()), code(type)));
        }

        private static String code(Optional<? extends CodeListValue> value) {
            return value.map(CodeListValue::code).orElse("");
        }

        List<Heading> headings(PageQuery query) {
            List<Heading> headings = new ArrayList<>();
            headings.add(heading("Council", NAME, query));
            headings.add(heading("Region", REGION, query));
            columns.forEach(one -> headings.add(heading(one.label(), one.code(), query)));
            headings.add(heading("Last report", SINCE, query));
            return headings;
        }

        /** A second click turns the order round. */
        private Heading heading(String label, String code, PageQuery query) {
            boolean ascending = sort.equals(code) || sort.isEmpty() && search.isEmpty() && code.equals(NAME);
            String order = ascending ? "ascending" : sort.equals("-" + code) ? "descending" : null;
            return new Heading(label, "/councils" + query.with("sort", ascending ? "-" + code : code), order);
        }

        /** The same councils as data. The API filters by the judgements that stand for an inspection unless it is told. */
        List<Link> files() {
            Map<String, String> parameters = new LinkedHashMap<>();
            parameters.put("service", lists.inQuery(service));
            parameters.put("q", search);
            parameters.put(REGION, code(region));
            parameters.put("type", code(type));
            parameters.put("asOf", asOf.map(LocalDate::toString).orElse(""));
            parameters.put("grade", code(grade));
            parameters.put("sort", sort.equals("-" + NAME) ? sort : "");
            String query = PageQuery.query(parameters);
            String judgements = grade.isEmpty() ? ""
                    : judgement.map(List::of).orElse(service.judgements()).stream()
                            .map(one -> "&judgement=" + one.code()).reduce("", String::concat);
            return Stream.of("csv", "xlsx", "json", "ndjson")
                    .map(format -> new Link(format.toUpperCase(Locale.ROOT),
                            "/v1/councils." + format + query + judgements))
                    .toList();
        }
    }
}
