package org.councilratings.imports.report;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * A file in memory that counts what is read of it. A parser reads each byte a few times; a file that makes it read the same
 * bytes
 * repeatedly, such as one with thousands of streams that have no end, soon fails.
 */
final class CountedBytes implements RandomAccessRead {

    private static final int READS_OF_A_BYTE = 60;
    private static final int READS_IN_ANY_CASE = 1 << 22;

    private final byte[] bytes;
    private final AtomicLong left;
    private int position;
    private boolean closed;

    CountedBytes(byte[] bytes) {
        this(bytes, new AtomicLong((long) bytes.length * READS_OF_A_BYTE + READS_IN_ANY_CASE));
    }

    private CountedBytes(byte[] bytes, AtomicLong left) {
        this.bytes = bytes;
        this.left = left;
    }

    @Override
    public int read() {
        count(1);
        return position < bytes.length ? bytes[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        int read = Math.min(length, bytes.length - position);
        if (read <= 0) {
            return length == 0 ? 0 : -1;
        }
        count(read);
        System.arraycopy(bytes, position, into, offset, read);
        position += read;
        return read;
    }

    private void count(int read) {
        if (closed || left.addAndGet(-read) < 0) {
            throw PdfGate.broken();
        }
    }

    @Override
    public long getPosition() {
        return position;
    }

    @Override
    public void seek(long to) throws IOException {
        if (to < 0) {
            throw new IOException("Before the beginning");
        }
        position = (int) Math.min(to, bytes.length);
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public boolean isEOF() {
        return position >= bytes.length;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public RandomAccessReadView createView(long start, long length) {
        return new RandomAccessReadView(new CountedBytes(bytes, left), start, length, true);
    }
}
