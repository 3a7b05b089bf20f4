package org.councilratings.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;

import org.councilratings.calendar.DayInWords;
import org.councilratings.calendar.LondonClock;
import org.councilratings.codelist.CodeListValue;
import org.councilratings.framework.Service;
import org.councilratings.http.Addresses;
import org.councilratings.rating.timeline.Direction;
import org.councilratings.settings.TagAuthority;
import org.councilratings.store.DatasetState;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdom2.Document;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.LineSeparator;
import org.jdom2.output.XMLOutputter;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;

import io.quarkus.runtime.StartupEvent;

/** Writes publications as an Atom feed (RFC 4287). */
@ApplicationScoped
public class PublicationFeed {

    private static final String SERVICE = "Council Ratings";

    @Inject
    DatasetState data;

    @Inject
    Addresses addresses;

    @Inject
    UriInfo request;

    private volatile TagAuthority authority;

    /** At the start, so that a wrong setting is not found only by the first reader. */
    void readSettings(@Observes StartupEvent start,
            @ConfigProperty(name = "council-ratings.feed.tag-authority") String tagAuthority) {
        authority = TagAuthority.of(tagAuthority);
    }

    /**
     * The feed as XML.
     *
     * @param publications the newest first
     * @param name the feed's own permanent name
     * @param about what it is limited to, for people; empty if it is not
     * @param services the services that it is about
     */
    String of(List<CouncilPublication> publications, String name, String about, List<Service> services) {
        Feed feed = new Feed("atom_1.0");
        feed.setId(authority.tag(name));
        feed.setTitle(
                SERVICE + ": newest inspections of " + words(services) + (about.isEmpty() ? "" : " – " + about));
        feed.setSubtitle(text("What each inspection changed, in words. Checked to "
                + DayInWords.of(checkedTo(services)) + ". This is not " + inspectorates(services) + "’s own service."));
        feed.setUpdated(Date.from(updated(publications, services)));
        feed.setAuthors(List.of(author()));
        feed.setRights(data.current().attribution);
        feed.setOtherLinks(List.of(link("self", requested(), FeedResource.ATOM, null)));
        feed.setAlternateLinks(List.of(link("alternate", addresses.of("/"), "text/html", null)));
        feed.setEntries(publications.stream().map(this::entry).toList());
        return write(feed);
    }

    private static String inspectorates(List<Service> services) {
        return services.stream().map(Service::inspectorateNames).distinct().collect(Collectors.joining(", "));
    }

    private LocalDate checkedTo(List<Service> services) {
        return services.stream().map(service -> service.coverage(data.coverage()).checkedTo()).min(LocalDate::compareTo)
                .orElseThrow();
    }

    private static String words(List<Service> services) {
        return services.stream().map(service -> (service.isOfCouncils() ? "councils’ " : "") + service.inText())
                .collect(Collectors.joining(" and "));
    }

    /** An empty feed has the day up to which the data was checked. */
    private Instant updated(List<CouncilPublication> publications, List<Service> services) {
        return publications.stream().map(PublicationFeed::updated).max(Comparator.naturalOrder())
                .orElseGet(() -> LondonClock.beginning(checkedTo(services)));
    }

    private static Instant published(CouncilPublication publication) {
        return LondonClock.beginning(publication.news().inspection().publicationDate());
    }

    /** What was added late or corrected is news. */
    private static Instant updated(CouncilPublication publication) {
        Instant published = published(publication);
        Instant changed = publication.changedAt();
        return changed == null || changed.isBefore(published) ? published : changed;
    }

    private static Person author() {
        Person author = new Person();
        author.setName(SERVICE);
        return author;
    }

    private String requested() {
        String query = request.getRequestUri().getRawQuery();
        return addresses.of(request.getRequestUri().getRawPath() + (query == null ? "" : "?" + query));
    }

    private Entry entry(CouncilPublication publication) {
        Entry entry = new Entry();
        entry.setId(authority.tag("inspections/" + publication.news().inspection().id()));
        entry.setTitle(publication.title());
        entry.setSummary(text(publication.news().summary()));
        entry.setPublished(Date.from(published(publication)));
        entry.setUpdated(Date.from(updated(publication)));
        String id = publication.news().inspection().id();
        entry.setAlternateLinks(List.of(link("alternate", addresses.of("/inspections/" + id), "text/html", "The inspection")));
        entry.setOtherLinks(sources(publication));
        entry.setCategories(categories(publication));
        return entry;
    }

    /** The data is not an alternate: some readers take the last of these for the page. */
    private List<Link> sources(CouncilPublication publication) {
        List<Link> links = new ArrayList<>();
        String report = publication.news().inspection().reportUrl();
        if (report != null) {
            links.add(link("via", report, null, publication.news().service().inspectorateNames() + "’s report"));
        }
        links.add(link("related", addresses.of("/v1/inspections/" + publication.news().inspection().id()), "application/json",
                "The inspection as data"));
        links.add(link("related", addresses.of("/v1/councils/" + publication.council().council().gssCode() + "/rating-history"),
                "application/json", "The council’s rating history"));
        return links;
    }

    private List<Category> categories(CouncilPublication publication) {
        List<Category> categories = new ArrayList<>();
        categories.add(category("councils", publication.council().council().slug(), publication.name()));
        categories.add(category("regions", publication.council().region()));
        categories.add(category("frameworks", publication.news().inspection().framework()));
        for (Direction direction : publication.news().directions()) {
            categories.add(category("directions", direction.code(), direction.code().replace('_', ' ')));
        }
        return categories;
    }

    private Category category(String scheme, CodeListValue value) {
        return category(scheme, value.code(), value.label());
    }

    private Category category(String scheme, String term, String label) {
        Category category = new Category();
        category.setScheme(authority.tag(scheme));
        category.setTerm(term);
        category.setLabel(label);
        return category;
    }

    private static Link link(String relation, String address, String type, String title) {
        Link link = new Link();
        link.setRel(relation);
        link.setHref(address);
        link.setType(type);
        link.setTitle(title);
        return link;
    }

    private static Content text(String words) {
        Content text = new Content();
        text.setType("text");
        text.setValue(words);
        return text;
    }

    private static String write(Feed feed) {
        try {
            Document document = new WireFeedOutput().outputJDom(feed);
            document.getRootElement().setAttribute("lang", "en-GB", Namespace.XML_NAMESPACE);
            return new XMLOutputter(Format.getPrettyFormat().setLineSeparator(LineSeparator.UNIX)).outputString(document);
        } catch (FeedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
