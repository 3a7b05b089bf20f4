package org.councilratings.http.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The forms in which a list is answered. */
public enum Representation {
    JSON("application/json", "application/json", ".json"),
    CSV("text/csv", "text/csv;charset=utf-8;header=present", ".csv"),
    NDJSON("application/x-ndjson", "application/x-ndjson", ".ndjson"),

    /** What the columns of the CSV mean, as CSV on the Web has it. */
    CSV_METADATA("application/csvm+json", "application/csvm+json", ".csv-metadata.json");

    /** What a client may choose among by its Accept header, the one first that it gets if it does not choose. */
    public static final List<Representation> OFFERED = List.of(JSON, CSV, NDJSON);

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

    /** The media type with its parameters, as the Content-Type header has it. */
    public String contentType() {
        return contentType;
    }

    /** What is put at the end of a list's path to ask for this representation: {@code .csv}. */
    public String suffix() {
        return suffix;
    }

    /** The representation that a path asks for by its end. */
    public static Optional<Representation> bySuffix(String path) {
        return Arrays.stream(values()).filter(representation -> path.endsWith(representation.suffix))
                .max((one, other) -> Integer.compare(one.suffix.length(), other.suffix.length()));
    }
}
