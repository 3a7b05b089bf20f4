package org.councilratings.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.elytron.security.common.BcryptUtil;

class PasswordHashTest {

    @Test
    void onlyTheRightPasswordMatches() {
        String hash = PasswordHash.of("a password that is long");
        assertTrue(PasswordHash.matches("a password that is long", hash));
        assertFalse(PasswordHash.matches("another password, long too", hash));
        assertFalse(PasswordHash.matches("a password that is long", null));
        assertTrue(PasswordHash.furtherCosts(hash).findAny().isEmpty());
    }

    /** The work of a cost is two to its power. */
    @ParameterizedTest
    @ValueSource(ints = { 4, 5, 9 })
    void aWrongPasswordIsAsMuchWorkWithACheapHash(int cost) {
        String hash = BcryptUtil.bcryptHash("a password that is long", cost);
        assertEquals(1 << PasswordHash.COST,
                (1 << cost) + PasswordHash.furtherCosts(hash).map(further -> 1 << further).sum());
    }
}
