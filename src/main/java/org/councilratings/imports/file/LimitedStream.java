package org.councilratings.imports.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream of which no more than so many bytes are read. */
final class LimitedStream extends FilterInputStream {

    private final long most;
    private long read;

    LimitedStream(InputStream in, long most) {
        this(in, most, 0);
    }

    /**
     * One of several, of which together no more than so many bytes are read.
     *
     * @param before how many were read of those before
     */
    LimitedStream(InputStream in, long most, long before) {
        super(in);
        this.most = most;
        this.read = before;
    }

    /** How many bytes were read, of it and of those before. */
    long total() {
        return read;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int some = super.read(bytes, from, length);
        count(Math.max(0, some));
        return some;
    }

    private void count(int some) {
        read += some;
        if (read > most) {
            throw new UnreadableFile(UnreadableFile.Kind.TOO_LARGE,
                    "The file has more than " + (most >> 20) + " MiB when unpacked");
        }
    }
}
