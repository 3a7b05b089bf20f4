package org.councilratings.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The name in an Authorization header of HTTP Basic (RFC 7617). */
final class BasicName {

    private static final String SCHEME = "Basic ";

    private BasicName() {
    }

    /** The name in a header, if an account can have it. */
    static Optional<String> in(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            byte[] pair = Base64.getDecoder().decode(authorization.substring(SCHEME.length()).strip());
            String name = new String(pair, StandardCharsets.UTF_8).split(":", 2)[0];
            return Optional.of(name).filter(Accounts::isName);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}
