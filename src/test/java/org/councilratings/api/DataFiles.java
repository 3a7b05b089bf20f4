package org.councilratings.api;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The bundled data set as it lies in its files, read without any code of the service. */
final class DataFiles {

    private DataFiles() {
    }

    /** The rows of a file; an empty cell is null. */
    static List<CSVRecord> rows(String file) {
        try (Reader text = new InputStreamReader(DataFiles.class.getResourceAsStream("/dataset/" + file),
                StandardCharsets.UTF_8)) {
            return parsed(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The rows of CSV that the service sent; an empty cell is null. */
    static List<CSVRecord> sent(String csv) {
        try {
            return parsed(new StringReader(csv));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<CSVRecord> parsed(Reader text) throws IOException {
        return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setNullString("").get().parse(text)
                .getRecords();
    }
}
