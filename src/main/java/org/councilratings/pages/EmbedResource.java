package org.councilratings.pages;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.councilratings.framework.CodeLists;
import org.councilratings.framework.Service;
import org.councilratings.http.Addresses;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.http.input.PlainText;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.rating.ChartOptions;
import org.councilratings.rating.CurrentRatings;
import org.councilratings.rating.RatingPictures;
import org.councilratings.rating.chart.ChartTheme;
import org.councilratings.rating.chart.Picture;
import org.councilratings.rating.chart.png.PngPicture;
import org.councilratings.rating.timeline.CouncilTimeline;
import org.councilratings.rating.timeline.RatingIndex;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * A council's history for pages of other sites: in a frame, and by oEmbed (oembed.com), which tells publishing systems how to
 * show an address that was pasted into an article.
 */
@Path("/")
public class EmbedResource {

    /** What is around the picture in its frame. */
    static final int AROUND = 56;

    private static final String SERVICE = "service";
    private static final int LOWEST = 100;

    private static final Pattern COUNCIL = Pattern.compile("/councils/([^/]+)");

    @Inject
    Pages pages;

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

    /** What is in the frame. */
    public record EmbeddedPage(String name, String address, PagePicture picture) {
    }

    @GET
    @Path("embed/councils/{code}")
    @Operation(hidden = true)
    public Response frame(@PathParam("code") String code) {
        RatingIndex index = ratings.index();
        PageQuery query = new PageQuery(request.getQueryParameters());
        View view = View.read(query, index, exchange);
        query.faults().forEach(fault -> {
            throw ProblemException.invalid(fault.field(), fault.field() + ": '" + PlainText.shown(query.typed(fault.field()))
                    + "' is not known", View.allowed(fault.field(), index.codeLists()));
        });
        CouncilTimeline council = index.find(code).orElseThrow(NotFoundException::new);
        Picture wide = picture(council, view, PagePicture.WIDTH);
        String own = view.query(index.codeLists());
        String slug = council.council().slug();
        Frame frame = new Frame(wide.title(), wide.alt(), null, null);
        return pages.embeddable(frame, "embedded", new EmbeddedPage(council.officialName(), "/councils/" + slug + own,
                PagePicture.of("/v1/councils/" + slug + "/rating-history.svg" + own, wide,
                        picture(council, view, PagePicture.NARROW))));
    }

    /** Which service is shown, and up to which day. */
    private record View(Service service, Optional<LocalDate> asOf) {

        static View read(PageQuery query, RatingIndex index, Exchange exchange) {
            CodeLists lists = index.codeLists();
            return new View(query.choice(SERVICE, lists.services()).orElse(lists.defaultService()),
                    query.day("asOf", exchange::dayUpToToday));
        }

        static List<String> allowed(String parameter, CodeLists lists) {
            return parameter.equals(SERVICE) ? lists.services().stream().map(Service::code).toList()
                    : List.of("a day up to today, like 2024-03-31");
        }

        String query(CodeLists lists) {
            return PageQuery.of(lists, service, asOf);
        }
    }

    private Picture picture(CouncilTimeline council, View view, int width) {
        LocalDate day = view.asOf.orElseGet(() -> exchange.todayUnlessSettled(council.ratings(view.service)::isCompleteOn));
        return pictures.history(council, view.service, null, day, ChartTheme.LIGHT, width);
    }

    /** How to embed the page of a council. */
    @GET
    @Path("oembed")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Map<String, Object> oembed() {
        String url = request.getQueryParameters().getOrDefault("url", List.of("")).get(0);
        String format = request.getQueryParameters().getOrDefault("format", List.of("json")).get(0);
        if (!format.equals("json")) {
            throw ProblemException.invalid("format", "format: only json is available", List.of("json"));
        }
        RatingIndex index = ratings.index();
        String code = council(url).orElseThrow(() -> ProblemException.invalid("url", "url: is not the page of a council",
                List.of(addresses.of("/councils/peterborough"))));
        CouncilTimeline council = index.find(code).orElseThrow(NotFoundException::new);
        PageQuery query = PageQuery.in(url);
        View view = View.read(query, index, exchange);
        query.faults().forEach(fault -> {
            throw ProblemException.invalid("url", "url: its " + fault.field() + " is not known",
                    View.allowed(fault.field(), index.codeLists()));
        });
        return answer(council, picture(council, view, width()), view.query(index.codeLists()));
    }

    /** The width of the frame: as wide as pages show the picture, or less if there is less room. */
    private int width() {
        return Math.min(PagePicture.WIDTH, most("maxwidth", ChartOptions.NARROWEST));
    }

    /** The most pixels that a site has room for. Within less height than the picture needs, the frame scrolls. */
    private int most(String parameter, int least) {
        String most = request.getQueryParameters().getOrDefault(parameter, List.of("")).get(0);
        if (most.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        if (!most.matches("\\d{1,9}") || Integer.parseInt(most) < least) {
            throw ProblemException.invalid(parameter, parameter + ": is not a number of pixels that the frame can have",
                    List.of("a whole number from " + least + " to 999999999"));
        }
        return Integer.parseInt(most);
    }

    private Optional<String> council(String url) {
        if (!url.startsWith("/") && !url.startsWith(addresses.of("/"))) {
            return Optional.empty();
        }
        try {
            String path = new URI(url).getPath();
            Matcher page = COUNCIL.matcher(path == null ? "" : path);
            return page.matches() ? Optional.of(page.group(1)) : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private Map<String, Object> answer(CouncilTimeline council, Picture picture, String query) {
        String path = "/councils/" + council.council().slug();
        int height = Math.min(picture.height() + AROUND, most("maxheight", LOWEST));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("version", "1.0");
        answer.put("type", "rich");
        answer.put("title", picture.title());
        answer.put("provider_name", "Council Ratings");
        answer.put("provider_url", addresses.of("/"));
        answer.put("width", picture.width());
        answer.put("height", height);
        answer.put("html", Pages.text("embed-frame",
                Map.of("address", addresses.of("/embed" + path + query), "title", picture.title(), "width", picture.width(),
                        "height", height))
                .strip());
        if (PngPicture.SCALE * picture.width() <= most("maxwidth", 0)
                && PngPicture.SCALE * picture.height() <= most("maxheight", 0)) {
            answer.put("thumbnail_url", addresses.of("/v1" + path + "/rating-history.png?width=" + picture.width()
                    + query.replace('?', '&')));
            answer.put("thumbnail_width", PngPicture.SCALE * picture.width());
            answer.put("thumbnail_height", PngPicture.SCALE * picture.height());
        }
        return answer;
    }
}
