package org.councilratings.imports.schedule;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Where redirects and links can lead one download: to the host that the operator set and those that they allowed, not from
 * https
 * to http, and not from the public internet to this machine or a private network. The owner of a host could otherwise let its
 * name lead to another machine.
 */
final class AllowedAddresses {

    private static final Pattern IP_ADDRESS = Pattern.compile("[0-9.]+|\\[.*]");

    private final URI start;
    private final Set<String> otherHosts;
    private final Function<String, List<InetAddress>> names;
    private final boolean isStartInternal;

    /**
     * For one download.
     *
     * @param start where it begins
     * @param otherHosts the hosts that the operator has allowed, beside that of the start
     * @param names finds the IP addresses of a host; none if it is unknown
     */
    AllowedAddresses(URI start, Set<String> otherHosts, Function<String, List<InetAddress>> names) {
        this.start = start;
        this.otherHosts = otherHosts;
        this.names = names;
        List<InetAddress> found = names.apply(start.getHost());
        isStartInternal = !found.isEmpty() && found.stream().noneMatch(PublicInternet::contains);
    }

    /** The IP addresses of a host, by this machine's resolver; none if it is unknown. */
    static List<InetAddress> resolved(String host) {
        try {
            return List.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException unknown) {
            return List.of();
        }
    }

    /**
     * An address that a redirect or link leads to.
     *
     * @throws FetchFailure if it is not allowed
     */
    URI checked(URI next) throws FetchFailure {
        String host = next.getHost();
        boolean isSafe = "https".equalsIgnoreCase(next.getScheme())
                || "http".equalsIgnoreCase(next.getScheme()) && "http".equalsIgnoreCase(start.getScheme());
        if (host == null || !isSafe
                || !host.equalsIgnoreCase(start.getHost()) && otherHosts.stream().noneMatch(host::equalsIgnoreCase)) {
            throw failure("its URL must begin with https://, and its host be one of "
                    + "council-ratings.imports.scheduled.allowed-hosts", next);
        }
        if (!isStartInternal && !IP_ADDRESS.matcher(host).matches() && !isProxied(next)
                && !names.apply(host).stream().allMatch(PublicInternet::contains)) {
            throw failure("its host has an IP address of this machine or of a private network", next);
        }
        return next;
    }

    /** Then the proxy finds the host, and this machine may not know it. */
    private static boolean isProxied(URI next) {
        ProxySelector proxies = ProxySelector.getDefault();
        return proxies != null && proxies.select(next).stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT);
    }

    private static FetchFailure failure(String why, URI next) {
        return new FetchFailure("The redirect or link is not allowed: " + why, false, new IOException(next.toString()));
    }
}
