package org.councilratings.http.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class ClientAddressTest {

    private final ClientAddress believing = new ClientAddress(
            Optional.of(List.of("10.0.0.0/8", "192.0.2.1", "2001:db8:1::/48")));

    @Test
    void withoutTrustedProxiesOnlyTheConnectionCounts() {
        ClientAddress unbelieving = new ClientAddress(Optional.empty());
        assertEquals("10.0.0.1", unbelieving.of("10.0.0.1", List.of("203.0.113.9")));
    }

    @Test
    void aTrustedProxySaysWhomItHadTheRequestFrom() {
        assertEquals("203.0.113.9", believing.of("10.0.0.1", List.of("203.0.113.9")));
        assertEquals("203.0.113.9", believing.of("2001:db8:1::5", List.of("203.0.113.9, 192.0.2.1", "10.1.2.3")));
    }

    /** Anyone can write what comes before. */
    @Test
    void whatTheClientItselfWroteIsNotBelieved() {
        assertEquals("203.0.113.9", believing.of("10.0.0.1", List.of("198.51.100.1, 203.0.113.9")));
        assertEquals("203.0.113.9", believing.of("203.0.113.9", List.of("198.51.100.1")));
        assertEquals("10.0.0.1", believing.of("10.0.0.1", List.of("no address, evil.example")));
        assertEquals("10.0.0.1", believing.of("10.0.0.1", List.of()));
    }

    @Test
    void theLogHasTheWholeAddress() {
        assertEquals("2001:db8:2:3::1", believing.whole("2001:db8:2:3::1", List.of()));
        assertEquals("203.0.113.9", believing.whole("10.0.0.1", List.of("203.0.113.9")));
        assertEquals("10.0.0.1", believing.whole("10.0.0.1", List.of("evil\nforged line")));
    }

    @Test
    void whoHasOneAddressOfIpv6HasAllOfItsNetwork() {
        assertEquals(believing.of("2001:db8:2:3::1", List.of()), believing.of("2001:db8:2:3:ffff::2", List.of()));
        assertNotEquals(believing.of("2001:db8:2:3::1", List.of()), believing.of("2001:db8:2:4::1", List.of()));
    }

    @Test
    void aWrongSettingIsFoundAtTheStart() {
        assertThrows(IllegalArgumentException.class, () -> new ClientAddress(Optional.of(List.of("proxy.example"))));
    }
}
