package org.councilratings.http.listing;

import java.nio.ByteBuffer;
import java.util.zip.Deflater;

/**
 * Compresses bytes off the heap. With arrays the garbage collector has to wait for each call, and with little memory many
 * downloads at once ended in an {@link OutOfMemoryError} although there was memory to collect.
 */
final class OffHeapDeflater extends Deflater {

    private final ByteBuffer input;
    private final ByteBuffer output;

    /**
     * Compresses without a header, as zip files have it.
     *
     * @param buffer the maximum number of bytes that {@link #setInput} takes
     */
    OffHeapDeflater(int buffer) {
        super(DEFAULT_COMPRESSION, true);
        input = ByteBuffer.allocateDirect(buffer);
        output = ByteBuffer.allocateDirect(buffer);
    }

    @Override
    public void setInput(byte[] bytes, int from, int length) {
        setInput(input.clear().put(bytes, from, length).flip());
    }

    @Override
    public int deflate(byte[] bytes, int from, int length) {
        int compressed = deflate(output.clear().limit(Math.min(length, output.capacity())));
        output.flip().get(bytes, from, compressed);
        return compressed;
    }
}
