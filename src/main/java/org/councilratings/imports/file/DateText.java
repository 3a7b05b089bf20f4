package org.councilratings.imports.file;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days as published files write them: ISO 8601, also with slashes; day, month and year as in Britain; or with
 * the month in words. A weekday or a time may be written with them. That a file's slashed dates are British is for
 * {@link DateOrder} to see.
 */
final class DateText {

    private static final String TIME = "(?:(?:T|,? )(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)? ?([AaPp][Mm])?"
            + " ?(Z|UTC|GMT|BST|[+-]\\d{2}:?\\d{2})?)?";
    private static final Pattern ISO = Pattern.compile("(?<y>\\d{4})([-/.])(?<m>\\d{1,2})\\2(?<d>\\d{1,2})" + TIME);
    private static final Pattern BRITISH = Pattern
            .compile("(?<d>\\d{1,2})( ?[/.-] ?)(?<m>\\d{1,2})\\2(?<y>\\d{4}|\\d{2})" + TIME);
    private static final String WEEKDAY = "(?:(?<w>[A-Za-z]{3,9})\\.?,? )?";
    private static final String NAME = "(?<m>[A-Za-z]{3,9})\\.?";
    private static final String DAY = "(?<d>\\d{1,2})(?:st|nd|rd|th)?";
    private static final Pattern IN_WORDS = Pattern
            .compile(WEEKDAY + DAY + "(?: of)?[ /.-]?" + NAME + ",?[ /.-]?(?<y>\\d{4}|\\d{2})" + TIME);
    private static final Pattern MONTH_IN_WORDS_FIRST = Pattern
            .compile(WEEKDAY + NAME + " " + DAY + ",? (?<y>\\d{4})" + TIME);

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");
    private static final Pattern DAYS_OF_ONE_MONTH = Pattern
            .compile("(\\d{1,2})(?:st|nd|rd|th)? ?(?:-|–|—|to|until) ?(\\d{1,2}(?:st|nd|rd|th)? ?[A-Za-z]{3,9}\\.?,? \\d{4})");
    private static final Pattern FROM_TO = Pattern.compile("(?:from )?(.+?)(?: (?:to|until|-) | ?[–—] ?)(.+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SLASHED = Pattern
            .compile("(?:between )?(\\d{1,2}/\\d{1,2}/\\d{2,4}) ?(?:-|–|—|to|until|and|&|;) ?(\\d{1,2}/\\d{1,2}/\\d{2,4})");
    private static final Pattern ISO_INTERVAL = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/(\\d{4}-\\d{2}-\\d{2})");

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int CENTURY = 2000;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2199;
    private static final int HALF_DAY = 12;

    /**
     * Days from one to another.
     *
     * @param last the same day or a later one
     */
    record Days(LocalDate first, LocalDate last) {
    }

    private DateText() {
    }

    /** The day that a text writes, if it writes one that exists. Of two digits a year is of this century. */
    static Optional<LocalDate> read(String text) {
        String tidy = BLANKS.matcher(text).replaceAll(" ").strip();
        for (Pattern form : new Pattern[] { ISO, BRITISH, IN_WORDS, MONTH_IN_WORDS_FIRST }) {
            Matcher found = form.matcher(tidy);
            if (found.matches()) {
                return date(found, form == IN_WORDS || form == MONTH_IN_WORDS_FIRST);
            }
        }
        return Optional.empty();
    }

    /** The days that a text writes as a range, such as "27 November to 8 December 2023"; empty if it writes no range. */
    static Optional<Days> range(String text) {
        String tidy = BLANKS.matcher(text).replaceAll(" ").strip();
        Matcher month = DAYS_OF_ONE_MONTH.matcher(tidy);
        if (month.matches()) {
            return read(month.group(2)).flatMap(last -> days(day(month.group(1), last), last));
        }
        Matcher interval = ISO_INTERVAL.matcher(tidy);
        Matcher slashed = SLASHED.matcher(tidy);
        Matcher both = interval.matches() ? interval : slashed.matches() ? slashed : FROM_TO.matcher(tidy);
        if (!both.matches()) {
            return Optional.empty();
        }
        return read(both.group(2)).flatMap(last -> days(first(both.group(1), last), last));
    }

    private static Optional<Days> days(Optional<LocalDate> first, LocalDate last) {
        return first.filter(day -> !day.isAfter(last)).map(day -> new Days(day, last));
    }

    private static Optional<LocalDate> day(String day, LocalDate last) {
        return read(day + " " + last.getMonth() + " " + last.getYear());
    }

    /** Where the first of two days has no year, it has that of the last one, or the year before. */
    private static Optional<LocalDate> first(String text, LocalDate last) {
        Optional<LocalDate> whole = read(text);
        if (whole.isPresent()) {
            return whole;
        }
        return read(text + " " + last.getYear()).filter(day -> !day.isAfter(last))
                .or(() -> read(text + " " + (last.getYear() - 1)));
    }

    private static Optional<LocalDate> date(Matcher found, boolean isInWords) {
        try {
            int year = Integer.parseInt(found.group("y"));
            int month = isInWords ? month(found.group("m")) : Integer.parseInt(found.group("m"));
            LocalDate date = inLondon(LocalDate.of(found.group("y").length() == 2 ? CENTURY + year : year, month,
                    Integer.parseInt(found.group("d"))), found);
            boolean isPossible = date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR
                    && (!isInWords || isWeekday(found.group("w"), date));
            return isPossible ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException nonexistent) {
            return Optional.empty();
        }
    }

    /** A time in UTC is one of London's day, which begins an hour earlier in summer. Any other time is one of the day. */
    private static LocalDate inLondon(LocalDate written, Matcher found) {
        int group = found.groupCount();
        if (found.group(group - 4) == null) {
            return written;
        }
        int hour = Integer.parseInt(found.group(group - 4));
        boolean isAfternoon = "pm".equalsIgnoreCase(found.group(group - 1));
        LocalTime time = LocalTime.of(isAfternoon && hour < HALF_DAY ? hour + HALF_DAY : hour,
                Integer.parseInt(found.group(group - 3)),
                found.group(group - 2) == null ? 0 : Integer.parseInt(found.group(group - 2)));
        String zone = found.group(group);
        return "Z".equals(zone) || "UTC".equals(zone)
                ? written.atTime(time).atOffset(ZoneOffset.UTC).atZoneSameInstant(LONDON).toLocalDate()
                : written;
    }

    private static int month(String name) {
        return Arrays.stream(Month.values()).filter(month -> isName(name, month.getDisplayName(TextStyle.FULL, Locale.UK)))
                .map(Month::getValue).findFirst().orElse(0);
    }

    private static boolean isWeekday(String name, LocalDate date) {
        return name == null || isName(name, DayOfWeek.from(date).getDisplayName(TextStyle.FULL, Locale.UK));
    }

    /** Names are written whole, or as their first three letters or a few more: Sept, Tues, Thurs. */
    private static boolean isName(String written, String whole) {
        return written.length() >= 3 && whole.regionMatches(true, 0, written, 0, written.length());
    }
}
