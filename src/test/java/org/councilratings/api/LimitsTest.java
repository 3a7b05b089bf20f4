package org.councilratings.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** What an operator can limit, behind a proxy that is trusted. The clock of the tests stands still, so no span ends. */
@QuarkusTest
@TestProfile(LimitsTest.Limited.class)
@Tag("service")
@Tag("without-sql")
class LimitsTest {

    private static final AtomicInteger CLIENTS = new AtomicInteger();

    private final ExecutorService clients = Executors.newCachedThreadPool();

    @Inject
    MeterRegistry metrics;

    @Inject
    Editors editors;

    @AfterEach
    void stopClients() {
        clients.shutdownNow();
    }

    /** Settings as an operator makes them. */
    public static class Limited implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("council-ratings.limits.requests", "5", "council-ratings.limits.failed-logins", "2",
                    "council-ratings.limits.trusted-proxies", "127.0.0.1,::1", "council-ratings.security.contact",
                    "mailto:security@ratings.example");
        }

        @Override
        public String getConfigProfile() {
            return System.getProperty("quarkus.test.profile", "test");
        }
    }

    private static String newClient() {
        return "203.0.113." + CLIENTS.incrementAndGet();
    }

    private static RequestSpecification from(String client) {
        return by(Api.given(), client);
    }

    private static RequestSpecification by(RequestSpecification request, String client) {
        return request.header("X-Forwarded-For", "198.51.100.1, " + client);
    }

    @Test
    void whoAsksTooOftenIsToldWhenToAskAgain() {
        String client = newClient();
        from(client).get("/v1/grades").then().statusCode(200).header("RateLimit-Policy", "\"default\";q=5;w=60")
                .header("RateLimit", "\"default\";r=4;t=60");
        for (int time = 0; time < 4; time++) {
            from(client).get("/v1/grades").then().statusCode(200);
        }
        from(client).get("/v1/grades").then().statusCode(429).header("Retry-After", "60")
                .header("RateLimit", "\"default\";r=0;t=60").contentType("application/problem+json")
                .body("type", endsWith("/problems/too-many-requests")).body("status", equalTo(429));
        from(newClient()).get("/v1/grades").then().statusCode(200);
        by(Api.outsideTheDocument(), client).get("/q/health/live").then().statusCode(200);
    }

    @Test
    void whoFailsToLogInTooOftenCannotTryOn() {
        String client = newClient();
        for (int time = 0; time < 2; time++) {
            from(client).auth().preemptive().basic("ed", "guess").delete("/v1/visits/any").then().statusCode(401);
        }
        from(client).auth().preemptive().basic("ed", "guess").delete("/v1/visits/any").then().statusCode(429)
                .header("Retry-After", "60");
        from(client).get("/v1/visits?pageSize=1").then().statusCode(200);
        from(client).options("/v1/visits/peterborough-2025-01-21").then().statusCode(200);
        from(newClient()).auth().preemptive().basic("ed", "guess").delete("/v1/visits/any").then().statusCode(401);
    }

    private static RequestSpecification form(String client, String cookie) {
        return RestAssured.given().header("X-Forwarded-For", client).cookie("council-ratings-login", cookie)
                .contentType("application/x-www-form-urlencoded");
    }

    /** With those of the API. */
    @Test
    void failedLogInsOnThePageCount() {
        String client = newClient();
        Response page = RestAssured.given().header("X-Forwarded-For", client).get("/editor/login");
        String cookie = page.cookie("council-ratings-login");
        String form = "name=ed&password=guess&token="
                + page.asString().replaceFirst("(?s).*name=\"token\" value=\"([^\"]*)\".*", "$1");
        form(client, cookie).body(form).post("/editor/login").then().statusCode(403);
        from(client).auth().preemptive().basic("ed", "guess").delete("/v1/visits/any").then().statusCode(401);
        form(client, cookie).body(form).post("/editor/login").then().statusCode(429);
        form(newClient(), cookie).body(form).post("/editor/login").then().statusCode(403);
    }

    /** As many passwords are checked as the client may get wrong, however many it tries at once. */
    @Test
    void triesAtTheSameTimeCountBeforeTheyFail() throws Exception {
        Counter checked = metrics.get("passwords.checked").counter();
        double before = checked.count();
        String client = newClient();
        List<Future<Integer>> tries = new ArrayList<>();
        for (int time = 0; time < 5; time++) {
            tries.add(clients.submit(() -> from(client).auth().preemptive().basic("ed", "guess").delete("/v1/visits/any")
                    .statusCode()));
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> each : tries) {
            statuses.add(each.get());
        }
        assertEquals(2, checked.count() - before);
        assertEquals(2, statuses.stream().filter(status -> status == 401).count(), statuses::toString);
        assertTrue(Set.of(401, 429, 503).containsAll(statuses), statuses::toString);
    }

    @Test
    void whoLogsInHasFailedNoLogIn() {
        editors.make();
        String client = newClient();
        for (int time = 0; time < 4; time++) {
            by(Editors.editing(), client).delete("/v1/visits/none").then().statusCode(oneOf(404, 428));
        }
        from(client).auth().preemptive().basic("ed", "guess").delete("/v1/visits/any").then().statusCode(401);
    }

    @Test
    void whomToTellOfAWeaknessIsSaid() {
        String text = by(Api.outsideTheDocument(), newClient()).get("/.well-known/security.txt").then().statusCode(200)
                .contentType(containsString("text/plain")).extract().asString();
        assertEquals("Contact: mailto:security@ratings.example\nExpires: 2027-02-18T00:00:00Z\nPreferred-Languages: en\n"
                + "Canonical: http://localhost:" + RestAssured.port + "/.well-known/security.txt\n", text);
    }

    @Test
    void headersKeepBrowsersFromGuessing() {
        from(newClient()).get("/v1/grades").then().header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer").header("Server", nullValue());
    }
}
