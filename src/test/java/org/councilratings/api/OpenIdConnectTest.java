package org.councilratings.api;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.councilratings.store.DatasetState;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** An operator's OpenID Connect provider says who may edit, by settings only. */
@QuarkusTest
@TestProfile(Provider.Used.class)
@Tag("service")
@Tag("without-sql")
class OpenIdConnectTest {

    private static final String VISIT = """
            {"council": {"slug": "leeds"}, "type": "focused_visit", "startDate": "2026-05-12", "theme": "Front door"}""";

    @Inject
    DatasetState data;

    private static RequestSpecification bearing(String token) {
        return Api.given().contentType(ContentType.JSON).header("Authorization", "Bearer " + token).body(VISIT);
    }

    private static JwtClaims without(String name) {
        JwtClaims claims = Provider.claims();
        claims.unsetClaim(name);
        return claims;
    }

    private static JwtClaims with(String name, Object value) {
        JwtClaims claims = Provider.claims();
        claims.setClaim(name, value);
        return claims;
    }

    private static NumericDate inMinutes(int minutes) {
        NumericDate time = NumericDate.now();
        time.addSeconds(minutes * 60L);
        return time;
    }

    @Test
    void whoHasTheRoleEdits() throws Exception {
        bearing(Provider.signed(Provider.claims())).post("/v1/visits").then().statusCode(201);
        Api.get("/v1/events?subject=leeds-2026-05-12").body("items[0].by", equalTo("editor"));
    }

    static Stream<Arguments> withoutTheRole() throws Exception {
        return Stream.of(
                arguments("another role", Provider.signed(with("groups", List.of("user", "Editor", "editors", "editor ")))),
                arguments("no role", Provider.signed(without("groups"))),
                arguments("an empty list", Provider.signed(with("groups", List.of()))),
                arguments("other claims", Provider.signed(elsewhere())));
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
        RsaJsonWebKey provider = Provider.key();
        RsaJsonWebKey other = RsaJwkGenerator.generateJwk(2048);
        String good = Provider.signed(Provider.claims());
        String[] parts = good.split("\\.");
        JsonWebSignature ownKey = Provider.unsigned(Provider.claims(), "RS256", other.getPrivateKey());
        ownKey.setJwkHeader(other);
        JsonWebSignature unknownKey = Provider.unsigned(Provider.claims(), "RS256", other.getPrivateKey());
        unknownKey.setKeyIdHeaderValue("unknown");
        String raised = Base64.getUrlEncoder().withoutPadding()
                .encodeToString(with("groups", List.of("editor", "admin")).toJson().getBytes(StandardCharsets.UTF_8));
        return Stream.of(arguments("expired", Provider.signed(with("exp", inMinutes(-2).getValue()))),
                arguments("without an end", Provider.signed(without("exp"))),
                arguments("not yet valid", Provider.signed(with("nbf", inMinutes(60).getValue()))),
                arguments("another issuer", Provider.signed(with("iss", "https://elsewhere.example"))),
                arguments("no issuer", Provider.signed(without("iss"))),
                arguments("another audience", Provider.signed(with("aud", "another"))),
                arguments("no audience", Provider.signed(without("aud"))),
                arguments("another key",
                        Provider.unsigned(Provider.claims(), "RS256", other.getPrivateKey()).getCompactSerialization()),
                arguments("a key of its own", ownKey.getCompactSerialization()),
                arguments("an unknown key", unknownKey.getCompactSerialization()),
                arguments("no signature", Provider.unsigned(Provider.claims(), "none", null).getCompactSerialization()),
                arguments("the public key as a secret", Provider.unsigned(Provider.claims(), "HS256",
                        new HmacKey(provider.getPublicKey().getEncoded())).getCompactSerialization()),
                arguments("the public key's text as a secret", Provider.unsigned(Provider.claims(), "HS256",
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
