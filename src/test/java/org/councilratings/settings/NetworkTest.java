package org.councilratings.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A network has the addresses that begin with its bits, and no others. */
class NetworkTest {

    @ParameterizedTest
    @CsvSource({ "10.0.0.0/8, 10.255.1.2, true", "10.0.0.0/8, 11.0.0.0, false", "192.0.2.1, 192.0.2.1, true",
            "192.0.2.1, 192.0.2.2, false", "172.16.0.0/12, 172.31.255.255, true", "172.16.0.0/12, 172.32.0.0, false",
            "0.0.0.0/0, 203.0.113.9, true", "0.0.0.0/0, ::1, false", "fc00::/7, fd12::1, true", "fc00::/7, fe80::1, false",
            "fe80::/10, febf::1, true", "fe80::/10, fec0::1, false", "2001:db8::/48, 2001:db8:0:1::, true",
            "2001:db8::/48, 2001:db8:1::, false", "::1/128, ::1, true", "8000::/1, 7fff::1, false" })
    void anAddressIsInTheNetworkOfItsFirstBits(String network, String address, boolean isIn) {
        assertEquals(isIn, Network.of(network).contains(Network.address(address).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "10.0.0.0/33", "::1/129", "10.0.0.0/x", "10.0.0.0/", "localhost", "", "10.0.0.0/-1" })
    void whatIsNoNetworkIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Network.of(text));
    }
}
