package org.councilratings.rating.chart.png;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A PNG file in the making (RFC 2083): it takes a row at a time, so that no more of the picture needs to be in memory. */
final class PngFile implements AutoCloseable {

    private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
    private static final byte NUMBERED_COLOURS = 3;
    private static final byte PER_METRE = 1;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    private final Deflater deflater = new Deflater();
    private final DeflaterOutputStream packing = new DeflaterOutputStream(pixels, deflater, 8192);
    private final ColourTable colours;
    private final byte[] row;

    /**
     * Begins a file.
     *
     * @param resolution in pixels per metre
     */
    PngFile(int width, int height, int resolution, ColourTable colours) {
        this.colours = colours;
        row = new byte[1 + width];
        file.writeBytes(SIGNATURE);
        chunk("IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put(NUMBERED_COLOURS).array());
        chunk("sRGB", new byte[1]);
        chunk("pHYs", ByteBuffer.allocate(9).putInt(resolution).putInt(resolution).put(PER_METRE).array());
        chunk("PLTE", colours.redGreenBlue());
    }

    /** Adds a text, such as the title, that viewers show beside the picture. */
    void text(String keyword, String text) {
        chunk("iTXt", (keyword + "\0\0\0en\0\0" + text).getBytes(StandardCharsets.UTF_8));
    }

    /** Adds the next row. It begins with a 0: no filter, because the numbers of colours are no amounts. */
    void row(int[] pixels, int from) {
        for (int i = 1; i < row.length; i++) {
            int pixel = from + i - 1;
            row[i] = i > 1 && pixels[pixel] == pixels[pixel - 1] ? row[i - 1] : colours.number(pixels[pixel]);
        }
        try {
            packing.write(row);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    byte[] finished() {
        try {
            packing.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        chunk("IDAT", pixels.toByteArray());
        chunk("IEND", new byte[0]);
        return file.toByteArray();
    }

    private void chunk(String type, byte[] content) {
        byte[] named = ByteBuffer.allocate(4 + content.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(content)
                .array();
        CRC32 check = new CRC32();
        check.update(named);
        file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        file.writeBytes(named);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }

    /** Frees memory outside of the heap. */
    @Override
    public void close() {
        deflater.end();
    }
}
