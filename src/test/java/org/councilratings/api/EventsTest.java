package org.councilratings.api;

import static org.councilratings.api.Api.get;
import static org.councilratings.api.Editors.editing;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** Who follows the events has what the service has. */
@QuarkusTest
@TestProfile(ChangingData.class)
@Tag("service")
class EventsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int EDITORS = 4;
    private static final int EDITS_OF_EACH = 12;

    @Inject
    Editors editors;

    @BeforeEach
    void makeAccounts() {
        editors.make();
    }

    private static Response addVisit(String council, String day) {
        return editing().body("""
                {"council": {"slug": "%s"}, "type": "monitoring_visit", "startDate": "%s", "theme": "Front door"}"""
                .formatted(council, day)).post("/v1/visits");
    }

    private static long sequence(Map<String, Object> event) {
        return ((Number) event.get("sequence")).longValue();
    }

    private static int newest() {
        return Api.json("/v1").getInt("sequence");
    }

    @Test
    void theyBeginWithEveryRecordOfTheFirstLoad() {
        Map<String, Long> loaded = Api.whole("/v1/events").stream().filter(event -> event.get("revision").equals(1))
                .collect(Collectors.groupingBy(event -> Api.text(event, "subject", "type"), Collectors.counting()));
        assertEquals(44L, loaded.remove("improvement_theme"));
        assertEquals(Map.of("data_set", 1L, "council", 158L, "inspection", 960L, "visit", 125L, "statistical_neighbours", 158L,
                "inspectorate", 2L, "scale", 4L, "service", 3L, "judgement", 14L, "framework", 9L), loaded);
        get("/v1/events?limit=1").body("items[0].by", equalTo("bundled_data")).body("items[0].sequence", equalTo(1))
                .body("items[0].after.checkedTo", equalTo("2026-08-22"));
    }

    @Test
    void theirNumbersHaveNoGaps() {
        addVisit("kent", "2026-04-14").then().statusCode(201);
        addVisit("kent", "2026-04-14").then().statusCode(409);
        addVisit("kent", "2026-04-15").then().statusCode(201);
        List<Long> numbers = Api.whole("/v1/events").stream().map(EventsTest::sequence).toList();
        assertEquals(LongStream.rangeClosed(1, numbers.size()).boxed().toList(), numbers);
        assertEquals(numbers.size(), newest());
    }

    @Test
    void partByPartTheyAreTheSameAsWhole() {
        List<Object> walked = new ArrayList<>();
        int after = 0;
        for (boolean hasMore = true; hasMore;) {
            ValidatableResponse part = get("/v1/events?limit=300&after=" + after).statusCode(200);
            Map<String, Object> answer = Api.object(part);
            walked.addAll(Api.objects(answer, "items"));
            after = (int) answer.get("next");
            String link = part.extract().header("Link");
            hasMore = link != null;
            assertTrue(!hasMore || link.contains("after=" + after + ">; rel=\"next\""), link);
        }
        assertEquals(Api.whole("/v1/events"), walked);
        get("/v1/events?after=" + after).statusCode(200).body("items", empty()).body("next", equalTo(after)).header("Link",
                nullValue());
    }

    /** What lists show of a record beside what is stored: addresses, and what follows from the day and from inspections. */
    private static final Set<String> NOT_STORED = Set.of("links", "asOf", "checkedTo", "gssCodeOnDay", "ratings",
            "services");

    @Test
    void whoAppliesThemAllHasTheRowsOfTheLists() throws JsonProcessingException {
        addVisit("devon", "2026-04-21").then().statusCode(201);
        assertEquals(downloaded(), replayed());
    }

    /** Its inspections and visits show a council's name, and so do the councils that took over from it. */
    @Test
    void aCouncilsNewNameIsToldOfEveryRecordThatShowsIt() throws JsonProcessingException {
        for (String code : List.of("northamptonshire", "cambridgeshire", "west-northamptonshire")) {
            String address = "/v1/councils/" + code;
            ObjectNode facts = (ObjectNode) JSON.readTree(get(address).extract().asString());
            editing().header("If-Match", Api.given().get(address).header("ETag"))
                    .body(facts.put("name", "New name of " + code).toString()).put(address).then().statusCode(200);
        }
        assertEquals(downloaded(), replayed());
        get("/v1/events?subject=peterborough-2023-11-27&kind=changed").body(
                "items[-1].after.serviceArrangements[0].partner.name", equalTo("New name of cambridgeshire"));
        get("/v1/events?subject=north-northamptonshire&kind=changed").body("items[-1].after.predecessors.name",
                contains("New name of northamptonshire"));
    }

    private static Map<String, Object> replayed() {
        Map<String, Object> stored = new TreeMap<>();
        for (Map<String, Object> event : Api.whole("/v1/events")) {
            Object after = event.get("after");
            if (after instanceof Map<?, ?> record) {
                // Lists do not have it.
                record.remove("improvementAreas");
            }
            stored.put(Api.text(event, "subject", "type") + "/" + Api.text(event, "subject", "id"), after);
        }
        stored.values().removeIf(Objects::isNull);
        stored.keySet().removeIf(
                key -> key.matches(
                        "(data_set|statistical_neighbours|inspectorate|scale|service|judgement|framework|improvement_theme)/.*"));
        return stored;
    }

    private static Map<String, Object> downloaded() {
        Map<String, Object> downloaded = new TreeMap<>();
        add(downloaded, "/v1/councils?includeAbolished=true", "council", "slug");
        add(downloaded, "/v1/inspections?service=childrens_services&service=area_send&service=childrens_services_2009_2013",
                "inspection", "id");
        add(downloaded, "/v1/visits", "visit", "id");
        return downloaded;
    }

    private static void add(Map<String, Object> downloaded, String list, String type, String key) {
        for (Map<String, Object> row : Api.whole(list)) {
            Map<String, Object> stored = new HashMap<>(row);
            stored.keySet().removeAll(NOT_STORED);
            downloaded.put(type + "/" + row.get(key), stored);
        }
    }

    @Test
    void aDownloadSaysWhereToGoOn() {
        Response download = Api.given().get("/v1/visits.ndjson");
        addVisit("suffolk", "2026-04-28").then().statusCode(201);
        get("/v1/events?after=" + download.header("Data-Sequence")).body("items.subject.id", contains("suffolk-2026-04-28"))
                .header("Data-Sequence", String.valueOf(newest()));
        for (String list : List.of("/v1/inspections.csv", "/v1/ratings", "/v1/councils.ndjson", "/v1/grades.csv")) {
            assertEquals(String.valueOf(newest()), Api.given().get(list).header("Data-Sequence"), list);
        }
    }

    @Test
    void theyAreFoundByWhatTheyAreAbout() {
        get("/v1/events?subjectType=council&subject=peterborough&limit=1").body("items.subject.type", contains("council"));
        get("/v1/events?subject=peterborough&kind=created").body("items.subject.type",
                contains("council", "statistical_neighbours"));
        get("/v1/events?subject=peterborough-2023-11-27").body("items.subject.href", everyItem(containsString(
                "/v1/inspections/peterborough-2023-11-27")));
        get("/v1/events?kind=removed&subject=peterborough").body("items", empty());
        get("/v1/events?kind=vanished").statusCode(400).body("errors[0].allowed", hasItem("corrected"));
        get("/v1/events.csv?limit=5").statusCode(400).body("errors.parameter", contains("limit"));
    }

    @Test
    void aPartThatIsFullNeverChanges() {
        String address = "/v1/events?after=100&limit=50";
        Response before = Api.given().get(address);
        addVisit("norfolk", "2026-05-05").then().statusCode(201);
        Api.given().header("If-None-Match", before.header("ETag")).get(address).then().statusCode(304);
        Response after = Api.given().get(address);
        assertEquals(before.asString(), after.asString());
        assertEquals("public, max-age=86400", after.header("Cache-Control"));
        String last = "/v1/events?limit=50&after=" + (newest() - 10);
        get(last).header("ETag", not(after.header("ETag"))).header("Cache-Control", "public, max-age=60");
    }

    /** A number that shows is never followed by a smaller one that did not show yet. */
    @Test
    void underManyEditorsNobodyMissesAnything() throws Exception {
        int from = newest();
        ExecutorService threads = Executors.newFixedThreadPool(EDITORS);
        try {
            List<Future<List<Integer>>> editing = IntStream.range(0, EDITORS)
                    .mapToObj(editor -> threads.submit(() -> edit(editor))).toList();
            Map<Long, Object> followed = new LinkedHashMap<>();
            boolean isDone = false;
            for (long after = from; !isDone || after < newest();) {
                isDone = editing.stream().allMatch(Future::isDone);
                after = follow(after, followed);
            }
            for (Future<List<Integer>> each : editing) {
                assertEquals(List.of(201), each.get().stream().distinct().toList());
            }
            assertEquals(LongStream.rangeClosed(from + 1L, from + (long) EDITORS * EDITS_OF_EACH).boxed().toList(),
                    List.copyOf(followed.keySet()));
            assertEquals(EDITORS * EDITS_OF_EACH, followed.values().stream().distinct().count());
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Integer> edit(int editor) {
        List<String> councils = List.of("barnet", "bexley", "brent", "bromley");
        return IntStream.range(0, EDITS_OF_EACH)
                .mapToObj(edit -> addVisit(councils.get(editor), "2025-0" + (1 + edit % 9) + "-1" + edit / 9).statusCode())
                .toList();
    }

    private static long follow(long after, Map<Long, Object> followed) {
        List<Map<String, Object>> events = Api.given().get("/v1/events?after=" + after).jsonPath().getList("items");
        events.forEach(event -> followed.put(sequence(event), Api.text(event, "subject", "id")));
        return events.isEmpty() ? after : sequence(events.get(events.size() - 1));
    }
}
