package org.councilratings.http.listing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Receives the workbook that fastexcel writes, and packs its parts again while they arrive. fastexcel writes the present moment
 * into each workbook, but the same revision must give the same bytes, because its ETag is strong. Its archive also has no
 * dates, and sizes that {@link java.util.zip.ZipInputStream} cannot read.
 */
final class WorkbookParts extends OutputStream {

    /** The beginning of a part in a zip file (APPNOTE.TXT, section 4.3.7). */
    private static final int PART = 0x04034b50;
    private static final int SIGNATURE_LENGTH = 4;
    private static final int NAME_LENGTH_AT = 26;
    private static final int NAME_AT = 30;
    private static final int MAX_HEADER = 512;
    private static final int BUFFER = 16 * 1024;

    /** What follows a part: its signature, checksum and sizes, each of eight bytes. */
    private static final int DESCRIPTOR_LENGTH = 24;

    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("(?<=<dcterms:created xsi:type=\"dcterms:W3CDTF\">)[^<]*");

    private final Packed packed;
    private final Instant created;
    private final Inflater unpacking = new Inflater(true);
    private final ByteBuffer toUnpack = ByteBuffer.allocateDirect(BUFFER);
    private final ByteBuffer unpacked = ByteBuffer.allocateDirect(BUFFER);
    private final byte[] content = new byte[BUFFER];
    private final ByteBuffer header = ByteBuffer.allocate(MAX_HEADER).order(ByteOrder.LITTLE_ENDIAN);
    private final ByteArrayOutputStream properties = new ByteArrayOutputStream();
    private OutputStream part;
    private int toSkip;
    private boolean hasAllParts;

    /**
     * Receives nothing yet.
     *
     * @param created when the data last changed
     */
    WorkbookParts(OutputStream out, Instant created) {
        this.packed = new Packed(out);
        this.created = created;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] { (byte) one }, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int at = from;
        int end = from + length;
        while (at < end && !hasAllParts) {
            if (toSkip > 0) {
                int skipped = Math.min(toSkip, end - at);
                toSkip -= skipped;
                at += skipped;
            } else if (part == null) {
                header.put(bytes[at]);
                at++;
                readHeader();
            } else {
                at = unpack(bytes, at, end);
            }
        }
    }

    private void readHeader() throws IOException {
        int read = header.position();
        if (read == SIGNATURE_LENGTH && header.getInt(0) != PART) {
            hasAllParts = true;
        } else if (read >= NAME_AT && read == NAME_AT + header.getShort(NAME_LENGTH_AT)) {
            begin(new String(header.array(), NAME_AT, read - NAME_AT, StandardCharsets.US_ASCII));
            header.clear();
        }
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.ofInstant(created, ZoneOffset.UTC));
        packed.putNextEntry(entry);
        part = name.equals(PROPERTIES) ? properties : packed;
    }

    /** Returns where to go on: at the latest where the part ends. */
    private int unpack(byte[] bytes, int at, int end) throws IOException {
        int length = Math.min(BUFFER, end - at);
        unpacking.setInput(toUnpack.clear().put(bytes, at, length).flip());
        try {
            while (unpacking.inflate(unpacked.clear()) > 0) {
                int some = unpacked.flip().remaining();
                unpacked.get(content, 0, some);
                part.write(content, 0, some);
            }
        } catch (DataFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
        int rest = unpacking.getRemaining();
        if (unpacking.finished()) {
            endPart();
        }
        return at + length - rest;
    }

    private void endPart() throws IOException {
        if (part == properties) {
            packed.write(CREATED.matcher(properties.toString(StandardCharsets.UTF_8)).replaceAll(created.toString())
                    .getBytes(StandardCharsets.UTF_8));
        }
        packed.closeEntry();
        unpacking.reset();
        part = null;
        toSkip = DESCRIPTOR_LENGTH;
    }

    /** Completes the archive. Does not close the other stream. */
    void finish() throws IOException {
        packed.finish();
    }

    /** Releases memory. An archive that is not complete stays so. */
    @Override
    public void close() {
        unpacking.end();
        packed.release();
    }

    private static final class Packed extends ZipOutputStream {

        private Packed(OutputStream out) {
            super(out);
            def.end();
            def = new OffHeapDeflater(BUFFER);
            // The usual 512 bytes mean so many calls of native code that they hold up the garbage collector.
            buf = new byte[BUFFER];
        }

        private void release() {
            def.end();
        }
    }
}
