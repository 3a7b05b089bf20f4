package org.councilratings.imports.schedule;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are on the public internet. No name is looked up here. */
class PublicInternetTest {

    @ParameterizedTest
    @ValueSource(strings = { "127.0.0.1", "127.255.255.254", "0.0.0.0", "0.1.2.3", "10.0.0.1", "172.16.0.1", "172.31.255.255",
            "192.168.1.1", "169.254.169.254", "100.64.0.1", "192.0.0.8", "198.18.0.1", "224.0.0.1", "240.0.0.1",
            "255.255.255.255", "2130706433", "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:a00:1]", "[::127.0.0.1]",
            "[fe80::1]",
            "[fec0::1]", "[fc00::1]", "[fd12:3456::1]", "[ff02::1]", "[2001:db8::1]", "[2001::1]", "[2002:7f00:1::]",
            "[64:ff9b::127.0.0.1]", "[64:ff9b::10.0.0.1]", "[64:ff9b:1::1]" })
    void thisMachineAndPrivateNetworksAreNot(String address) throws UnknownHostException {
        assertFalse(PublicInternet.contains(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "151.101.0.144", "1.1.1.1", "11.0.0.1", "100.128.0.1", "172.15.255.255", "172.32.0.1",
            "192.167.1.1",
            "223.255.255.255", "[2a04:4e42::144]", "[2606:4700::1111]", "[::ffff:151.101.0.144]", "[64:ff9b::151.101.0.144]" })
    void othersAre(String address) throws UnknownHostException {
        assertTrue(PublicInternet.contains(InetAddress.getByName(address)));
    }
}
