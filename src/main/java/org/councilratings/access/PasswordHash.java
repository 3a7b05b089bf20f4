package org.councilratings.access;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.quarkus.elytron.security.common.BcryptUtil;

/**
 * bcrypt hashes of passwords, in Modular Crypt Format. A wrong password takes the same time for every account and for names
 * without one, so that the time does not tell who has an account.
 */
final class PasswordHash {

    /** The limit of bcrypt, which ignores the rest. */
    static final int MAX_PASSWORD_BYTES = 72;

    /** Each step doubles the time of a guess; this one takes about 0.1 s. */
    static final int COST = 11;

    private static final Pattern HASH = Pattern.compile("\\$2[a-z]?\\$(\\d\\d)\\$.*");

    private PasswordHash() {
    }

    static String of(String password) {
        return BcryptUtil.bcryptHash(password, COST);
    }

    /** Whether a password can be hashed as a whole. */
    static boolean isHashable(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= MAX_PASSWORD_BYTES;
    }

    /**
     * Whether a password has a hash.
     *
     * @param hash null if there is no account
     */
    static boolean matches(String password, String hash) {
        if (hash == null) {
            of(password);
            return false;
        }
        boolean isRight = BcryptUtil.matches(password, hash);
        if (!isRight) {
            furtherCosts(hash).forEach(cost -> BcryptUtil.bcryptHash(password, cost));
        }
        return isRight;
    }

    /**
     * The costs of hashes that take the time that a hash of a lower cost saved. As every step doubles the time, these are its
     * own cost and all below the usual one.
     */
    static IntStream furtherCosts(String hash) {
        Matcher stored = HASH.matcher(hash);
        return stored.matches() ? IntStream.range(Integer.parseInt(stored.group(1)), COST) : IntStream.empty();
    }
}
