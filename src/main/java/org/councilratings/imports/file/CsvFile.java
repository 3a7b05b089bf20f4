package org.councilratings.imports.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

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
        return isUtf8(file) ? StandardCharsets.UTF_8 : windows1252(file);
    }

    private static boolean isUtf8(Path file) throws IOException {
        try (Reader text = new InputStreamReader(bytes(file), StandardCharsets.UTF_8.newDecoder())) {
            text.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException otherEncoding) {
            return false;
        }
    }

    /**
     * Any bytes make some text in Windows-1252. So it is only read where nothing in them is UTF-8, which would be a
     * damaged text of that encoding, and nothing would be a control character.
     */
    private static Charset windows1252(Path file) throws IOException {
        try (Reader asUtf8 = new InputStreamReader(bytes(file), StandardCharsets.UTF_8);
                Reader text = new InputStreamReader(bytes(file), WINDOWS_1252)) {
            for (int some = asUtf8.read(); some >= 0; some = asUtf8.read()) {
                if (some >= 0x80 && some != UNREADABLE) {
                    throw notUtf8();
                }
            }
            for (int some = text.read(); some >= 0; some = text.read()) {
                if (some == UNREADABLE || Character.isISOControl(some) && !Character.isWhitespace(some)) {
                    throw notUtf8();
                }
            }
            return WINDOWS_1252;
        }
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
                return notUtf8();
            }
        }
        return new UnreadableFile(UnreadableFile.Kind.BROKEN,
                "This text has quotation marks that do not fit together, or ends in the middle of a row");
    }

    private static UnreadableFile notUtf8() {
        return new UnreadableFile(UnreadableFile.Kind.NOT_UTF8,
                "This text is neither UTF-8 nor Windows-1252, or damaged: save it as \"CSV UTF-8\"");
    }
}
