package org.councilratings.http.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/** The types of columns in CSV on the Web. */
enum Datatype {
    STRING,
    DATE,
    DATETIME,
    INTEGER,
    DOUBLE,
    BOOLEAN,

    /** For lists of records and for objects. */
    JSON;

    String csvwName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Datatype of(Class<?> type) {
        if (type == LocalDate.class) {
            return DATE;
        }
        if (type == Instant.class) {
            return DATETIME;
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return INTEGER;
        }
        if (type == double.class || type == Double.class) {
            return DOUBLE;
        }
        if (type == JsonText.class) {
            return JSON;
        }
        return type == boolean.class || type == Boolean.class ? BOOLEAN : STRING;
    }
}
