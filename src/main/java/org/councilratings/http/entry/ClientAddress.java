package org.councilratings.http.entry;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.councilratings.settings.Network;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.vertx.core.http.HttpServerRequest;

/**
 * The IP address of a client. Behind a proxy it is in X-Forwarded-For. Anyone can write that header, so only the part from
 * trusted proxies is used.
 */
@Singleton
public class ClientAddress {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private static final String ON_A_SOCKET_FILE = "local";

    /** A household or office has at least one IPv6 network of this size. */
    private static final int IPV6_PREFIX_IN_BYTES = 8;

    private final List<Network> trusted;

    @Inject
    ClientAddress(@ConfigProperty(name = "council-ratings.limits.trusted-proxies") Optional<List<String>> trusted) {
        this.trusted = trusted.orElse(List.of()).stream().map(Network::of).toList();
    }

    /** The key of a client: its address or, for IPv6, its network. */
    String of(HttpServerRequest request) {
        return of(peer(request), request.headers().getAll(FORWARDED_FOR));
    }

    String of(String peer, List<String> forwardedFor) {
        String client = whole(peer, forwardedFor);
        return Network.address(client).map(ClientAddress::key).orElse(client);
    }

    /** The full IP address of a client, for the log. */
    public String whole(HttpServerRequest request) {
        return whole(peer(request), request.headers().getAll(FORWARDED_FOR));
    }

    private static String peer(HttpServerRequest request) {
        String peer = request.connection().remoteAddress().hostAddress();
        return peer == null ? ON_A_SOCKET_FILE : peer;
    }

    String whole(String peer, List<String> forwardedFor) {
        List<String> hops = forwardedFor.stream().flatMap(line -> Arrays.stream(line.split(","))).map(String::strip).toList();
        String client = peer;
        for (int i = hops.size() - 1; i >= 0 && isTrusted(client); i--) {
            client = hops.get(i);
        }
        return Network.address(client).isPresent() ? client : peer;
    }

    private boolean isTrusted(String address) {
        return Network.address(address).filter(parsed -> trusted.stream().anyMatch(network -> network.contains(parsed)))
                .isPresent();
    }

    private static String key(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length > IPV6_PREFIX_IN_BYTES ? Arrays.toString(Arrays.copyOf(bytes, IPV6_PREFIX_IN_BYTES))
                : address.getHostAddress();
    }
}
