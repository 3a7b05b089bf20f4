package org.councilratings.pages;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.councilratings.http.Addresses;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.rating.CurrentRatings;
import org.councilratings.rating.timeline.RatingIndex;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What search engines read first: what they may visit, and all pages. */
@Path("/")
public class RobotsResource {

    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final List<String> PAGES = List.of("/", "/councils", "/changes", "/map", "/questions", "/docs/",
            "/problems");

    @Inject
    Addresses addresses;

    @Inject
    CurrentRatings ratings;

    @Inject
    Exchange exchange;

    @GET
    @Path("{name: robots\\.txt}")
    @Operation(hidden = true)
    public Response robots() {
        return text("text/plain;charset=UTF-8", "User-agent: *\nDisallow: /editor\nDisallow: /embed/\nAllow: /\nSitemap: "
                + addresses.of("/sitemap.xml") + "\n");
    }

    @GET
    @Path("{name: sitemap\\.xml}")
    @Operation(hidden = true)
    public Response sitemap() {
        RatingIndex index = ratings.index();
        Stream<String> councils = index.councils().stream().map(one -> "/councils/" + one.council().slug());
        Stream<String> inspections = index.published(index.councils(), index.codeLists().services())
                .filter(one -> one.isBy(exchange.today())).map(one -> "/inspections/" + one.inspection().id());
        return text("application/xml;charset=UTF-8",
                xml(Stream.of(PAGES.stream(), councils, inspections).flatMap(some -> some).map(addresses::of).toList()));
    }

    /** For every Accept header: some that ask name only what they show. */
    private static Response text(String mediaType, String text) {
        return Response.ok(text, mediaType).build();
    }

    private static String xml(List<String> pages) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace(SITEMAP);
            for (String page : pages) {
                xml.writeStartElement("url");
                xml.writeStartElement("loc");
                xml.writeCharacters(page);
                xml.writeEndElement();
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }
}
