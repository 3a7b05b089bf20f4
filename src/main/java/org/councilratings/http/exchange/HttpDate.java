package org.councilratings.http.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Dates in HTTP (RFC 9110, section 5.6.7): two digits for the day, unlike Java's RFC 1123 format. */
public final class HttpDate {

    private static final DateTimeFormatter FORMAT = format("EEE, dd MMM uuuu HH:mm:ss 'GMT'");

    /** The two obsolete formats. A two-digit year is at most 50 years in the future. */
    private static final List<DateTimeFormatter> READABLE = List.of(FORMAT,
            new DateTimeFormatterBuilder().appendPattern("EEEE, dd-MMM-")
                    .appendValueReduced(ChronoField.YEAR, 2, 2, LocalDate.now(ZoneOffset.UTC).minusYears(49))
                    .appendPattern(" HH:mm:ss 'GMT'").toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT),
            format("EEE MMM ppd HH:mm:ss uuuu"));

    private HttpDate() {
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT)
                .withZone(ZoneOffset.UTC);
    }

    public static String of(Instant instant) {
        return FORMAT.format(instant);
    }

    /** The instant in a header; empty if it is missing or malformed, and so ignored. */
    static Optional<Instant> parse(String header) {
        return header == null ? Optional.empty()
                : READABLE.stream().flatMap(format -> read(header, format)).findFirst();
    }

    private static Stream<Instant> read(String header, DateTimeFormatter format) {
        try {
            return Stream.of(LocalDateTime.parse(header, format).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException another) {
            return Stream.empty();
        }
    }
}
