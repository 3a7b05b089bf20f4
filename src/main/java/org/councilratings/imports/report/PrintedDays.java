package org.councilratings.imports.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as reports print them: "27 November to 8 December 2023", "10 July–21 July 2023", "8 to 12 July 2019 and 7 to 8 August
 * 2019". A month or year that is printed once belongs to the days before it. Years of two digits are of this century.
 *
 * @param days each day that is printed, in order
 * @param firstStay how many of them belong to the first stay, before a return visit
 */
record PrintedDays(List<LocalDate> days, int firstStay) {

    private static final String MONTH = Arrays.stream(Month.values()).map(month -> name(month.name()))
            .reduce((one, other) -> one + "|" + other).orElseThrow();
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?(?: (" + MONTH + "))?,?(?: (\\d{4}|\\d{2}"
            + "(?=$| ?[-.,\u2013\u2014]| to | and )))?");
    private static final Pattern WEEKDAY = Pattern.compile("\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? ");
    private static final Pattern TO = Pattern.compile(" ?(?:to|until|-|\u2013|\u2014) ?");
    private static final Pattern AND = Pattern.compile(" ?(?:,? and|&|,|;|and then)(?: from| between)? ?");
    private static final Pattern AFTER = Pattern.compile("[.,;]?");
    private static final int CENTURY = 2000;
    private static final int LONGEST = 200;
    private static final int MAX_DAYS = 8;

    private record Part(int day, Month month, Integer year) {
    }

    private static String name(String capitals) {
        return capitals.charAt(0) + capitals.substring(1).toLowerCase(Locale.ROOT);
    }

    LocalDate first() {
        return days.get(0);
    }

    LocalDate last() {
        return days.get(days.size() - 1);
    }

    /** The days that a text consists of; empty if it has anything else, or days in another order than that of time. */
    static Optional<PrintedDays> of(String text) {
        String tidy = WEEKDAY.matcher(text.replaceAll("[\\s\u00A0]+", " ").strip()).replaceAll("");
        List<Part> parts = new ArrayList<>();
        int firstStay = 0;
        int at = 0;
        while (true) {
            Matcher day = DAY.matcher(tidy).region(at, tidy.length());
            if (!day.lookingAt() || parts.size() == MAX_DAYS) {
                return Optional.empty();
            }
            parts.add(part(day));
            Matcher to = TO.matcher(tidy).region(day.end(), tidy.length());
            Matcher and = AND.matcher(tidy).region(day.end(), tidy.length());
            if (AFTER.matcher(tidy.substring(day.end())).matches()) {
                return inOrder(parts, firstStay == 0 ? parts.size() : firstStay);
            } else if (to.lookingAt()) {
                at = to.end();
            } else if (and.lookingAt()) {
                at = and.end();
                firstStay = firstStay == 0 ? parts.size() : firstStay;
            } else {
                return Optional.empty();
            }
        }
    }

    private static Part part(Matcher day) {
        String year = day.group(3);
        return new Part(Integer.parseInt(day.group(1)),
                day.group(2) == null ? null : Month.valueOf(day.group(2).toUpperCase(Locale.ROOT)),
                year == null ? null
                        : Integer.valueOf(year.length() == 2 ? CENTURY + Integer.parseInt(year)
                                : Integer.parseInt(year)));
    }

    private static Optional<PrintedDays> inOrder(List<Part> parts, int firstStay) {
        LocalDate[] days = new LocalDate[parts.size()];
        LocalDate next = null;
        for (int i = parts.size() - 1; i >= 0; i--) {
            next = day(parts.get(i), next).orElse(null);
            if (next == null || i < parts.size() - 1 && !next.isBefore(days[i + 1])) {
                return Optional.empty();
            }
            days[i] = next;
        }
        boolean isPossible = days[0].plusDays(LONGEST).isAfter(days[days.length - 1]);
        return isPossible ? Optional.of(new PrintedDays(List.of(days), firstStay)) : Optional.empty();
    }

    private static Optional<LocalDate> day(Part part, LocalDate next) {
        Month month = part.month() == null && next != null ? next.getMonth() : part.month();
        if (month == null || part.year() == null && next == null) {
            return Optional.empty();
        }
        int year = part.year() != null ? part.year() : next.getYear() - (month.compareTo(next.getMonth()) > 0 ? 1 : 0);
        try {
            return Optional.of(LocalDate.of(year, month, part.day()));
        } catch (DateTimeException nonexistent) {
            return Optional.empty();
        }
    }
}
