package org.councilratings.imports.schedule;

import static org.councilratings.api.Api.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Inject;

import org.councilratings.api.Api;
import org.councilratings.api.ChangingData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;

/** What the scheduled import does when its time comes, and what its health says. */
@QuarkusTest
@TestProfile(ChangingData.class)
@Tag("service")
class ScheduledImportTest {

    private static final Instant NINE = Instant.parse("2026-08-21T08:00:00Z");
    private static final Instant TEN = Instant.parse("2026-08-21T09:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-08-21T10:00:00Z");
    private static final String HEADINGS = "Local authority name,Inspection start date,Publication date,Inspection type,"
            + "Overall effectiveness,Impact of leaders,Help and protection,Children in care,Care leavers\n";

    @Inject
    ScheduleSettings settings;

    @Inject
    ScheduledImport scheduled;

    @Inject
    ScheduledRunRepository runs;

    private Publisher publisher;

    @BeforeEach
    void open() throws IOException {
        publisher = new Publisher(settings.from().map(URI::getPort).orElseThrow());
        CircuitBreakerMaintenance.get().resetAll();
        QuarkusTransaction.requiringNew().run(() -> {
            ScheduledRun run = runs.only();
            run.dueAt = null;
            run.outcome = null;
            run.failure = null;
            run.checksum = null;
            run.source = null;
        });
    }

    @AfterEach
    void close() {
        publisher.close();
    }

    private static ValidatableResponse health(String status) {
        return RestAssured.get("/q/health/well").then().body("checks.name", contains("scheduled import"))
                .body("checks.status", contains(status));
    }

    private static int imports() {
        return Api.json("/v1/imports").getInt("totalItems");
    }

    private static String report() {
        return health("UP").extract().path("checks[0].data.import");
    }

    @Test
    void aFileIsTakenOnceAndOnlyItsNextVersionAgain() {
        int before = imports();
        int newest = Api.json("/v1").getInt("sequence");
        publisher.manner = Publisher.file(
                HEADINGS + "Oldham,09/02/2026,16/03/2026,ILACS Short Inspection,Good,Good,Good,Outstanding,Good\n",
                "ETag", "\"one\"");
        scheduled.run(NINE);
        health("UP").body("checks[0].data.outcome", equalTo("imported")).body("checks[0].data.due", equalTo(NINE.toString()))
                .body("checks[0].data.circuit", equalTo("closed"));
        get("/v1/imports/" + report()).body("summary.by", equalTo("schedule")).body("summary.rows.added", equalTo(1));
        get("/v1/events?after=" + newest).body("items.by", everyItem(equalTo("schedule"))).body("items", hasSize(1));

        scheduled.run(TEN);
        assertEquals(List.of("nothing", "\"one\""), publisher.asked);
        health("UP").body("checks[0].data.outcome", equalTo("same"));
        assertEquals(before + 1, imports());

        publisher.manner = Publisher.file(
                HEADINGS + "Oldham,09/02/2026,16/03/2026,ILACS Short Inspection,Good,Good,Good,Good,Good\n", "ETag",
                "\"two\"");
        scheduled.run(ELEVEN);
        assertEquals(before + 2, imports());
        get("/v1/imports/" + report()).body("summary.rows.differs", equalTo(1)).body("summary.onConflict", equalTo("keep"))
                .body("summary.revision", nullValue());
    }

    @Test
    void aServerWithoutTagsSendsItAgainAndItIsNotTakenAgain() {
        int before = imports();
        publisher.manner = Publisher.file(
                HEADINGS + "Wigan,09/02/2026,16/03/2026,ILACS Short Inspection,Good,Good,Good,Good,Good\n", null, null);
        scheduled.run(NINE);
        scheduled.run(TEN);
        assertEquals(2, publisher.asked.size());
        assertEquals(before + 1, imports());
    }

    @Test
    void ofSeveralReplicasOneMakesARun() {
        publisher.manner = Publisher.file(HEADINGS, null, null);
        scheduled.run(TEN);
        scheduled.run(TEN);
        scheduled.run(NINE);
        assertEquals(1, publisher.asked.size());
    }

    @Test
    void aServerThatFailsIsAskedAgainAndThenLeftAlone() {
        publisher.manner = Publisher.status(503);
        scheduled.run(NINE);
        assertEquals(3, publisher.asked.size());
        health("DOWN").body("checks[0].data.failure", equalTo("The response was 503"))
                .body("checks[0].data.circuit", equalTo("closed"));
        scheduled.run(TEN);
        health("DOWN").body("checks[0].data.circuit", equalTo("open"));
        scheduled.run(ELEVEN);
        assertEquals(6, publisher.asked.size());
        health("DOWN").body("checks[0].data.failure", equalTo("The response was 503"));
        RestAssured.get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void aServerThatRecoversIsAskedNoMore() {
        publisher.manner = request -> (publisher.asked.size() == 1 ? Publisher.status(503)
                : Publisher.file(HEADINGS, null, null))
                .answer(request);
        scheduled.run(NINE);
        assertEquals(2, publisher.asked.size());
    }

    @Test
    @Tag("without-sql")
    void whatTakesTooLongIsGivenUpAndTriedAgain() {
        publisher.manner = request -> {
            if (publisher.asked.size() == 1) {
                publisher.stall(request);
            } else {
                Publisher.file(HEADINGS + "Bury,09/02/2026,16/03/2026,ILACS Short Inspection,Good,Good,Good,Good,Good\n", null,
                        null).answer(request);
            }
        };
        scheduled.run(NINE);
        assertEquals(2, publisher.asked.size());
        health("UP").body("checks[0].data.outcome", equalTo("imported"));
        get("/v1/inspections/bury-2026-02-09").statusCode(200);
    }

    @Test
    void whatIsNotThereOrCannotBeReadIsSaidAndNotAskedForAgain() {
        int before = imports();
        scheduled.run(NINE);
        assertEquals(1, publisher.asked.size());
        health("DOWN").body("checks[0].data.failure", equalTo("The response was 404"));
        publisher.manner = Publisher.file("<html><body>Please log in</body></html>", null, null);
        scheduled.run(TEN);
        assertEquals(2, publisher.asked.size());
        String said = health("DOWN").body("checks[0].data.outcome", equalTo("failed")).extract().asString();
        assertEquals(-1, said.indexOf("secret"), said);
        assertEquals(before, imports());
    }
}
