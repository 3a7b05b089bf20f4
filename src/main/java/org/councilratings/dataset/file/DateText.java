package org.councilratings.dataset.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days as published files write them: ISO 8601, or day, month and year as in Britain; with or without a time. */
final class DateText {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})([T ].*)?");
    private static final Pattern BRITISH = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})( .*)?");
    private static final Pattern IN_WORDS = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9}) (\\d{4})");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final int CENTURY = 2000;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2199;

    private DateText() {
    }

    /** The day that a text writes, if it writes one that exists. Of two digits a year is of this century. */
    static Optional<LocalDate> read(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher british = BRITISH.matcher(text);
        if (british.matches()) {
            return date(british.group(3), british.group(2), british.group(1));
        }
        Matcher words = IN_WORDS.matcher(text);
        return words.matches() ? date(words.group(3), month(words.group(2)), words.group(1)) : Optional.empty();
    }

    private static String month(String name) {
        int place = MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
        return String.valueOf(place < 0 || place % 3 != 0 ? 0 : place / 3 + 1);
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        int number = Integer.parseInt(year);
        try {
            LocalDate date = LocalDate.of(year.length() == 2 ? CENTURY + number : number, Integer.parseInt(month),
                    Integer.parseInt(day));
            return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException nonexistent) {
            return Optional.empty();
        }
    }
}
