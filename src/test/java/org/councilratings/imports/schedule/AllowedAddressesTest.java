package org.councilratings.imports.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where redirects and links can lead. The names are looked up in a table, not on a network. */
class AllowedAddressesTest {

    private static final String PUBLIC = "https://publisher.example/list";
    private static final Map<String, String> ADDRESSES = Map.of("publisher.example", "151.101.0.144", "files.example",
            "1.1.1.1",
            "printer.example", "192.168.1.20", "mixed.example", "1.1.1.1 127.0.0.1", "localhost", "127.0.0.1 [::1]",
            "metadata.example", "169.254.169.254", "unique.example", "[fd00::1]");

    private static AllowedAddresses from(String start, String... others) {
        return new AllowedAddresses(URI.create(start), Set.of(others),
                host -> Stream.of(ADDRESSES.getOrDefault(host, "").split(" ")).filter(text -> !text.isEmpty())
                        .flatMap(text -> AllowedAddresses.resolved(text).stream()).toList());
    }

    private static String refusal(AllowedAddresses allowed, String next) {
        FetchFailure failure = assertThrows(FetchFailure.class, () -> allowed.checked(URI.create(next)), next);
        assertFalse(failure.isTemporary());
        assertFalse(failure.getMessage().contains(URI.create(next).getAuthority()), "The host may be a secret");
        return failure.getMessage();
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://127.0.0.1/x", "https://127.1/x", "https://2130706433/x", "https://0x7f000001/x",
            "https://0177.0.0.1/x", "https://[::1]/x", "https://[::ffff:127.0.0.1]/x", "https://[::ffff:7f00:1]/x",
            "https://localhost/x", "https://localhost./x", "https://0.0.0.0/x", "https://[::]/x", "https://10.0.0.1/x",
            "https://172.16.0.1/x", "https://192.168.1.20/x", "https://169.254.169.254/latest/meta-data", "https://[fe80::1]/x",
            "https://[fd00::1]/x", "https://publisher.example@127.0.0.1/x", "https://printer.example/x",
            "http://publisher.example/x" })
    void nobodyIsLedToAHostThatTheOperatorDidNotName(String next) {
        assertTrue(refusal(from(PUBLIC), next).contains("allowed-hosts"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "printer.example", "mixed.example", "localhost", "metadata.example", "unique.example" })
    void noAllowedNameLeadsFromTheInternetInside(String host) {
        assertTrue(refusal(from(PUBLIC, host), "https://" + host + "/x").endsWith("of this machine or of a private network"));
    }

    /** The operator's own address may be inside, or they write the IP address itself. */
    @ParameterizedTest
    @CsvSource({ "https://publisher.example/list, https://publisher.example/newest", //
            "https://publisher.example/list, https://files.example/newest",
            "https://publisher.example/list, https://10.0.0.5/newest", "https://publisher.example/list, https://gone.example/x",
            "http://127.0.0.1:8081/list, http://127.0.0.1:8081/newest", "http://[::1]/list, http://[::1]/newest",
            "http://localhost/list, http://printer.example/newest",
            "http://printer.example/list, https://files.example/newest" })
    void theOperatorSaysWhere(String start, String next) throws FetchFailure {
        AllowedAddresses allowed = from(start, "files.example", "printer.example", "gone.example", "10.0.0.5");
        assertEquals(URI.create(next), allowed.checked(URI.create(next)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "127.0.0.1", "2130706433", "::1" })
    void anIpAddressIsNotLookedUp(String address) {
        assertEquals(List.of(true), AllowedAddresses.resolved(address).stream().map(InetAddress::isLoopbackAddress).toList());
    }
}
