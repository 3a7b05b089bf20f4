package org.councilratings.access;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * A secret that only the browser of one person has, in a cookie.
 *
 * @param text 32 random bytes, encoded for a cookie
 */
public record SessionSecret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final Pattern ENCODED = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "form".getBytes(StandardCharsets.US_ASCII);

    public static SessionSecret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SessionSecret(encoded(bytes));
    }

    /**
     * The secret in a cookie.
     *
     * @param value the cookie's value, or null
     */
    public static Optional<SessionSecret> of(String value) {
        return Optional.ofNullable(value).filter(text -> ENCODED.matcher(text).matches()).map(SessionSecret::new);
    }

    /** By what the database knows it. */
    String hash() {
        return DigestUtils.sha256Hex(text);
    }

    /**
     * What forms have that were made for this person. A page of another site cannot read it, and it does not tell the secret.
     */
    public String formToken() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(text.getBytes(StandardCharsets.US_ASCII), ALGORITHM));
            return encoded(mac.doFinal(PURPOSE));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether a form was made for this person. Takes the same time for every wrong token. */
    public boolean hasMade(String token) {
        return MessageDigest.isEqual(formToken().getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Without the secret, because logs and messages may have it. */
    @Override
    public String toString() {
        return "a secret";
    }
}
