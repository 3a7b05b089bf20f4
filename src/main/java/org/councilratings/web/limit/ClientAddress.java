package org.councilratings.web.limit;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.vertx.core.http.HttpServerRequest;

/**
 * Tells clients apart by their addresses. Behind a proxy every request comes from the proxy, which says whom it had it from in
 * X-Forwarded-For; anyone can write that header, so it is believed only as far as trusted hops have written it.
 */
@Singleton
class ClientAddress {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private static final String ON_A_SOCKET_FILE = "local";

    /** What an address can be made of; a name would be looked up. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    /** One household or office has at least this much of an address, and can use all of it. */
    private static final int IPV6_PREFIX_IN_BYTES = 8;

    private final List<IpSubnetFilterRule> trusted;

    @Inject
    ClientAddress(@ConfigProperty(name = "council-ratings.limits.trusted-proxies") Optional<List<String>> trusted) {
        this.trusted = trusted.orElse(List.of()).stream().map(ClientAddress::rule).toList();
    }

    private static IpSubnetFilterRule rule(String text) {
        String[] parts = text.strip().split("/", 2);
        InetAddress address = parse(parts[0]).orElseThrow(() -> new IllegalArgumentException(
                "council-ratings.limits.trusted-proxies: '" + text
                        + "' is no address, and none with a prefix like 10.0.0.0/8"));
        int whole = address.getAddress().length * Byte.SIZE;
        return new IpSubnetFilterRule(address, parts.length == 1 ? whole : Integer.parseInt(parts[1]), IpFilterRuleType.ACCEPT);
    }

    /** What stands for the client that a request comes from. */
    String of(HttpServerRequest request) {
        String peer = request.connection().remoteAddress().hostAddress();
        return of(peer == null ? ON_A_SOCKET_FILE : peer, request.headers().getAll(FORWARDED_FOR));
    }

    String of(String peer, List<String> forwardedFor) {
        List<String> hops = forwardedFor.stream().flatMap(line -> Arrays.stream(line.split(","))).map(String::strip).toList();
        String client = peer;
        for (int i = hops.size() - 1; i >= 0 && isTrusted(client); i--) {
            client = hops.get(i);
        }
        return parse(client).map(ClientAddress::told).orElse(peer);
    }

    private boolean isTrusted(String address) {
        return parse(address)
                .filter(parsed -> trusted.stream().anyMatch(rule -> rule.matches(new InetSocketAddress(parsed, 0))))
                .isPresent();
    }

    private static Optional<InetAddress> parse(String text) {
        try {
            return text != null && ADDRESS.matcher(text).matches() ? Optional.of(InetAddress.getByName(text))
                    : Optional.empty();
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }

    private static String told(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length > IPV6_PREFIX_IN_BYTES ? Arrays.toString(Arrays.copyOf(bytes, IPV6_PREFIX_IN_BYTES))
                : address.getHostAddress();
    }
}
