package org.councilratings.api;

import static org.councilratings.api.Api.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;

/**
 * The next framework is a record: editors add it, and everything follows. Not with the other tests that change data, because
 * the events keep codes that are no longer there.
 */
@QuarkusTest
@TestProfile(DataFolder.class)
@Tag("service")
class CodeListEditsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JUDGEMENT = """
            {"code": "family_help", "service": "childrens_services", "label": "Family help", "inText": "family help",
             "inHeadline": "family help", "scale": "ofsted_2013", "description": "Judged for the first time."}""";
    private static final String FRAMEWORK = """
            {"code": "ILACS_2026B", "service": "childrens_services", "label": "Inspections (2026b)", "shortName": "ILACS 2026B",
             "validFrom": "2026-07-01", "description": "With family help.", "judgements": ["leadership", "family_help"],
             "types": [{"code": "standard", "label": "Standard inspection (ILACS)"}]}""";

    @Inject
    Editors editors;

    @BeforeEach
    void makeAccounts() {
        editors.make();
    }

    private static ValidatableResponse post(String list, String body) {
        return Editors.editing().body(body).post("/v1/" + list).then();
    }

    private static String tag(String address) {
        return Api.given().get(address).header("ETag");
    }

    private static ObjectNode facts(String address) throws IOException {
        return (ObjectNode) JSON.readTree(get(address).statusCode(200).extract().asString());
    }

    private static ValidatableResponse put(String address, ObjectNode facts) {
        return Editors.editing().header("If-Match", tag(address)).body(facts.toString()).put(address).then();
    }

    private static ValidatableResponse delete(String address) {
        return Editors.editing().header("If-Match", tag(address)).delete(address).then();
    }

    @Test
    void theNextFrameworkNeedsNoRelease() throws IOException {
        post("judgements", JUDGEMENT).statusCode(201).header("Location", containsString("/v1/judgements/family_help"));
        post("frameworks", FRAMEWORK).statusCode(201).body("optionalJudgements", equalTo(List.of()));
        Api.readContractAgain();
        get("/v1/ratings?council=leicester&judgement=family_help&asOf=2026-08-22").body("items[0].status",
                equalTo("not_in_framework"));
        post("inspections", """
                {"council": {"slug": "leicester"}, "framework": "ILACS_2026B", "type": "standard", "startDate": "2026-07-06",
                 "publicationDate": "2026-08-21", "judgements": [{"judgement": "leadership", "grade": "good"},
                 {"judgement": "family_help", "grade": "outstanding"}]}""").statusCode(201)
                .body("service", equalTo("childrens_services"));
        get("/v1/ratings?council=leicester&judgement=family_help&asOf=2026-08-22")
                .body("items[0].grade", equalTo("outstanding")).body("items[0].framework", equalTo("ILACS_2026B"));
        get("/v1/rating-changes?framework=x&council=leicester").statusCode(400);
        get("/v1/inspections?framework=ILACS_2026B").body("items.id", contains("leicester-2026-07-06"));
        assertTrue(get("/v1/inspections.csv?council=leicester").extract().asString().contains("family_help_grade"));
        get("/v1/frameworks").body("items.code", hasItems("ILACS_2026", "ILACS_2026B"));
        get("/v1/events?subjectType=framework&subject=ILACS_2026B").body("items.kind", contains("created"));
        delete("/v1/frameworks/ILACS_2026B").statusCode(409).body("detail", containsString("ILACS_2026B"));
        delete("/v1/judgements/family_help").statusCode(409);
        delete("/v1/inspections/leicester-2026-07-06").statusCode(204);
        delete("/v1/frameworks/ILACS_2026B").statusCode(204);
        get("/v1/frameworks/ILACS_2026B").statusCode(410);
        delete("/v1/judgements/family_help").statusCode(204);
        Api.readContractAgain();
        get("/v1/judgements").body("items.code", not(hasItem("family_help")));
    }

    @Test
    void aFrameworkGetsItsLastDay() throws IOException {
        ObjectNode facts = facts("/v1/frameworks/ILACS_2026");
        put("/v1/frameworks/ILACS_2026", facts.put("validTo", "2030-03-31")).statusCode(200);
        get("/v1/frameworks").body("items.find { it.code == 'ILACS_2026' }.validTo", equalTo("2030-03-31"));
        put("/v1/frameworks/ILACS_2026", facts.putNull("validTo")).statusCode(200).body("validTo", nullValue());
        Editors.editing().header("If-Match", "\"old\"").body(facts.toString()).put("/v1/frameworks/ILACS_2026").then()
                .statusCode(412);
        Editors.withoutTheRole().body(facts.toString()).put("/v1/frameworks/ILACS_2026").then().statusCode(403);
        put("/v1/frameworks/ILACS_2026", facts.put("code", "ILACS_2027")).statusCode(400).body("errors.pointer",
                contains("/code"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "judgements | \"scale\": \"ofsted_2013\" | \"scale\": \"percent\" | /scale",
            "judgements | \"service\": \"childrens_services\" | \"service\": \"schools\" | /service",
            "judgements | \"code\": \"family_help\" | \"code\": \"Family help\" | /code",
            "frameworks | \"leadership\", \"family_help\" | \"leadership\", \"send_outcome\" | /judgements/1",
            "frameworks | [\"leadership\", \"family_help\"] | [] | /judgements",
            "frameworks | \"validFrom\": \"2026-07-01\" | \"validFrom\": \"2026-07-01\", \"validTo\": \"2026-06-30\" | /validTo" })
    void whatDoesNotFitTheOtherListsIsRefused(String list, String from, String to, String pointer) {
        String body = list.equals("judgements") ? JUDGEMENT : FRAMEWORK.replace("family_help", "care_leavers");
        post(list, body.replace(from.replace("family_help", list.equals("judgements") ? "family_help" : "care_leavers"), to))
                .statusCode(400).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void whatInspectionsHaveCannotBeTakenAway() throws IOException {
        ObjectNode scale = facts("/v1/scales/ofsted_2013");
        ((ArrayNode) scale.get("grades")).remove(3);
        put("/v1/scales/ofsted_2013", scale).statusCode(409).body("detail", containsString("inadequate"));
        put("/v1/judgements/adoption", facts("/v1/judgements/adoption").put("scale", "area_send_2023")).statusCode(409);
        delete("/v1/inspectorates/cqc").statusCode(409).body("detail", containsString("area_send"));
        delete("/v1/services/area_send").statusCode(409);
        get("/v1/services/none").statusCode(404).body("type", containsString("/problems/unknown-code"));
    }

    @Test
    void aServiceNeedsAFrameworkBeforeItCanBeAskedFor() {
        post("services", """
                {"code": "youth_justice", "label": "Youth justice", "description": "Youth justice services.",
                 "subject": "partnership", "inspectorates": ["ofsted"], "checkedTo": "2026-08-01"}""").statusCode(201);
        get("/v1/ratings?service=youth_justice").statusCode(400);
        delete("/v1/services/youth_justice").statusCode(204);
    }

    @Test
    void theCoverageOfAServiceIsShownAtOnce() throws IOException {
        ObjectNode coverage = facts("/v1/coverage?service=area_send");
        put("/v1/coverage?service=area_send", coverage.put("checkedTo", "2026-08-20")).statusCode(200);
        get("/v1/ratings?service=area_send&pageSize=1").body("coverage.services.checkedTo", contains("2026-08-20"));
        get("/v1").body("services.find { it.service == 'area_send' }.checkedTo", equalTo("2026-08-20"))
                .body("checkedTo", not(equalTo("2026-08-20")));
        put("/v1/coverage?service=area_send", coverage.put("checkedTo", "2026-09-20")).statusCode(400).body("errors.pointer",
                contains("/checkedTo"));
        put("/v1/coverage?service=area_send", coverage.put("checkedTo", "2026-06-29")).statusCode(200);
        put("/v1/coverage?service=area_send", coverage.put("visitsCompleteFrom", "2026-06-29")).statusCode(400);
    }
}
