package org.councilratings.api;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.councilratings.database.OwnDatabase;
import org.councilratings.store.DatasetState;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

    private static final String ISSUER = "https://server.example.com";
    private static final String AUDIENCE = "council-ratings";
    private static final int MINUTE = 60;

    /** The settings that the operator's handbook names, with a provider that signs tokens; and little patience with bodies. */
    public static class WithProvider implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.oidc.tenant-enabled", "true", "quarkus.oidc.auth-server-url",
                    "${keycloak.url}/realms/quarkus/", "quarkus.oidc.roles.role-claim-path", "groups",
                    "quarkus.oidc.token.audience", AUDIENCE, "council-ratings.http.unread-body-timeout", "2s");
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

    @Inject
    DatasetState data;

    private static RequestSpecification bearing(String token) {
        return Api.given().contentType(ContentType.JSON).header("Authorization", "Bearer " + token).body(VISIT);
    }

    /** The provider's own keys, of which it publishes the public one. */
    private static RsaJsonWebKey providersKey() throws IOException, JoseException {
        try (InputStream key = OidcWiremockTestResource.class.getResourceAsStream("/privateKey.jwk")) {
            return (RsaJsonWebKey) JsonWebKey.Factory.newJwk(new String(key.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject("alice");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(MINUTE);
        claims.setStringListClaim("groups", "editor");
        return claims;
    }

    private static JwtClaims without(String name) {
        JwtClaims claims = claims();
        claims.unsetClaim(name);
        return claims;
    }

    private static JwtClaims with(String name, Object value) {
        JwtClaims claims = claims();
        claims.setClaim(name, value);
        return claims;
    }

    private static NumericDate inMinutes(int minutes) {
        NumericDate time = NumericDate.now();
        time.addSeconds(minutes * (long) MINUTE);
        return time;
    }

    private static JsonWebSignature unsigned(JwtClaims claims, String algorithm, Key key) {
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        token.setKeyIdHeaderValue("1");
        token.setAlgorithmHeaderValue(algorithm);
        token.setPayload(claims.toJson());
        token.setKey(key);
        return token;
    }

    private static String signed(JwtClaims claims) throws IOException, JoseException {
        return unsigned(claims, "RS256", providersKey().getPrivateKey()).getCompactSerialization();
    }

    @Test
    void whoHasTheRoleEdits() throws Exception {
        bearing(signed(claims())).post("/v1/visits").then().statusCode(201);
        Api.get("/v1/events?subject=leeds-2026-05-12").body("items[0].by", equalTo("editor"));
    }

    static Stream<Arguments> withoutTheRole() throws Exception {
        return Stream.of(arguments("another role", signed(with("groups", List.of("user", "Editor", "editors", "editor ")))),
                arguments("no role", signed(without("groups"))), arguments("an empty list", signed(with("groups", List.of()))),
                arguments("other claims", signed(elsewhere())));
    }

    /** The role where other providers put it, but not where the operator said. */
    private static JwtClaims elsewhere() {
        JwtClaims claims = without("groups");
        claims.setStringListClaim("roles", "editor");
        claims.setStringClaim("scope", "editor");
        claims.setClaim("realm_access", Map.of("roles", List.of("editor")));
        return claims;
    }

    static Stream<Arguments> notTheProviders() throws Exception {
        RsaJsonWebKey provider = providersKey();
        RsaJsonWebKey other = RsaJwkGenerator.generateJwk(2048);
        String good = signed(claims());
        String[] parts = good.split("\\.");
        JsonWebSignature ownKey = unsigned(claims(), "RS256", other.getPrivateKey());
        ownKey.setJwkHeader(other);
        JsonWebSignature unknownKey = unsigned(claims(), "RS256", other.getPrivateKey());
        unknownKey.setKeyIdHeaderValue("unknown");
        String raised = Base64.getUrlEncoder().withoutPadding()
                .encodeToString(with("groups", List.of("editor", "admin")).toJson().getBytes(StandardCharsets.UTF_8));
        return Stream.of(arguments("expired", signed(with("exp", inMinutes(-2).getValue()))),
                arguments("without an end", signed(without("exp"))),
                arguments("not yet valid", signed(with("nbf", inMinutes(MINUTE).getValue()))),
                arguments("another issuer", signed(with("iss", "https://elsewhere.example"))),
                arguments("no issuer", signed(without("iss"))), arguments("another audience", signed(with("aud", "another"))),
                arguments("no audience", signed(without("aud"))),
                arguments("another key", unsigned(claims(), "RS256", other.getPrivateKey()).getCompactSerialization()),
                arguments("a key of its own", ownKey.getCompactSerialization()),
                arguments("an unknown key", unknownKey.getCompactSerialization()),
                arguments("no signature", unsigned(claims(), "none", null).getCompactSerialization()),
                arguments("the public key as a secret", unsigned(claims(), "HS256",
                        new HmacKey(provider.getPublicKey().getEncoded())).getCompactSerialization()),
                arguments("the public key's text as a secret", unsigned(claims(), "HS256",
                        new HmacKey(provider.toJson().getBytes(StandardCharsets.UTF_8))).getCompactSerialization()),
                arguments("changed after signing", parts[0] + "." + raised + "." + parts[2]),
                arguments("cut off", good.substring(0, good.length() - 10)), arguments("two parts", parts[0] + "." + parts[1]),
                arguments("one part", parts[0]), arguments("dots", ".."),
                arguments("one part and dots", parts[0] + ".."), arguments("dots and a part", ".." + parts[2]),
                arguments("a part between dots", "." + parts[1] + "."),
                arguments("long", parts[0] + "." + "A".repeat(5_000) + "." + parts[2]));
    }

    private long revision() {
        return data.known().number();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withoutTheRole")
    void whoDoesNotHaveTheRoleDoesNotEdit(String what, String token) {
        long before = revision();
        bearing(token).post("/v1/visits").then().statusCode(403).contentType("application/problem+json");
        assertThat(revision(), equalTo(before));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notTheProviders")
    void aTokenThatIsNotTheProvidersForThisServiceIsNotBelieved(String what, String token) {
        long before = revision();
        bearing(token).post("/v1/visits").then().statusCode(401).contentType("application/problem+json")
                .body("detail", containsString("OpenID Connect"));
        assertThat(revision(), equalTo(before));
    }

    @Test
    void aVeryLongTokenIsNotRead() {
        bearing("a." + "A".repeat(60_000) + ".a").post("/v1/visits").then().statusCode(431)
                .contentType("application/problem+json");
    }

    @Test
    void bothWaysInAreSaid() {
        List<String> challenges = Api.given().contentType(ContentType.JSON).body(VISIT).post("/v1/visits").then()
                .statusCode(401).extract().headers().getValues("WWW-Authenticate");
        assertThat(challenges, hasItems("Bearer realm=\"Council Ratings\"",
                "Basic realm=\"Council Ratings\", charset=\"UTF-8\""));
    }
}
