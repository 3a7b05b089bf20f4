package org.councilratings.api;

import static org.councilratings.api.Api.get;
import static org.councilratings.api.Editors.editing;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** What editors can do, and what is refused. */
@QuarkusTest
@TestProfile(ChangingData.class)
@Tag("service")
class EditsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Editors editors;

    @BeforeEach
    void makeAccounts() {
        editors.make();
    }

    /** An inspection under ILACS_2023 as an editor would write it. */
    private static ObjectNode inspection(String council, String start, String published) {
        ObjectNode facts = JSON.createObjectNode().put("framework", "ILACS_2023").put("type", "short").put("startDate", start)
                .put("publicationDate", published);
        facts.putObject("council").put("slug", council);
        ArrayNode judgements = facts.putArray("judgements");
        List.of("overall_effectiveness", "leadership", "help_and_protection", "children_in_care", "care_leavers").forEach(
                judgement -> judgements.addObject().put("judgement", judgement).put("grade", "good").put("status", "graded"));
        return facts;
    }

    private static ObjectNode visit(String council, String start) {
        ObjectNode facts = JSON.createObjectNode().put("type", "focused_visit").put("startDate", start).put("theme",
                "Care leavers");
        facts.putObject("council").put("slug", council);
        return facts;
    }

    private static ObjectNode read(String address) throws JsonProcessingException {
        return (ObjectNode) JSON.readTree(get(address).statusCode(200).extract().asString());
    }

    private static String tag(String address) {
        return Api.given().get(address).header("ETag");
    }

    private static ValidatableResponse post(String address, ObjectNode facts) {
        return editing().body(facts.toString()).post(address).then();
    }

    private static ValidatableResponse put(String address, String seen, ObjectNode facts) {
        return editing().header("If-Match", seen).body(facts.toString()).put(address).then();
    }

    private static ValidatableResponse put(String address, ObjectNode facts) {
        return put(address, tag(address), facts);
    }

    private static ValidatableResponse remove(String address) {
        return editing().header("If-Match", tag(address)).delete(address).then();
    }

    private static Map<String, Object> lastEvent(String subject) {
        List<Map<String, Object>> events = Api.json("/v1/events?subject=" + subject).getList("items");
        return events.get(events.size() - 1);
    }

    @Test
    void anInspectionThatIsAddedIsInForceAtOnce() {
        String before = Api.json("/v1/councils/kent/rating-history?judgement=overall_effectiveness")
                .getString("items[0].grade");
        assertNotEquals("inadequate", before);
        ObjectNode facts = inspection("E10000016", "2026-02-02", "2026-03-16");
        ((ObjectNode) facts.at("/judgements/0")).put("grade", "inadequate");
        Response made = post("/v1/inspections?reason=New%20report", facts).statusCode(201)
                .header("Location", endsWith("/v1/inspections/kent-2026-02-02")).header("ETag", notNullValue())
                .body("gssCodeAtInspection", equalTo("E10000016")).body("judgements.size()", equalTo(9))
                .body("followUp.monitoring", equalTo("expected")).extract().response();
        get(made.header("Location").replaceFirst("^.*?/v1", "/v1")).statusCode(200).body("$",
                equalTo(made.jsonPath().get("$")));
        get("/v1/ratings?council=kent").body("items[0].grade", equalTo("inadequate")).body("items[0].inspection",
                equalTo("kent-2026-02-02"));
        Map<String, Object> event = lastEvent("kent-2026-02-02");
        assertEquals(List.of("created", "editor", "New report"), List.of(event.get("kind"), event.get("by"),
                event.get("reason")));
    }

    @Test
    void whatIsWrongIsSaidAllAtOnceAndNothingIsStored() {
        ObjectNode facts = inspection("nowhere", "2026-03-02", "2026-02-02");
        facts.put("framework", "ILACS_2026").put("type", "single_inspection").put("endDate", "2026-02-30").put("colour", "red")
                .put("leadInspector", "=HYPERLINK(\"http://evil.example\")").put("reportUrl", "javascript:alert(1)");
        int before = Api.json("/v1").getInt("sequence");
        post("/v1/inspections", facts).statusCode(400).contentType("application/problem+json")
                .body("type", endsWith("/problems/invalid-content"))
                .body("errors.pointer", containsInAnyOrder("/council/slug", "/framework", "/type", "/endDate",
                        "/publicationDate", "/colour", "/leadInspector", "/reportUrl", "/judgements/0"))
                .body("errors.find { it.pointer == '/judgements/0' }.message",
                        containsString("ILACS_2026 does not make this judgement"))
                .body("errors.find { it.pointer == '/type' }.allowed", contains("standard", "short"));
        assertEquals(before, Api.json("/v1").getInt("sequence"));
    }

    /** Also where the message would have half of a character. */
    @Test
    void jsonBeyondTheParsersLimitsIsRefused() {
        String[] bodies = { "[".repeat(1_001) + "]".repeat(1_001), "{\"a\":" + "9".repeat(2_000) + "}", "{\"\\ud800\":1}",
                "{\"" + "a".repeat(79) + "\uD83D\uDE00\":1}" };
        for (String body : bodies) {
            editing().body(body).post("/v1/visits").then().statusCode(400).contentType("application/problem+json")
                    .body("type", endsWith("/problems/invalid-content"));
        }
        editing().contentType("application/json;charset=utf-16").body("{}").post("/v1/visits").then().statusCode(415)
                .contentType("application/problem+json").body("detail", containsString("charset"));
    }

    @ParameterizedTest
    @CsvSource({ "cumbria, 2023-05-01, 2023-06-01, /startDate, did not exist on 2023-05-01",
            "cumberland, 2023-03-01, 2023-05-01, /startDate, its first day was 2023-04-01",
            "peterborough, 2026-08-01, 2026-08-23, /publicationDate, is in the future",
            "peterborough, 2022-12-12, 2023-02-01, /framework, before ILACS_2023 was in use" })
    void anInspectionIsOfItsTime(String council, String start, String published, String pointer, String words) {
        post("/v1/inspections", inspection(council, start, published)).statusCode(400).body("errors.pointer", hasItem(pointer))
                .body("errors.find { it.pointer == '" + pointer + "' }.message", containsString(words));
    }

    @ParameterizedTest
    @CsvSource({ "grade, null, /judgements/4/grade", "status, not_judged, /judgements/4/grade",
            "status, not_inspected, /judgements/4/status", "status, not_in_framework, /judgements/4/status",
            "judgement, leadership, /judgements/4/judgement", "judgement, lscb, /judgements/4",
            "grade, adequate, /judgements/4/grade" })
    void aJudgementHasAGradeOrTheReasonForNone(String field, String value, String pointer) {
        ObjectNode facts = inspection("peterborough", "2026-02-02", "2026-03-16");
        ObjectNode careLeavers = (ObjectNode) facts.at("/judgements/4");
        careLeavers.put(field, value.equals("null") ? null : value);
        post("/v1/inspections", facts).statusCode(400).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void aJudgementThatTheFrameworkMakesIsNotLeftOut() {
        ObjectNode facts = inspection("peterborough", "2026-02-02", "2026-03-16");
        ((ArrayNode) facts.get("judgements")).remove(4);
        post("/v1/inspections", facts).statusCode(400).body("errors.pointer", contains("/judgements"))
                .body("errors[0].message", containsString("care_leavers"));
    }

    /** Every example of a new record is of one that is not here yet. */
    @TestFactory
    Stream<DynamicTest> everyExampleOfANewRecordCanBeAdded() {
        return Api.contract().document().get("paths").properties().stream()
                .filter(path -> path.getValue().has("post") && !path.getKey().equals("/v1/imports"))
                .map(path -> DynamicTest.dynamicTest(path.getKey(), () -> {
                    Response made = editing().body(Editors.example(path.getValue().at("/post/operationId").asText()))
                            .post(path.getKey());
                    made.then().statusCode(201);
                    editing().header("If-Match", made.header("ETag")).delete(URI.create(made.header("Location"))).then()
                            .statusCode(204);
                }));
    }

    @Test
    void theExamplesOfCorrectionsAreRightInThemselves() throws JsonProcessingException {
        for (String type : List.of("Inspection", "Visit", "Council")) {
            String list = "/v1/" + type.toLowerCase() + "s";
            ObjectNode facts = (ObjectNode) JSON.readTree(Editors.example("replace" + type));
            String address = list + "/" + facts.path("id").asText(facts.path("slug").asText());
            put(address, facts).statusCode(200);
        }
    }

    @Test
    void noTwoInspectionsHaveOneIdOrOnePublicationDate() {
        post("/v1/inspections", inspection("peterborough", "2023-11-27", "2024-03-01")).statusCode(409)
                .body("errors.pointer", contains("/id"));
        post("/v1/inspections", inspection("peterborough", "2023-12-20", "2024-01-30")).statusCode(409)
                .body("errors.pointer", contains("/publicationDate"))
                .body("errors[0].message", containsString("peterborough-2023-11-27"));
        post("/v1/inspections", inspection("surrey", "2026-02-02", "2026-03-02").put("id", "surrey-2026-02-03")).statusCode(400)
                .body("errors.pointer", contains("/id"));
    }

    @Test
    void whatWasReadCanBeSentBackAndChangesNothing() throws JsonProcessingException {
        for (String address : List.of("/v1/inspections/peterborough-2023-11-27", "/v1/councils/dorset",
                "/v1/councils/bournemouth", "/v1/visits/peterborough-2023-03-01")) {
            String tag = tag(address);
            long revision = Api.json("/v1").getLong("revision");
            put(address, tag, read(address)).statusCode(200);
            assertEquals(revision, Api.json("/v1").getLong("revision"), address);
            assertEquals(tag, tag(address));
        }
    }

    /** Ofsted itself corrected Staffordshire's care leavers judgement of 2023. */
    @Test
    void aCorrectionKeepsWhatStoodBefore() throws JsonProcessingException {
        String address = "/v1/inspections/staffordshire-2023-11-06";
        ObjectNode facts = read(address);
        String stood = facts.at("/judgements/5/grade").asText();
        String corrected = stood.equals("good") ? "outstanding" : "good";
        ((ObjectNode) facts.at("/judgements/5")).put("grade", corrected);
        assertEquals(null, facts.get("correctedAt").textValue());
        editing().header("If-Match", tag(address)).queryParam("reason", encoded("The report was corrected"))
                .body(facts.toString())
                .put(address).then().statusCode(200).body("correctedAt", equalTo("2026-08-22T12:00:00Z"));
        get(address).body("correctedAt", equalTo("2026-08-22T12:00:00Z")).body("judgements[5].grade", equalTo(corrected));
        get("/v1/events?subject=staffordshire-2023-11-06&kind=corrected").body("items.size()", equalTo(1))
                .body("items[0].before.judgements[5].grade", equalTo(stood))
                .body("items[0].after.judgements[5].grade", equalTo(corrected)).body("items[0].by", equalTo("editor"))
                .body("items[0].reason", equalTo("The report was corrected"));
        get("/v1/feed.atom?council=staffordshire").body("feed.entry[0].updated", equalTo("2026-08-22T12:00:00Z"));
    }

    @Test
    void whatIsAddedToAnInspectionIsNoCorrection() throws JsonProcessingException {
        String address = "/v1/inspections/trafford-2026-06-08";
        ObjectNode facts = read(address).put("councilResponse", "The council accepted the findings.");
        ((ArrayNode) facts.get("findings")).addObject().put("theme", "leadership").put("judgement", "leadership")
                .put("kind", "weakness").put("summary", "Leaders did not know their services well enough.");
        put(address, facts).statusCode(200).body("correctedAt", nullValue()).body("findingsRecorded", equalTo(true))
                .body("councilResponse", equalTo("The council accepted the findings."));
        assertEquals("changed", lastEvent("trafford-2026-06-08").get("kind"));
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotSeen() throws JsonProcessingException {
        String address = "/v1/visits/barnsley-2024-11-05";
        ObjectNode facts = read(address);
        String seen = tag(address);
        editing().body(facts.toString()).put(address).then().statusCode(428).body("errors[0].header", equalTo("If-Match"));
        String next = put(address, seen, facts.put("theme", "Children in care, first")).statusCode(200).extract()
                .header("ETag");
        put(address, seen, facts.put("theme", "Children in care, second")).statusCode(412);
        get(address).body("theme", equalTo("Children in care, first"));
        put(address, next, facts.put("theme", "Children in care, third")).statusCode(200);
        editing().header("If-Match", seen).delete(address).then().statusCode(412);
        editing().delete(address).then().statusCode(428);
    }

    /** Whatever is not the whole, strong tag of the present state. */
    @ParameterizedTest
    @ValueSource(strings = { "/v1/visits/barnsley-2024-11-05", "/v1/inspections/peterborough-2023-11-27",
            "/v1/councils/bexley" })
    void aTagThatWasNeverGivenOutMatchesNothing(String address) throws JsonProcessingException {
        ObjectNode facts = read(address);
        String tag = tag(address);
        for (String never : List.of("\"0.never\"", "\"1.uHDYPbk6OxrBcsGCTZPX\"", "\"0\"", "W/" + tag)) {
            put(address, never, facts).statusCode(412).body("errors[0].header", equalTo("If-Match"));
            editing().header("If-Match", never).delete(address).then().statusCode(412);
        }
        put(address, "*", facts).statusCode(428).body("errors[0].message", containsString("*"));
        editing().header("If-Match", "*").delete(address).then().statusCode(428);
        put(address, tag.replace("\"", ""), facts).statusCode(400).body("errors[0].header", equalTo("If-Match"));
        get(address).header("ETag", equalTo(tag));
    }

    /** By a client that unpacks, and by one that does not. */
    @ParameterizedTest
    @ValueSource(strings = { "gzip", "identity" })
    void whatIsWrittenHasTheTagOfTheNextGet(String encoding) throws JsonProcessingException {
        String made = "/v1/inspections/camden-2026-0" + (encoding.length() == 4 ? "2-02" : "3-02");
        String created = editing().header("Accept-Encoding", encoding)
                .body(inspection("camden", made.substring(made.length() - 10), made.substring(made.length() - 10)).toString())
                .post("/v1/inspections").then().statusCode(201)
                .header("Content-Location", equalTo("http://localhost:" + RestAssured.port + made)).extract()
                .header("ETag");
        assertEquals(tag(made, encoding), created);
        for (String address : List.of(made, "/v1/visits/barnsley-2024-11-05", "/v1/councils/camden")) {
            String next = editing().header("Accept-Encoding", encoding).header("If-Match", tag(address, encoding))
                    .body(read(address).toString()).put(address).then().statusCode(200)
                    .header("Content-Location", endsWith(address.startsWith("/v1/c") ? "/v1/councils/E09000007" : address))
                    .extract().header("ETag");
            assertEquals(tag(address, encoding), next);
        }
    }

    private static String tag(String address, String encoding) {
        return Api.given().header("Accept-Encoding", encoding).get(address).header("ETag");
    }

    @Test
    void whoHasSeenAnotherDayHasNotSeenTheCouncilAsItIs() throws JsonProcessingException {
        String address = "/v1/councils/bromley";
        ObjectNode facts = read(address);
        put(address, tag(address + "?asOf=2020-01-31"), facts).statusCode(412);
        put(address, tag(address + "?asOf=2026-08-22"), facts).statusCode(200);
        put("/v1/councils/e09000006", tag(address), facts).statusCode(200);
    }

    /** The version of a record that comes back begins again; its content is what the tag is made of. */
    @Test
    void aTagFromBeforeARestoreOrOfAnotherNameMatchesNothing() throws JsonProcessingException {
        post("/v1/visits", visit("merton", "2026-05-12")).statusCode(201);
        String address = "/v1/visits/merton-2026-05-12";
        String seen = tag(address);
        ObjectNode facts = read(address);
        remove(address).statusCode(204);
        post("/v1/visits", facts.deepCopy().put("theme", "Something else")).statusCode(201);
        put(address, seen, facts).statusCode(412);
        String shown = tag(address);
        put("/v1/councils/merton", read("/v1/councils/merton").put("name", "Merton by another name")).statusCode(200);
        Api.given().header("If-None-Match", shown).get(address).then().statusCode(200).body("council.name",
                equalTo("Merton by another name"));
        put(address, shown, facts).statusCode(412);
        String other = tag("/v1/councils/sutton");
        put("/v1/councils/merton", read("/v1/councils/merton").put("name", "Merton")).statusCode(200);
        assertEquals(other, tag("/v1/councils/sutton"));
    }

    @Test
    void whatIsRemovedLeadsToItsHistoryAndItsNameIsNotUsedAgain() {
        post("/v1/inspections", inspection("essex", "2026-02-09", "2026-03-23")).statusCode(201);
        String address = "/v1/inspections/essex-2026-02-09";
        editing().header("If-Match", tag(address)).delete(address + "?reason=Never%20happened").then().statusCode(204);
        String history = get(address).statusCode(410).header("Link", containsString("rel=\"version-history\""))
                .extract().jsonPath().getString("history");
        get(history.replaceFirst("^.*?/v1", "/v1")).body("items.kind", contains("created", "removed"))
                .body("items[1].before.id", equalTo("essex-2026-02-09")).body("items[1].after", nullValue())
                .body("items[1].reason", equalTo("Never happened"));
        get("/v1/ratings?council=essex").body("items.inspection", contains("essex-2023-06-26"));
        post("/v1/inspections", inspection("essex", "2026-02-09", "2026-03-23")).statusCode(409)
                .body("errors[0].message", containsString("essex-2026-02-09-2"));
        post("/v1/inspections", inspection("essex", "2026-02-09", "2026-03-23").put("id", "essex-2026-02-09-2"))
                .statusCode(201);
        put(address, "\"0.x\"", inspection("essex", "2026-02-09", "2026-03-23")).statusCode(410);
    }

    /** Removed by mistake: it comes back under its own name, with all that it had, and the events tell it. */
    @Test
    void whatWasRemovedComesBackUnderItsOwnId() throws JsonProcessingException {
        String address = "/v1/inspections/"
                + Api.json("/v1/inspections?council=wirral&framework=ILACS_2018").getString("items[0].id");
        ObjectNode facts = read(address).put("leadInspector", "Somebody Else");
        ((ObjectNode) facts.at("/judgements/1")).put("grade", "outstanding");
        put(address, facts).statusCode(200).body("correctedAt", equalTo("2026-08-22T12:00:00Z"));
        ObjectNode corrected = read(address);
        remove(address).statusCode(204);
        post("/v1/inspections", corrected.deepCopy().without("id")).statusCode(409)
                .body("errors[0].message", containsString("state the id"));
        post("/v1/inspections?reason=Removed%20by%20mistake", corrected).statusCode(201);
        assertEquals(corrected, read(address));
        Map<String, Object> event = lastEvent(corrected.get("id").textValue());
        assertEquals("restored", event.get("kind"));
        assertEquals("Removed by mistake", event.get("reason"));
        remove(address).statusCode(204);
        get(address).statusCode(410);
        post("/v1/inspections", corrected).statusCode(201);
    }

    @Test
    void aVisitOrCouncilThatWasRemovedComesBack() throws JsonProcessingException {
        post("/v1/visits", visit("sutton", "2026-05-12")).statusCode(201);
        ObjectNode visit = read("/v1/visits/sutton-2026-05-12");
        remove("/v1/visits/sutton-2026-05-12").statusCode(204);
        post("/v1/visits", visit).statusCode(201);
        assertEquals("restored", lastEvent("sutton-2026-05-12").get("kind"));
        post("/v1/councils", council("restoredshire", "E06099021", "9990021", "981")).statusCode(201);
        ObjectNode council = read("/v1/councils/restoredshire");
        remove("/v1/councils/restoredshire").statusCode(204);
        post("/v1/councils", council("elsewhere", "E06099021", "9990022", "982")).statusCode(409);
        post("/v1/councils", council).statusCode(201);
        assertEquals(council, read("/v1/councils/E06099021"));
        assertEquals("restored", lastEvent("restoredshire").get("kind"));
    }

    @Test
    void namesThatDisagreeAreRefused() {
        ObjectNode visit = visit("peterborough", "2026-05-26");
        ((ObjectNode) visit.get("council")).put("gssCode", "E06000001");
        post("/v1/visits", visit).statusCode(400).body("errors.pointer", contains("/council/gssCode"));
        ObjectNode council = council("elsewhere", "E06099031", "9990031", "971").put("regionCode", "E12000001")
                .put("ofstedRegion", "London");
        post("/v1/councils", council).statusCode(400).body("errors.pointer",
                containsInAnyOrder("/regionCode", "/ofstedRegion"));
    }

    @Test
    void aCouncilTakesOverFromOthers() {
        ObjectNode facts = council("testshire", "E06099001", "9990001", "991").put("activeFrom", "2026-04-01");
        facts.putArray("predecessors").addObject().put("slug", "northamptonshire").put("effectiveDate", "2026-04-01")
                .put("kind", "split");
        post("/v1/councils", facts).statusCode(201).header("Location", endsWith("/v1/councils/E06099001"))
                .body("predecessors.slug", contains("northamptonshire"));
        get("/v1/councils/northamptonshire").body("successors.slug", hasItem("testshire"));
        get("/v1/councils/991").statusCode(200).body("slug", equalTo("testshire"));
        get("/v1/ratings?council=testshire").body("items[0].status", equalTo("not_inspected"));
        remove("/v1/councils/northamptonshire").statusCode(409).body("errors[0].message", containsString("successor"));
        remove("/v1/councils/testshire").statusCode(204);
        for (String code : List.of("testshire", "e06099001", "9990001", "991")) {
            get("/v1/councils/" + code).statusCode(410);
        }
        get("/v1/councils/northamptonshire").body("successors.slug", containsInAnyOrder("north-northamptonshire",
                "west-northamptonshire"));
        post("/v1/councils", council("testshire", "E06099009", "9990009", "998")).statusCode(409).body("errors.pointer",
                contains("/slug"));
    }

    private static ObjectNode council(String slug, String gssCode, String urn, String dfeLaCode) {
        ObjectNode facts = JSON.createObjectNode().put("slug", slug).put("name", slug).put("officialName", slug + " Council")
                .put("type", "unitary").put("gssCode", gssCode).put("ofstedUrn", urn).put("dfeLaCode", dfeLaCode)
                .put("region", "East Midlands");
        facts.putArray("codes").addObject().put("gssCode", gssCode);
        return facts;
    }

    @Test
    void anAliasLeadsToOneCouncilOnly() throws JsonProcessingException {
        ObjectNode facts = council("aliasshire", "E06099011", "9990011", "961");
        facts.putArray("aliases").add("BCP").add("ALSH").add(7);
        post("/v1/councils", facts).statusCode(400).body("errors.pointer", containsInAnyOrder("/aliases/0", "/aliases/2"));
        facts.putArray("aliases").add("BCP").add("ALSH");
        post("/v1/councils", facts).statusCode(409).body("errors.pointer", contains("/aliases/0"))
                .body("errors[0].message", containsString("bournemouth-christchurch-and-poole"));
        facts.putArray("aliases").add("ALSH");
        post("/v1/councils", facts).statusCode(201).body("onsName", equalTo("aliasshire")).body("aliases", contains("ALSH"));
        get("/v1/councils/alsh").statusCode(200).body("slug", equalTo("aliasshire"));
        get("/v1/council-names?council=ALSH").body("items.text", hasItem("ALSH"));
        String address = "/v1/councils/aliasshire";
        put(address, read(address).put("onsName", "Shire, Alias")).statusCode(200).body("aliases", contains("ALSH"));
        get("/v1/ratings?council=Alias%20Shire").statusCode(200).body("items.council.onsName", contains("Shire, Alias"));
        ObjectNode without = read(address);
        without.putArray("aliases");
        put(address, without).statusCode(200);
        get("/v1/councils/alsh").statusCode(404);
    }

    /** Until the successors have codes, they are plans in the record of the council that will end. */
    @Test
    void aPlannedSuccessorIsReplacedByTheCouncil() throws JsonProcessingException {
        String address = "/v1/councils/herefordshire";
        ObjectNode facts = read(address).put("activeTo", "2099-03-31");
        ObjectNode planned = facts.putArray("plannedSuccessors").addObject().put("slug", "marches").put("name", "The Marches")
                .put("effectiveDate", "2099-03-31").put("kind", "split").put("legalStatus", "perhaps");
        put(address, facts).statusCode(400).body("errors.pointer", hasItem("/plannedSuccessors/0/legalStatus"));
        put(address, read(address).put("activeTo", "2099-03-31").set("plannedSuccessors", JSON.createArrayNode().add(
                planned.deepCopy().put("legalStatus", "announced")))).statusCode(400).body("errors.pointer",
                        contains("/plannedSuccessors/0/effectiveDate"));
        planned.put("legalStatus", "announced").put("effectiveDate", "2099-04-01");
        put(address, facts).statusCode(200).body("successors.name", contains("The Marches"))
                .body("successors.legalStatus", contains("announced"));
        get("/v1/councils/marches").statusCode(404).body("detail", containsString("begins on 1 April 2099"));
        get("/v1/ratings?council=herefordshire").body("items[0].status", equalTo("graded"));
        ObjectNode council = council("marches", "E06099012", "9990012", "962").put("name", "The Marches");
        council.putArray("predecessors").addObject().put("slug", "herefordshire").put("effectiveDate", "2099-04-01")
                .put("kind", "split");
        post("/v1/councils", council).statusCode(201);
        get(address).body("plannedSuccessors.size()", equalTo(0)).body("successors.gssCode", contains("E06099012"))
                .body("successors.legalStatus", contains("in_force"));
        assertEquals("changed", lastEvent("herefordshire").get("kind"));
    }

    @Test
    void anInspectionThatIsAddedLateIsNews() throws JsonProcessingException {
        post("/v1/inspections", inspection("wokingham", "2026-03-02", "2026-04-20")).statusCode(201).body("addedAt",
                notNullValue());
        String feed = get("/v1/feed.atom?council=wokingham&limit=1").extract().asString();
        String added = read("/v1/inspections/wokingham-2026-03-02").get("addedAt").asText();
        assertTrue(feed.contains("<updated>" + added + "</updated>"), feed);
        assertTrue(feed.contains("<published>2026-04-19T23:00:00Z</published>"), feed);
        String address = "/v1/inspections/wokingham-2026-03-02";
        ObjectNode removed = read(address);
        remove(address).statusCode(204);
        post("/v1/inspections", removed).statusCode(201).body("addedAt", equalTo(added));
    }

    @Test
    void aCodeThatIsInUseLeadsToOneCouncilOnly() {
        ObjectNode facts = council("peterborough", "E06000031", "80537", "874");
        post("/v1/councils", facts).statusCode(409).body("errors.pointer",
                containsInAnyOrder("/slug", "/codes/0/gssCode", "/ofstedUrn", "/dfeLaCode"));
        // Barnsley had this code until 2025; who cites it still means Barnsley.
        post("/v1/councils", council("elsewhere", "E08000016", "9990002", "992")).statusCode(409).body("errors[0].message",
                containsString("barnsley"));
    }

    @Test
    void aCouncilsCodesAndDaysFitTogether() {
        ObjectNode facts = council("elsewhere", "E06099003", "9990003", "993").put("activeFrom", "2026-04-01")
                .put("activeTo", "2026-03-31").put("region", "Wales");
        ((ArrayNode) facts.get("codes")).addObject().put("gssCode", "E06099004").put("validTo", "2026-05-01");
        facts.putArray("predecessors").addObject().put("slug", "nowhere").put("effectiveDate", "2026-04-01").put("kind",
                "split");
        post("/v1/councils", facts).statusCode(400).body("errors.pointer",
                containsInAnyOrder("/activeTo", "/codes/1/validFrom", "/gssCode", "/region", "/predecessors/0/slug"));
    }

    @Test
    void aCouncilEndsButNotBeforeItWasInspected() throws JsonProcessingException {
        String address = "/v1/councils/rutland";
        ObjectNode facts = read(address);
        put(address, facts.put("activeTo", "2020-03-31")).statusCode(409).body("errors.pointer", contains("/activeTo"));
        put(address, read(address).put("slug", "rutland-county")).statusCode(400).body("errors.pointer", hasItem("/slug"));
        put(address, facts.put("activeTo", "2026-07-31")).statusCode(200).body("activeTo", equalTo("2026-07-31"));
        get("/v1/ratings?council=rutland").body("items.size()", equalTo(0));
        assertEquals("changed", lastEvent("rutland").get("kind"));
    }

    @Test
    void aVisitIsAddedChangedAndRemoved() throws JsonProcessingException {
        post("/v1/visits", visit("peterborough", "2026-05-12")).statusCode(201)
                .header("Location", endsWith("/v1/visits/peterborough-2026-05-12"));
        String address = "/v1/visits/peterborough-2026-05-12";
        put(address, read(address).put("publicationDate", "2026-06-16")).statusCode(200).body("publicationDate",
                equalTo("2026-06-16"));
        put(address, read(address).put("publicationDate", "2026-05-11")).statusCode(400).body("errors.pointer",
                contains("/publicationDate"));
        remove(address).statusCode(204);
        get(address).statusCode(410);
        post("/v1/visits", visit("northamptonshire", "2026-05-12")).statusCode(400).body("errors.pointer",
                contains("/startDate"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "null", "[]", "1", "{", "{} {}", "{\"a\": 1, \"a\": 2}", "\u0000", "{\"id\": \"\\ud800\"}" })
    void whatIsNoObjectIsRefused(String body) {
        editing().body(body).post("/v1/visits").then().statusCode(400).body("errors[0].pointer", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = { "=1+1", "+44", "-5", "@SUM(A1)", "\\t=1", "\uFF1D1" })
    void textThatASpreadsheetWouldRunIsRefused(String text) throws JsonProcessingException {
        ObjectNode facts = visit("peterborough", "2026-05-19").put("theme", JSON.readTree("\"" + text + "\"").textValue());
        post("/v1/visits", facts).statusCode(400).body("errors.pointer", contains("/theme"));
        editing().queryParam("reason", encoded(facts.get("theme").textValue()))
                .body(visit("peterborough", "2026-05-19").toString())
                .post("/v1/visits").then().statusCode(400).body("errors.parameter", contains("reason"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void aTextOfTheRightTypeIsAskedFor() {
        ObjectNode facts = visit("peterborough", "2026-05-19").put("theme", 5).put("type", true).put("council", "peterborough");
        post("/v1/visits", facts).statusCode(400).body("errors.pointer", containsInAnyOrder("/theme", "/type", "/council"));
    }
}
