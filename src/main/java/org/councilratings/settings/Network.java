package org.councilratings.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** One address, or all that begin alike: {@code 192.0.2.1}, {@code 10.0.0.0/8}, {@code 2001:db8::/48}. */
public final class Network {

    /** What an address can be made of; a name would be looked up. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    private static final Pattern PREFIX = Pattern.compile("[0-9]{1,3}");

    private final byte[] start;
    private final int prefix;

    private Network(byte[] start, int prefix) {
        this.start = start;
        this.prefix = prefix;
    }

    /**
     * Reads a network.
     *
     * @throws IllegalArgumentException if the text is no address, or its prefix is longer than one
     */
    public static Network of(String text) {
        String[] parts = text.strip().split("/", 2);
        InetAddress address = address(parts[0]).orElseThrow(() -> new IllegalArgumentException("No address: " + text));
        if (parts.length == 2 && !PREFIX.matcher(parts[1]).matches()) {
            throw new IllegalArgumentException("No prefix: " + text);
        }
        byte[] start = address.getAddress();
        int whole = start.length * Byte.SIZE;
        int prefix = parts.length == 1 ? whole : Integer.parseInt(parts[1]);
        if (prefix > whole) {
            throw new IllegalArgumentException("The prefix is longer than the address: " + text);
        }
        return new Network(start, prefix);
    }

    /** The address that a text is; none if it is a name, which is never looked up. */
    public static Optional<InetAddress> address(String text) {
        try {
            return text != null && ADDRESS.matcher(text).matches() ? Optional.of(InetAddress.getByName(text))
                    : Optional.empty();
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }

    /** Whether an address is in it: of the same kind, with the same first bits. */
    public boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == start.length
                && IntStream.range(0, prefix).allMatch(bit -> bitOf(bytes, bit) == bitOf(start, bit));
    }

    private static int bitOf(byte[] bytes, int number) {
        return bytes[number / Byte.SIZE] >> (Byte.SIZE - 1 - number % Byte.SIZE) & 1;
    }
}
