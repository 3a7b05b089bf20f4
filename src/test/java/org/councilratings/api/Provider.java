package org.councilratings.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.List;
import java.util.Map;

import org.councilratings.database.OwnDatabase;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;

/** The OpenID Connect provider of an operator, and the tokens that it signs. */
public final class Provider {

    public static final String CLIENT = "council-ratings";
    public static final String PUBLIC_URL = "https://ratings.example";

    private static final String ISSUER = "https://server.example.com";
    private static final int MINUTES = 60;

    /** The settings that the operator's handbook names; and little patience with bodies. */
    public static class Used implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.oidc.tenant-enabled", "true", "quarkus.oidc.auth-server-url",
                    "${keycloak.url}/realms/quarkus/", "quarkus.oidc.roles.role-claim-path", "groups",
                    "quarkus.oidc.token.audience", CLIENT, "quarkus.oidc.pages.tenant-enabled", "true",
                    "quarkus.oidc.pages.client-id", CLIENT, "quarkus.oidc.pages.credentials.secret",
                    "a secret of more than 32 characters", "council-ratings.public-url", PUBLIC_URL,
                    "council-ratings.http.unread-body-timeout", "2s", "council-ratings.logins.provider-timeout", "3s");
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

    private Provider() {
    }

    /** Its own keys, of which it publishes the public one. */
    static RsaJsonWebKey key() {
        try (InputStream key = OidcWiremockTestResource.class.getResourceAsStream("/privateKey.jwk")) {
            return (RsaJsonWebKey) JsonWebKey.Factory.newJwk(new String(key.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (JoseException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    /** What it says of an editor. */
    public static JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(CLIENT);
        claims.setSubject("alice");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(MINUTES);
        claims.setStringListClaim("groups", "editor");
        return claims;
    }

    static JsonWebSignature unsigned(JwtClaims claims, String algorithm, Key key) {
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        token.setKeyIdHeaderValue("1");
        token.setAlgorithmHeaderValue(algorithm);
        token.setPayload(claims.toJson());
        token.setKey(key);
        return token;
    }

    /** A token. */
    public static String signed(JwtClaims claims) throws JoseException {
        return unsigned(claims, "RS256", key().getPrivateKey()).getCompactSerialization();
    }
}
