package org.councilratings.http.listing;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.councilratings.http.exchange.Capacity;

/** Collects the bytes of a response up to a limit, and takes their memory from the capacity as it grows. */
final class LimitedBytes extends OutputStream {

    private static final int FIRST_PART = 8 * 1024;
    private static final int LARGEST_PART = 64 * 1024;

    private final int max;
    private final Optional<Capacity.Place> place;
    private final List<byte[]> fullParts = new ArrayList<>();
    private byte[] part = {};
    private int used;
    private int size;
    private long taken;
    private boolean exceedsLimit;

    /**
     * Collects nothing yet.
     *
     * @param max the maximum number of bytes
     * @param place has the memory for them; none outside a request
     */
    LimitedBytes(int max, Optional<Capacity.Place> place) {
        this.max = max;
        this.place = place;
    }

    @Override
    public void write(int one) {
        write(new byte[] { (byte) one }, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        if (size + length > max) {
            exceedsLimit = true;
            throw new Stopped();
        }
        int written = 0;
        while (written < length) {
            if (used == part.length) {
                addPart();
            }
            int some = Math.min(length - written, part.length - used);
            System.arraycopy(bytes, from + written, part, used, some);
            used += some;
            written += some;
        }
        size += length;
    }

    private void addPart() {
        int next = Math.min(LARGEST_PART, Math.max(FIRST_PART, size));
        // Once for the part, and once for the whole.
        take(2L * next);
        fullParts.add(part);
        part = new byte[next];
        used = 0;
    }

    private void take(long more) {
        place.ifPresent(capacity -> capacity.take(more));
        taken += more;
    }

    /** All bytes. Only their own memory stays taken, until the response is received. */
    byte[] all() {
        byte[] all = new byte[size];
        int at = 0;
        for (byte[] full : fullParts) {
            System.arraycopy(full, 0, all, at, full.length);
            at += full.length;
        }
        System.arraycopy(part, 0, all, at, used);
        giveBack(taken - size);
        return all;
    }

    /** Forgets the bytes and gives their memory back. */
    void discard() {
        fullParts.clear();
        part = new byte[0];
        giveBack(taken);
    }

    private void giveBack(long less) {
        place.ifPresent(capacity -> capacity.giveBack(less));
        taken -= less;
    }

    boolean exceedsLimit() {
        return exceedsLimit;
    }

    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Stopped() {
            super(null, null, false, false);
        }
    }
}
