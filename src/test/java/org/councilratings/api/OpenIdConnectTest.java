package org.councilratings.api;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.councilratings.database.OwnDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** An operator's OpenID Connect provider says who may edit, by settings only. */
@QuarkusTest
@TestProfile(OpenIdConnectTest.WithProvider.class)
@Tag("service")
@Tag("without-sql")
class OpenIdConnectTest {

    private static final String VISIT = """
            {"council": {"slug": "leeds"}, "type": "focused_visit", "startDate": "2026-05-12", "theme": "Front door"}""";

    /** The settings that the operator's handbook names, with a provider that signs tokens; and little patience with bodies. */
    public static class WithProvider implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.oidc.tenant-enabled", "true", "quarkus.oidc.auth-server-url",
                    "${keycloak.url}/realms/quarkus/", "quarkus.oidc.roles.role-claim-path", "groups",
                    "council-ratings.http.unread-body-timeout", "2s");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OwnDatabase.class), new TestResourceEntry(OidcWiremockTestResource.class));
        }

        @Override
        public String getConfigProfile() {
            return System.getProperty("quarkus.test.profile", "test");
        }
    }

    private static RequestSpecification bearing(String token) {
        return Api.given().contentType(ContentType.JSON).header("Authorization", "Bearer " + token).body(VISIT);
    }

    @Test
    void whoHasTheRoleEdits() {
        bearing(OidcWiremockTestResource.getAccessToken("alice", Set.of("editor"))).post("/v1/visits").then().statusCode(201);
        Api.get("/v1/events?subject=leeds-2026-05-12").body("items[0].by", equalTo("editor"));
    }

    @Test
    void whoHasAnotherRoleDoesNot() {
        bearing(OidcWiremockTestResource.getAccessToken("bob", Set.of("user"))).post("/v1/visits").then().statusCode(403);
    }

    @Test
    void aTokenThatIsNotTheProvidersIsNotBelieved() {
        String token = OidcWiremockTestResource.getAccessToken("alice", Set.of("editor"));
        String forged = token.substring(0, token.lastIndexOf('.') + 1) + "AAAA" + token.substring(token.lastIndexOf('.') + 5);
        bearing(forged).post("/v1/visits").then().statusCode(401).contentType("application/problem+json")
                .body("detail", containsString("OpenID Connect"));
    }

    @Test
    void bothWaysInAreSaid() {
        List<String> challenges = Api.given().contentType(ContentType.JSON).body(VISIT).post("/v1/visits").then()
                .statusCode(401).extract().headers().getValues("WWW-Authenticate");
        assertThat(challenges, hasItems("Bearer realm=\"Council Ratings\"",
                "Basic realm=\"Council Ratings\", charset=\"UTF-8\""));
    }
}
