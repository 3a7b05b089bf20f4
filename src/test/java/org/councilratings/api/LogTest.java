package org.councilratings.api;

import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import jakarta.inject.Inject;

import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;

/** What operators find in the log about changes and log-ins, and what they never find there. */
@QuarkusTest
@TestProfile(ChangingData.class)
@Tag("service")
@Tag("without-sql")
class LogTest {

    private static final String PLACE = " from 127.0.0.1";
    private static final String BY = ", by " + Editors.EDITOR + PLACE;
    private static final String VISIT = "{\"council\":{\"slug\":\"leeds\"},\"type\":\"focused_visit\","
            + "\"startDate\":\"2026-05-05\",\"theme\":\"Front door\"}";

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Logger service = Logger.getLogger("org.councilratings");
    private final PatternFormatter format = new PatternFormatter("%p %s");
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(format.format(line));
        }

        @Override
        public void flush() {
            // Nothing waits.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    @Inject
    Editors editors;

    private Level usual;

    @BeforeEach
    void listen() {
        editors.make();
        usual = service.getLevel();
        service.setLevel(Level.INFO);
        service.addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        service.removeHandler(listener);
        service.setLevel(usual);
        for (String line : lines) {
            assertTrue(!line.contains(Editors.PASSWORD) && !line.contains("Basic ") && !line.contains("Bearer "), line);
        }
    }

    private static String tag() {
        return Api.given().get("/v1/visits/leeds-2026-05-05").header("ETag");
    }

    private static long revision() {
        return Api.json("/v1").getLong("revision");
    }

    @Test
    void everyChangeHasALine() {
        long before = revision();
        Editors.editing().body(VISIT).post("/v1/visits?reason=Not%20for%20the%20log").then().statusCode(201);
        Editors.editing().header("If-Match", tag()).body(VISIT.replace("05-05", "05-06")).put("/v1/visits/leeds-2026-05-05")
                .then()
                .statusCode(200);
        Editors.editing().header("If-Match", tag()).body(Api.given().get("/v1/visits/leeds-2026-05-05").asString())
                .put("/v1/visits/leeds-2026-05-05").then().statusCode(200);
        Editors.editing().header("If-Match", tag()).delete("/v1/visits/leeds-2026-05-05").then().statusCode(204);
        assertEquals(List.of("INFO Revision " + (before + 1) + ": created visit leeds-2026-05-05" + BY,
                "INFO Revision " + (before + 2) + ": corrected visit leeds-2026-05-05" + BY,
                "INFO Revision " + (before + 3) + ": removed visit leeds-2026-05-05" + BY), List.copyOf(lines));
    }

    @Test
    void whatIsRefusedOrOnlyTriedHasNone() {
        Editors.editing().header("If-Match", "\"none\"").delete("/v1/visits/leeds-2024-01-16").then()
                .statusCode(oneOf(404, 412));
        Editors.editing().body("{}").post("/v1/visits").then().statusCode(400);
        Editors.editing().contentType("text/csv")
                .body("council,type,start_date,theme\nleeds,focused_visit,2026-04-07,Front door\n")
                .post("/v1/imports?dryRun=true").then().statusCode(200);
        assertEquals(List.of(), List.copyOf(lines));
    }

    @Test
    void anImportHasOneLine() {
        long before = revision();
        String file = "council,type,start_date,theme\ngateshead,focused_visit,2025-10-07,Front door\n"
                + "sunderland,focused_visit,2025-10-08,Front door\nhartlepool,focused_visit,2025-10-09,Front door\n";
        String id = Editors.editing().contentType("text/csv").body(file).post("/v1/imports").then().statusCode(201).extract()
                .path("summary.id");
        String again = Editors.editing().contentType("text/csv").body(file).post("/v1/imports").then().statusCode(201).extract()
                .path("summary.id");
        assertEquals(List.of("INFO Revision " + (before + 1) + ": import " + id + ": 3 created" + BY,
                "INFO No revision: import " + again + ": nothing changed" + BY), List.copyOf(lines));
    }

    private static RequestSpecification basic(String name, String password) {
        return Api.given().auth().preemptive().basic(name, password);
    }

    private void fails(RequestSpecification login, String account) throws InterruptedException {
        login.delete("/v1/visits/none").then().statusCode(401);
        assertEquals("WARN Log-in failed" + PLACE + ", " + account, lines.poll(10, TimeUnit.MINUTES));
    }

    @Test
    void everyFailedLogInHasAWarningThatRepeatsOnlyNamesOfAccounts() throws InterruptedException {
        fails(basic(Editors.EDITOR, "wrong-secret-7"), "account " + Editors.EDITOR);
        fails(basic("My-Password-7", ""), "no known account");
        fails(basic("eve\nRevision 9: forged", "x"), "no known account");
        fails(Api.given().header("Authorization", "Bearer secret.token.7"), "no known account");
        fails(Api.given().header("Authorization", "Basic !!!secret!!!"), "no known account");
        assertEquals(List.of(), List.copyOf(lines));
    }

    @Test
    void whoDoesNotTryToLogInIsNoFailure() {
        Api.given().delete("/v1/visits/none").then().statusCode(401);
        Editors.withoutTheRole().delete("/v1/visits/none").then().statusCode(403);
        assertEquals(List.of(), List.copyOf(lines));
    }

    @Test
    void eventsNameNoPersons() {
        Editors.editing().body(VISIT.replace("2026-05-05", "2026-03-03")).post("/v1/visits").then().statusCode(201);
        String events = Api.given().get("/v1/events?after=" + (Api.json("/v1").getInt("sequence") - 1)).asString();
        assertTrue(events.contains("leeds-2026-03-03") && !events.contains("127.0.0.1")
                && !events.contains('"' + Editors.EDITOR + '"'), events);
    }
}
