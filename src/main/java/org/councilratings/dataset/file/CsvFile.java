package org.councilratings.dataset.file;

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

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Text with columns: separated by commas, semicolons or tabs; UTF-8, or UTF-16 with a byte order mark; with any line ends. */
final class CsvFile {

    private static final int LOOK_AHEAD = 8192;
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final char[] SEPARATORS = { ',', ';', '\t' };

    private CsvFile() {
    }

    /**
     * Reads the one table there is.
     *
     * @throws UnreadableFile if it is no such text, or larger than the limits
     */
    static void read(Path file, Limits limits, TableReader reader) {
        try (InputStream bytes = new BufferedInputStream(new LimitedStream(Files.newInputStream(file), limits.bytes()));
                Reader text = new InputStreamReader(bytes, charset(bytes).newDecoder())) {
            CheckedText checked = new CheckedText(text);
            char separator = separator(checked.start(LOOK_AHEAD));
            try (CSVParser parser = CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get()
                    .parse(checked)) {
                reader.begin(null);
                read(parser, checked, limits, reader);
            }
        } catch (CharacterCodingException otherEncoding) {
            throw notUtf8();
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException malformed) {
            throw malformed(malformed);
        }
    }

    private static void read(CSVParser parser, CheckedText text, Limits limits, TableReader reader) {
        long rows = 0;
        for (CSVRecord record : parser) {
            text.recordEnds();
            List<Cell> cells = cells(record, limits);
            if (!cells.isEmpty()) {
                if (++rows > limits.rows()) {
                    throw tooLarge("more than " + limits.rows() + " rows");
                }
                reader.row(record.getRecordNumber(), cells);
            }
        }
    }

    private static List<Cell> cells(CSVRecord record, Limits limits) {
        List<Cell> cells = new ArrayList<>();
        int last = 0;
        for (int i = 0; i < record.size(); i++) {
            String text = record.get(i).strip();
            if (text.length() > limits.cell()) {
                throw tooLarge("a cell of more than " + limits.cell() + " characters");
            }
            cells.add(text.isEmpty() ? null : Cell.ofText(text));
            last = text.isEmpty() ? last : i + 1;
        }
        if (last > limits.columns()) {
            throw tooLarge("more than " + limits.columns() + " columns");
        }
        return cells.subList(0, last);
    }

    /** The encoding that the first bytes show, which stay to be read but for a mark of UTF-16's byte order. */
    private static Charset charset(InputStream bytes) throws IOException {
        bytes.mark(2);
        int mark = bytes.read() << 8 | bytes.read();
        bytes.reset();
        return mark == BYTE_ORDER_MARK || mark == Character.reverseBytes((char) BYTE_ORDER_MARK) ? StandardCharsets.UTF_16
                : StandardCharsets.UTF_8;
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
        return new UnreadableFile(UnreadableFile.Kind.NOT_UTF8, "This text is not UTF-8: save it as \"CSV UTF-8\"");
    }

    static UnreadableFile tooLarge(String what) {
        return new UnreadableFile(UnreadableFile.Kind.TOO_LARGE, "The text has " + what);
    }
}
