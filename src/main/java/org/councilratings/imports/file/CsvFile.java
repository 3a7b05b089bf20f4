package org.councilratings.imports.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.councilratings.http.input.StrictUtf8;

/**
 * Text with columns: separated by commas, semicolons, tabs or vertical bars; UTF-8, UTF-16 with a byte order mark, or
 * Windows-1252, which Excel writes; with any line ends.
 */
final class CsvFile {

    private static final int LOOK_AHEAD = 8192;
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final char[] SEPARATORS = { ',', ';', '\t', '|' };
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final char UNREADABLE = '\uFFFD';

    private CsvFile() {
    }

    /**
     * Reads the one table there is.
     *
     * @return in which encoding, if that is not what the file itself says: words to follow "as CSV"; else nothing
     * @throws UnreadableFile if it is no such text, or larger than the limits
     */
    static String read(Path file, TableReader reader) {
        try {
            Charset charset = charset(file);
            read(file, charset, reader);
            return charset.equals(WINDOWS_1252) ? " in Windows-1252, because its text is not UTF-8" : "";
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException malformed) {
            throw malformed(malformed);
        }
    }

    private static void read(Path file, Charset charset, TableReader reader) throws IOException {
        try (Reader text = new InputStreamReader(bytes(file), charset.newDecoder())) {
            CheckedText checked = new CheckedText(text);
            char separator = separator(checked.start(LOOK_AHEAD));
            try (CSVParser parser = CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get()
                    .parse(checked)) {
                reader.begin(null);
                read(parser, checked, reader);
            }
        }
    }

    private static InputStream bytes(Path file) throws IOException {
        return new BufferedInputStream(Limits.bounded(Files.newInputStream(file), 0));
    }

    private static void read(CSVParser parser, CheckedText text, TableReader reader) {
        long rows = 0;
        for (CSVRecord record : parser) {
            text.recordEnds();
            List<Cell> cells = cells(record);
            if (!cells.isEmpty()) {
                Limits.checkRows(++rows, "text");
                reader.row(record.getRecordNumber(), cells);
            }
        }
    }

    private static List<Cell> cells(CSVRecord record) {
        List<Cell> cells = new ArrayList<>();
        int last = 0;
        for (int i = 0; i < record.size(); i++) {
            String text = record.get(i).strip();
            Limits.checkCell(text.length(), "text");
            cells.add(text.isEmpty() ? null : Cell.ofText(text));
            last = text.isEmpty() ? last : i + 1;
        }
        Limits.checkColumns(last, "text");
        return cells.subList(0, last);
    }

    private static Charset charset(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            int mark = bytes.read() << 8 | bytes.read();
            if (mark == BYTE_ORDER_MARK || mark == Character.reverseBytes((char) BYTE_ORDER_MARK)) {
                return StandardCharsets.UTF_16;
            }
        }
        try (InputStream bytes = bytes(file)) {
            OptionalLong fault = StrictUtf8.lineOfFault(bytes);
            return fault.isEmpty() ? StandardCharsets.UTF_8 : windows1252(file, fault.getAsLong());
        }
    }

    /**
     * Any bytes make some text in Windows-1252. So it is only read where nothing in them has the shape of a character in UTF-8,
     * which would be a damaged text of that encoding, and nothing would be a control character.
     *
     * @param fault the first line that is not UTF-8
     */
    private static Charset windows1252(Path file, long fault) throws IOException {
        try (InputStream bytes = bytes(file); Reader text = new InputStreamReader(bytes(file), WINDOWS_1252)) {
            int missing = 0;
            for (int some = bytes.read(); some >= 0; some = bytes.read()) {
                boolean isContinued = missing > 0 && some >> 6 == 0b10;
                missing = isContinued ? missing - 1 : continuationBytes(some);
                if (isContinued && missing == 0) {
                    throw notUtf8(fault);
                }
            }
            for (int some = text.read(); some >= 0; some = text.read()) {
                if (some == UNREADABLE || Character.isISOControl(some) && !Character.isWhitespace(some)) {
                    throw notUtf8(fault);
                }
            }
            return WINDOWS_1252;
        }
    }

    /** How many bytes belong to a first byte, in the first form of UTF-8 (RFC 2279), which also had overlong ones. */
    private static int continuationBytes(int first) {
        return first >> 5 == 0b110 ? 1 : first >> 4 == 0b1110 ? 2 : first >> 3 == 0b11110 ? 3 : 0;
    }

    private static char separator(String start) {
        char best = SEPARATORS[0];
        for (char separator : SEPARATORS) {
            best = count(start, separator) > count(start, best) ? separator : best;
        }
        return best;
    }

    private static long count(String text, char separator) {
        boolean isQuoted = false;
        long found = 0;
        for (char character : text.toCharArray()) {
            isQuoted ^= character == '"';
            found += character == separator && !isQuoted ? 1 : 0;
        }
        return found;
    }

    private static UnreadableFile malformed(Exception malformed) {
        for (Throwable cause = malformed; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return new UnreadableFile(UnreadableFile.Kind.NOT_UTF8,
                        "This text is damaged UTF-16: save it as \"CSV UTF-8\"");
            }
        }
        return new UnreadableFile(UnreadableFile.Kind.BROKEN,
                "This text has quotation marks that do not fit together, or ends in the middle of a row");
    }

    private static UnreadableFile notUtf8(long line) {
        return new UnreadableFile(UnreadableFile.Kind.NOT_UTF8,
                "This text is neither UTF-8 nor Windows-1252, or damaged, in line " + line + ": save it as \"CSV UTF-8\"");
    }
}
