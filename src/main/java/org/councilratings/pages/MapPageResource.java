package org.councilratings.pages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.council.Region;
import org.councilratings.framework.CodeLists;
import org.councilratings.framework.ImprovementTheme;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Service;
import org.councilratings.framework.ServiceFilter;
import org.councilratings.http.Addresses;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.pages.CouncilsPage.Choice;
import org.councilratings.pages.CouncilsPage.Link;
import org.councilratings.pages.MapPage.Group;
import org.councilratings.pages.MapPage.Tile;
import org.councilratings.rating.CurrentRatings;
import org.councilratings.rating.MapFilter;
import org.councilratings.rating.RatingMaps;
import org.councilratings.rating.chart.RatingMap;
import org.councilratings.rating.chart.TileGroup;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page with the map, whose tiles lead to the councils. */
@Path("/map")
public class MapPageResource {

    private static final Comparator<RatingMap.Tile> NORTH_TO_SOUTH = Comparator.comparingInt(RatingMap.Tile::row)
            .thenComparingInt(RatingMap.Tile::column);

    @Inject
    Pages pages;

    @Inject
    CurrentRatings ratings;

    @Inject
    RatingMaps maps;

    @Inject
    Addresses addresses;

    @Inject
    Exchange exchange;

    @Context
    UriInfo request;

    @GET
    @Operation(hidden = true)
    public Response page() {
        PageQuery query = new PageQuery(request.getQueryParameters());
        View view = View.read(query, ratings.index().codeLists(), exchange);
        RatingMap map = maps.map(view.services(), view.filter());
        Frame frame = pages.frame(map.heading().title(), map.heading().subtitle() + ".", "/map" + query.with())
                .with(addresses.of("/v1/ratings/map.png" + view.apiQuery(Map.of("width", "600"))), map.heading().title())
                .wide().following(view.service, PageQuery.of(view.lists, view.service, Optional.empty()))
                .noting(query.notes()).with(query.faults());
        return pages.page(frame, "map", page(map, view));
    }

    private MapPage page(RatingMap map, View view) {
        int left = map.tiles().stream().mapToInt(RatingMap.Tile::column).min().orElse(0);
        int top = map.tiles().stream().mapToInt(RatingMap.Tile::row).min().orElse(0);
        List<Tile> tiles = map.tiles().stream().sorted(NORTH_TO_SOUTH).map(tile -> tile(tile, left, top)).toList();
        return new MapPage(map.heading().title(), map.heading().subtitle(), view.day,
                view.asOf.isEmpty(), view.choices(),
                MapPage.TILE_WIDTH + tiles.stream().mapToInt(Tile::x).max().orElse(0),
                MapPage.TILE_HEIGHT + tiles.stream().mapToInt(Tile::y).max().orElse(0), tiles,
                map.groups().stream().map(group -> new Group(group.name(), mark(group), group.step(), map.count(group)))
                        .toList(),
                PageQuery.of(view.lists, view.service, view.asOf), view.files());
    }

    private static Tile tile(RatingMap.Tile tile, int left, int top) {
        return new Tile(tile.slug(), tile.name(), tile.label(), tile.place().initials(), mark(tile.group()),
                tile.group().name(), tile.group().step(),
                (tile.column() - left) * MapPage.TILE_WIDTH, (tile.row() - top) * MapPage.TILE_HEIGHT);
    }

    /** The first letters of the first words: "RI" for "Requires improvement to be good"; a dash without a grade. */
    private static String mark(TileGroup group) {
        return group.step() == 0 ? "–"
                : Stream.of(group.name().split("\\W+")).limit(2).map(word -> word.substring(0, 1).toUpperCase())
                        .collect(Collectors.joining());
    }

    /** What a request asks to see. */
    private record View(CodeLists lists, Service service, Optional<Judgement> judgement, Optional<ImprovementTheme> theme,
            Optional<Region> region, Optional<LocalDate> asOf, LocalDate day) {

        static View read(PageQuery query, CodeLists lists, Exchange exchange) {
            Service service = query.choice("service", lists.services()).orElse(lists.defaultService());
            Optional<LocalDate> asOf = query.day("asOf", exchange::dayUpToToday);
            return new View(lists, service, query.choice("judgement", service.judgements(), lists.judgements()),
                    query.choice("improvementTheme", lists.themes()), query.choice("region", List.of(Region.values())), asOf,
                    exchange.dayOrToday(asOf.orElse(null)));
        }

        ServiceFilter services() {
            ServiceFilter filter = new ServiceFilter();
            filter.service = List.of(service);
            return filter;
        }

        MapFilter filter() {
            MapFilter filter = new MapFilter();
            filter.asOf = asOf.orElse(null);
            filter.region = region.map(List::of).orElse(List.of());
            filter.improvementTheme = theme.orElse(null);
            filter.judgement = theme.isPresent() ? null : judgement.orElse(null);
            return filter;
        }

        List<Choice> choices() {
            return List.of(new Choice("service", "Service", null, lists.services(), service.code()),
                    new Choice("judgement", "Judgement", "the main one", service.judgements(), code(judgement)),
                    new Choice("improvementTheme", "Or what must improve", "no theme", lists.themes(), code(theme)),
                    new Choice("region", "Region", "all England", List.of(Region.values()), code(region)));
        }

        private static String code(Optional<? extends CodeListValue> value) {
            return value.map(CodeListValue::code).orElse("");
        }

        String apiQuery(Map<String, String> further) {
            Map<String, String> parameters = new LinkedHashMap<>();
            parameters.put("service", lists.inQuery(service));
            parameters.put("judgement", theme.isPresent() ? "" : code(judgement));
            parameters.put("improvementTheme", code(theme));
            parameters.put("region", code(region));
            parameters.put("asOf", asOf.map(LocalDate::toString).orElse(""));
            parameters.putAll(further);
            return PageQuery.query(parameters);
        }

        List<Link> files() {
            Map<String, String> table = new LinkedHashMap<>();
            table.put("judgement", code(judgement));
            table.put("service", lists.inQuery(service));
            table.put("region", code(region));
            table.put("asOf", asOf.map(LocalDate::toString).orElse(""));
            if (theme.isPresent()) {
                table.put("judgement", "");
                table.put("theme", code(theme));
            }
            String query = PageQuery.query(table);
            String list = theme.isPresent() ? "/v1/improvement-areas" : "/v1/ratings";
            String what = theme.isPresent() ? "what reports up to the day say of it" : "the grades";
            return List.of(new Link("the map as a picture (PNG)", "/v1/ratings/map.png" + apiQuery(Map.of("width", "1000"))),
                    new Link("to scale (SVG)", "/v1/ratings/map.svg" + apiQuery(Map.of("width", "1000"))),
                    new Link(what + " (CSV)", list + ".csv" + query), new Link("Excel", list + ".xlsx" + query));
        }
    }
}
