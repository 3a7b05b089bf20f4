package org.councilratings.http.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The formats of a list. */
public enum Representation {
    JSON("application/json", "application/json", ".json"),
    CSV("text/csv", "text/csv;charset=utf-8;header=present", ".csv"),
    NDJSON("application/x-ndjson", "application/x-ndjson", ".ndjson"),

    /** An Excel workbook. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),

    /** Descriptions of the CSV columns (CSV on the Web). */
    CSV_METADATA("application/csvm+json", "application/csvm+json", ".csv-metadata.json");

    /** The formats that clients can choose with the Accept header, the default first. */
    public static final List<Representation> OFFERED = List.of(JSON, CSV, NDJSON, XLSX);

    private final String mediaType;
    private final String contentType;
    private final String suffix;

    Representation(String mediaType, String contentType, String suffix) {
        this.mediaType = mediaType;
        this.contentType = contentType;
        this.suffix = suffix;
    }

    /** Type and subtype, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The Content-Type, with parameters. */
    public String contentType() {
        return contentType;
    }

    /** The suffix of the path for this representation: {@code .csv}. */
    public String suffix() {
        return suffix;
    }

    /** Whether it is a file, which always has the whole list. */
    public boolean isFile() {
        return this == CSV || this == NDJSON || this == XLSX;
    }

    /** The representation of a path with a suffix. */
    public static Optional<Representation> bySuffix(String path) {
        return Arrays.stream(values()).filter(representation -> path.endsWith(representation.suffix))
                .max((one, other) -> Integer.compare(one.suffix.length(), other.suffix.length()));
    }
}
