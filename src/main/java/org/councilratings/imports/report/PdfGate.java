package org.councilratings.imports.report;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.councilratings.imports.file.UnreadableFile;
import org.councilratings.imports.file.UnreadableFile.Kind;

/**
 * Looks at the bytes of a PDF before it is opened. PDFBox unpacks a stream as a whole, and makes an object of some hundred
 * bytes
 * of what may be two bytes in the file. So every stream is unpacked here first, keeping nothing and counting what is in it.
 * What
 * could become too much is refused, and so is what no report needs and could grow in another way.
 */
final class PdfGate {

    private static final int MAX_UNPACKED = 8 << 20;
    private static final int MAX_UNPACKED_IN_ALL = 48 << 20;
    /** In one stream. A page of a report has up to 15,000. */
    private static final int MAX_TOKENS = 250_000;
    /** In all that PDFBox may keep. A report has up to 250,000. */
    private static final int MAX_TOKENS_KEPT = 800_000;
    private static final byte[] STREAM = { 's', 't', 'r', 'e', 'a', 'm' };
    private static final byte[] HEADER = { '%', 'P', 'D', 'F', '-' };
    private static final int HEADER_WITHIN = 1024;
    private static final int ZLIB_HEADER = 2;

    private final byte[] file;
    private final byte[] buffer = new byte[1 << 14];
    private long unpacked;
    private int kept;

    private PdfGate(byte[] file) {
        this.file = file;
    }

    /** Refuses a file that is no PDF, is protected, or would become too large. */
    static void check(byte[] file) {
        if (indexOf(HEADER, file, 0, Math.min(file.length, HEADER_WITHIN)) < 0) {
            throw new UnreadableFile(Kind.NOT_A_TABLE, "This file is not a PDF");
        }
        new PdfGate(file).check();
    }

    static UnreadableFile broken() {
        return new UnreadableFile(Kind.BROKEN, "This PDF is damaged or incomplete. Download the report again");
    }

    static UnreadableFile isProtected() {
        return new UnreadableFile(Kind.BROKEN, "This PDF is protected by a password or against copying, so it is not read. "
                + "Use the report as Ofsted published it");
    }

    private void check() {
        PdfTokens whole = new PdfTokens();
        whole.add(file, file.length);
        if (whole.isProtected()) {
            throw isProtected();
        }
        count(whole, true);
        for (int at = indexOf(STREAM, file, 0, file.length); at >= 0; at = indexOf(STREAM, file, at + 1, file.length)) {
            unpack(dataAfter(at + STREAM.length));
        }
    }

    private int dataAfter(int keyword) {
        int at = keyword;
        while (at < file.length && (file[at] == '\r' || file[at] == '\n' || file[at] == ' ')) {
            at++;
        }
        return at;
    }

    /** As PDFBox does it: whatever the first two bytes are, and as far as it goes. */
    private void unpack(int from) {
        if (from + ZLIB_HEADER >= file.length) {
            return;
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(file, from + ZLIB_HEADER, file.length - from - ZLIB_HEADER);
            count(inflater);
        } catch (DataFormatException end) {
            // What came before has been counted.
        } finally {
            inflater.end();
        }
    }

    private void count(Inflater inflater) throws DataFormatException {
        PdfTokens stream = new PdfTokens();
        long before = unpacked;
        int length;
        while ((length = inflater.inflate(buffer)) > 0) {
            unpacked += length;
            if (unpacked - before > MAX_UNPACKED || unpacked > MAX_UNPACKED_IN_ALL) {
                throw tooLarge();
            }
            stream.add(buffer, length);
        }
        count(stream, stream.mayBeObjects());
    }

    private void count(PdfTokens tokens, boolean isKept) {
        kept += isKept ? tokens.count() : 0;
        if (tokens.isUnsafe() || tokens.count() > MAX_TOKENS || kept > MAX_TOKENS_KEPT) {
            throw tooLarge();
        }
    }

    private static UnreadableFile tooLarge() {
        return new UnreadableFile(Kind.TOO_LARGE,
                "The PDF has more content than an inspection report, or a different structure");
    }

    private static int indexOf(byte[] part, byte[] whole, int from, int to) {
        for (int i = from; i <= to - part.length; i++) {
            int matched = 0;
            while (matched < part.length && whole[i + matched] == part[matched]) {
                matched++;
            }
            if (matched == part.length) {
                return i;
            }
        }
        return -1;
    }
}
