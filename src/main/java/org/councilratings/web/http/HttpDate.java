package org.councilratings.web.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as HTTP has them (RFC 9110, section 5.6.7): always two digits for the day, unlike Java's own RFC 1123 format. */
final class HttpDate {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter
            .ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private HttpDate() {
    }

    static String of(Instant instant) {
        return FORMAT.format(instant);
    }
}
