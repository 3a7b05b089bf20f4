package org.councilratings.api;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** The feed is what RFC 4287 asks of one, and says what the inspections say. */
@QuarkusTest
@Tag("service")
class FeedTest {

    private static final String FEED = "/v1/feed.atom";
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String TAG = "tag:councilratings[.]org,2026:";

    private static Element feed(String query) {
        return parse(Api.get(FEED + query).statusCode(200)
                .header("Content-Type", equalTo("application/atom+xml; charset=utf-8")).extract().asByteArray());
    }

    private static Element parse(byte[] xml) {
        try {
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
            parsers.setNamespaceAware(true);
            return parsers.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
        } catch (Exception broken) {
            throw new AssertionError("The feed is no XML", broken);
        }
    }

    private static List<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).filter(node -> name.equals(node.getLocalName()))
                .map(Element.class::cast).peek(child -> assertEquals(ATOM, child.getNamespaceURI())).toList();
    }

    /** The text of an element that must stand once. */
    private static String text(Element parent, String name) {
        List<Element> found = children(parent, name);
        assertEquals(1, found.size(), () -> name + " of " + parent.getTextContent());
        String text = found.get(0).getTextContent();
        assertFalse(text.isBlank(), name);
        return text;
    }

    private static List<Element> entries(String query) {
        return children(feed(query), "entry");
    }

    private static List<String> texts(List<Element> entries, String name) {
        return entries.stream().map(entry -> text(entry, name)).toList();
    }

    private static List<String> links(Element parent, String relation) {
        return children(parent, "link").stream().filter(link -> link.getAttribute("rel").equals(relation))
                .map(link -> link.getAttribute("href")).toList();
    }

    private static List<String> categories(Element entry, String scheme) {
        return children(entry, "category").stream().filter(one -> one.getAttribute("scheme").endsWith(":" + scheme))
                .map(one -> one.getAttribute("term")).toList();
    }

    @Test
    void theFeedHasWhatRfc4287Requires() {
        Element feed = feed("");
        assertEquals("feed", feed.getLocalName());
        assertEquals(ATOM, feed.getNamespaceURI());
        assertEquals("en-GB", feed.getAttribute("xml:lang"));
        assertTrue(text(feed, "id").matches(TAG + "feed"));
        assertTrue(text(feed, "title").startsWith("Council Ratings"));
        assertTrue(text(feed, "subtitle").contains("Checked to 22 August 2026"));
        assertEquals("Council Ratings", text(children(feed, "author").get(0), "name"));
        assertEquals("Contains public sector information licensed under the Open Government Licence v3.0.",
                text(feed, "rights"));
        assertEquals(text(children(feed, "entry").get(0), "updated"), text(feed, "updated"));
        assertEquals(1, links(feed, "alternate").size());
    }

    @Test
    void everyEntryHasWhatRfc4287Requires() {
        List<Element> entries = entries("?limit=500");
        assertEquals(497, entries.size());
        for (Element entry : entries) {
            assertTrue(text(entry, "id").matches(TAG + "inspections/[a-z-]+-\\d{4}-\\d{2}-\\d{2}"));
            assertTrue(text(entry, "title").contains(": "));
            assertTrue(text(entry, "updated").matches("\\d{4}-\\d{2}-\\d{2}T(00|23):00:00Z"));
            assertEquals(text(entry, "updated"), text(entry, "published"));
            assertEquals("text", children(entry, "summary").get(0).getAttribute("type"));
            assertTrue(text(entry, "summary").endsWith("."));
            assertEquals(1, links(entry, "alternate").size());
        }
        assertEquals(497, Set.copyOf(texts(entries, "id")).size());
    }

    @Test
    void everyAddressIsAbsolute() {
        Element feed = feed("?limit=500");
        List<Element> parents = new ArrayList<>(children(feed, "entry"));
        parents.add(feed);
        for (Element parent : parents) {
            children(parent, "link").forEach(link -> assertTrue(URI.create(link.getAttribute("href")).isAbsolute()));
            children(parent, "category").forEach(one -> assertTrue(URI.create(one.getAttribute("scheme")).isAbsolute()));
            assertTrue(URI.create(text(parent, "id")).isAbsolute());
        }
    }

    @Test
    void theNewestHundredComeFirst() {
        List<Element> entries = entries("");
        assertEquals(100, entries.size());
        List<Instant> updated = texts(entries, "updated").stream().map(Instant::parse).toList();
        assertEquals(updated.stream().sorted(Comparator.reverseOrder()).toList(), updated);
        assertEquals(texts(entries("?limit=500"), "id").subList(0, 100), texts(entries, "id"));
        assertTrue(text(entries.get(0), "id").endsWith(":inspections/lancashire-2026-05-11"));
        assertEquals(7, entries("?limit=7").size());
    }

    @Test
    void anEntryIsUpdatedWhenItsDayBeginsInLondon() {
        assertEquals(List.of("2024-01-30T00:00:00Z", "2018-08-05T23:00:00Z", "2015-09-17T23:00:00Z"),
                texts(entries("?council=peterborough"), "updated"));
        assertEquals("2026-08-02T23:00:00Z", text(entries("?council=trafford").get(0), "updated"));
    }

    @Test
    void titlesSayWhatChanged() {
        assertEquals(List.of("Peterborough: overall effectiveness declined from good to inadequate",
                "Peterborough: overall effectiveness improved from ‘requires improvement to be good’ to good",
                "Peterborough: overall effectiveness judged ‘requires improvement to be good’, the first grade on record"),
                texts(entries("?council=peterborough"), "title"));
        assertTrue(text(entries("?council=trafford").get(0), "title")
                .startsWith("Trafford: leadership declined from ‘requires improvement to be good’ to inadequate; help and"));
    }

    @Test
    void aCouncilThatIsNoMoreIsNamedInFull() {
        List<String> titles = texts(entries("?council=dorset&council=dorset-county"), "title");
        assertTrue(titles.get(0).startsWith("Dorset: "));
        assertTrue(titles.get(titles.size() - 1).startsWith("Dorset County Council: "));
    }

    @Test
    void anEntryLeadsToItsInspectionAndToOfstedsReport() {
        Element entry = entries("?council=peterborough&limit=1").get(0);
        assertEquals("text/html", children(entry, "link").get(0).getAttribute("type"));
        String page = Api.outsideTheDocument().get(links(entry, "alternate").get(0)).then().statusCode(200)
                .contentType("text/html").extract().asString();
        assertTrue(page.contains("<h1>Peterborough: report of 30 January 2024 on children’s services</h1>"));
        assertTrue(page.contains("<li>Overall effectiveness: declined from good to inadequate.</li>"));
        assertTrue(page.contains("https://files.ofsted.gov.uk/v1/file/50238583"));
        assertEquals("peterborough-2023-11-27", Api.json(links(entry, "related").get(0)).getString("id"));
        assertEquals(List.of("https://files.ofsted.gov.uk/v1/file/50238583"), links(entry, "via"));
        Api.get(links(entry, "related").get(1)).statusCode(200);
        assertEquals(488, entries("?limit=500").stream().filter(one -> !links(one, "via").isEmpty()).count());
    }

    @Test
    void categoriesSayWhereAndHow() {
        Element entry = entries("?council=peterborough&limit=1").get(0);
        assertEquals(List.of("peterborough"), categories(entry, "councils"));
        assertEquals(List.of("E12000006"), categories(entry, "regions"));
        assertEquals(List.of("ILACS_2023"), categories(entry, "frameworks"));
        assertEquals(List.of("declined", "first", "not_comparable"), categories(entry, "directions"));
    }

    @Test
    void aDirectionKeepsWhateverMovedAnyJudgementThatWay() {
        List<Element> all = entries("?limit=500");
        for (String direction : List.of("improved", "declined", "unchanged", "first", "not_comparable")) {
            assertEquals(texts(all.stream().filter(one -> categories(one, "directions").contains(direction)).toList(), "id"),
                    texts(entries("?limit=500&direction=" + direction), "id"), direction);
        }
        List<String> moved = all.stream().filter(one -> text(one, "summary").matches(".*: (improved|declined) from .*"))
                .map(one -> text(one, "id")).toList();
        assertEquals(moved, texts(entries("?limit=500&direction=improved&direction=declined"), "id"));
        assertTrue(texts(entries("?direction=declined&limit=500"), "id").stream()
                .anyMatch(id -> id.endsWith("trafford-2026-06-08")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "E12000006", "East%20of%20England" })
    void aRegionGoesByCodeAndName(String region) {
        List<Element> entries = entries("?limit=500&region=" + region);
        assertEquals(Api.json("/v1/inspections?pageSize=1&region=" + region).getInt("totalItems"), entries.size());
        assertTrue(entries.stream().allMatch(entry -> categories(entry, "regions").equals(List.of("E12000006"))));
    }

    @ParameterizedTest
    @CsvSource({
            "?council=874&council=e08000009&direction=declined&direction=improved, ?limit=3&direction=improved&direction=declined&council=trafford&council=80537&council=peterborough",
            "?region=East%20of%20England, ?region=E12000006&limit=1" })
    void theSameFeedHasTheSameIdHoweverItIsAskedFor(String one, String other) {
        assertEquals(text(feed(one), "id"), text(feed(other), "id"));
        assertNotEquals(text(feed(""), "id"), text(feed(one), "id"));
    }

    @Test
    void itselfIsTheAddressAsAsked() {
        String asked = "?region=East%20of%20England&direction=declined&limit=2";
        assertEquals(List.of("http://localhost:" + RestAssured.port + FEED + asked), links(feed(asked), "self"));
        assertEquals(List.of("http://localhost:" + RestAssured.port + FEED), links(feed(""), "self"));
    }

    @Test
    void idsDoNotDependOnTheHostThatServesThem() {
        Element here = feed("?limit=5");
        Element there = parse(Api.given().header("Host", "elsewhere.example").get(FEED + "?limit=5").asByteArray());
        assertEquals("http://elsewhere.example/v1/feed.atom?limit=5", links(there, "self").get(0));
        assertEquals(text(here, "id"), text(there, "id"));
        assertEquals(texts(children(here, "entry"), "id"), texts(children(there, "entry"), "id"));
    }

    @Test
    void anEmptyFeedIsUpToDateAsFarAsWasChecked() {
        Element feed = feed("?council=westmorland-and-furness&direction=declined");
        assertEquals(List.of(), children(feed, "entry"));
        assertEquals("2026-08-21T23:00:00Z", text(feed, "updated"));
        text(feed, "title");
        text(feed, "id");
    }

    @ParameterizedTest
    @ValueSource(strings = { "text/html", "application/json", "image/png", "nonsense" })
    void anAddressWithOneFormatIgnoresWhatItCouldRefuse(String accept) {
        Api.given().accept(accept).get(FEED + "?limit=1").then().statusCode(200).contentType("application/atom+xml");
    }
}
