package org.councilratings.imports.schedule;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.councilratings.settings.Network;

/**
 * The addresses that anyone on the internet can have. All others are this machine's or a private network's, or are reserved
 * (the IANA registries of special-purpose addresses, RFC 6890).
 */
final class PublicInternet {

    private static final List<Network> RESERVED_IPV4 = networks("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
            "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15",
            "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3");

    /** Public IPv6 addresses begin with these bits: 2000::/3. */
    private static final int FIRST_BITS = 0xe0;
    private static final int PUBLIC_IPV6 = 0x20;

    /** With addresses for documentation, and those of tunnels, which contain an IPv4 address. */
    private static final List<Network> RESERVED_IPV6 = networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    /** Here the last four bytes are the address that is reached (RFC 6052). */
    private static final Network TRANSLATED = Network.of("64:ff9b::/96");
    private static final int START_OF_TRANSLATED = 12;

    private PublicInternet() {
    }

    private static List<Network> networks(String... networks) {
        return Stream.of(networks).map(Network::of).toList();
    }

    /** Whether an address is a public one. */
    static boolean contains(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return RESERVED_IPV4.stream().noneMatch(network -> network.contains(address));
        }
        if (TRANSLATED.contains(address)) {
            return contains(translated(address));
        }
        return (address.getAddress()[0] & FIRST_BITS) == PUBLIC_IPV6
                && RESERVED_IPV6.stream().noneMatch(network -> network.contains(address));
    }

    private static InetAddress translated(InetAddress address) {
        byte[] bytes = address.getAddress();
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, START_OF_TRANSLATED, bytes.length));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
