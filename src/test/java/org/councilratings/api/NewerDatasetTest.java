package org.councilratings.api;

import static org.councilratings.api.Api.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.councilratings.bundle.DatasetLoader;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A newer release brings a newer data set to a database whose editors have not been idle. */
@QuarkusTest
@TestProfile(DataFolder.class)
@Tag("service")
class NewerDatasetTest {

    private static final String PETERBOROUGH = "2024-01-30,Russel Breyer,inadequate,requires_improvement,requires_improvement,,"
            + "requires_improvement,inadequate,,,,";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    DatasetLoader loader;

    @Inject
    Editors editors;

    @ConfigProperty(name = DataFolder.SETTING)
    Path folder;

    private void change(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertEquals(2, text.split(Pattern.quote(from), -1).length, from);
        Files.writeString(path, text.replace(from, to));
    }

    private static void edit(String address, String field, String value) throws IOException {
        ObjectNode facts = (ObjectNode) JSON.readTree(get(address).statusCode(200).extract().asString());
        Editors.editing().header("If-Match", Api.given().get(address).header("ETag")).body(facts.put(field, value).toString())
                .put(address).then().statusCode(200);
    }

    @Test
    void whatIsNewIsTakenAndWhatEditorsChangedStays() throws IOException {
        editors.make();
        edit("/v1/inspections/barnet-2019-05-13", "note", "Looked at by an editor");
        edit("/v1/councils/kent", "website", "edited.example");
        Editors.editing().header("If-Match", Api.given().get("/v1/visits/barnsley-2024-11-05").header("ETag"))
                .delete("/v1/visits/barnsley-2024-11-05").then().statusCode(204);
        int before = Api.json("/v1").getInt("sequence");

        change("about.csv", "checked_to,2026-08-21", "checked_to,2026-08-22");
        change("inspections.csv", "2019-05-24,2019-07-01,Andy Whippey", "2019-05-24,2019-07-01,Somebody Else");
        change("inspections.csv", PETERBOROUGH, PETERBOROUGH.replace(",inadequate,,,,", ",requires_improvement,,,,"));
        change("councils.csv", ",kent.gov.uk,", ",new.kent.gov.uk,");
        change("statistical_neighbours.csv", "peterborough,april_2021,1,derby,very_close",
                "peterborough,april_2021,1,derby,close");
        change("visits.csv", "peterborough-2025-01-21,", "peterborough-2026-05-12,peterborough,focused_visit,2026-05-12,,Care"
                + " leavers\r\npeterborough-2025-01-21,");
        loader.loadOnce();

        get("/v1/events?after=" + before)
                .body("items.subject.id", contains("data-set", "peterborough", "peterborough-2023-11-27",
                        "peterborough-2026-05-12"))
                .body("items.kind", contains("changed", "changed", "corrected", "created"))
                .body("items.by", everyItem(equalTo("bundled_data")));
        get("/v1").body("checkedTo", equalTo("2026-08-22"));
        get("/v1/inspections/peterborough-2023-11-27").body("judgements[5].grade", equalTo("requires_improvement"));
        get("/v1/visits/peterborough-2026-05-12").statusCode(200);
        get("/v1/councils/peterborough/neighbours?set=april_2021").body("items.find { it.rank == 1 }.closeness",
                equalTo("close"));
        get("/v1/inspections/barnet-2019-05-13").body("note", equalTo("Looked at by an editor")).body("leadInspector",
                equalTo("Andy Whippey"));
        get("/v1/councils/kent").body("website", equalTo("edited.example"));
        get("/v1/visits/barnsley-2024-11-05").statusCode(410);

        String report = get("/v1/imports").body("items", hasSize(1)).body("items[0].by", equalTo("bundled_data"))
                .body("items[0].rows.rejected", equalTo(1)).extract().path("items[0].links.rows");
        String rows = report.replaceFirst("^.*?/v1", "/v1");
        // Other tests of the folder change what services cover.
        String records = "items.findAll { it.type != 'service' }";
        get(rows + "?verdict=differs")
                .body(records + ".record", contains("kent", "peterborough", "barnet-2019-05-13", "peterborough-2023-11-27"))
                .body(records + "[0].differences.stated", contains("new.kent.gov.uk"))
                .body(records + "[0].reasons[0].message", containsString("Changed here"))
                .body(records + "[3].differences.field", contains("care_leavers"))
                .body(records + "[3].reasons", hasSize(0));
        get(rows + "?verdict=rejected").body("items.record", contains("barnsley-2024-11-05"));

        int after = Api.json("/v1").getInt("sequence");
        loader.loadOnce();
        assertEquals(after, Api.json("/v1").getInt("sequence"));
        get("/v1/imports").body("items", hasSize(1));

        edit("/v1/coverage", "visitsCompleteTo", "2026-07-31");
        change("about.csv", "checked_to,2026-08-22", "checked_to,2026-08-21");
        loader.loadOnce();
        get("/v1/coverage").body("checkedTo", equalTo("2026-08-22")).body("visitsCompleteTo", equalTo("2026-07-31"));
        assertEquals(after + 1, Api.json("/v1").getInt("sequence"));
        String second = get("/v1/imports").body("items", hasSize(2)).extract()
                .path("items.find { it.links.rows != '" + report + "' }.links.rows");
        get(second.replaceFirst("^.*?/v1", "/v1") + "?verdict=differs").body(
                "items.find { it.record == 'data-set' }.differences.stated", contains("2026-08-21", "2025-03-26"));
    }
}
