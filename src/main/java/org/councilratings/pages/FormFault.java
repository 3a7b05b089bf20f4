package org.councilratings.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.councilratings.calendar.DayInWords;
import org.councilratings.calendar.LondonDay;

/**
 * Something that is wrong in a form.
 *
 * @param field the name of the field; null if it is about the whole form
 * @param message what is wrong
 */
public record FormFault(String field, String message) {

    /** Not within an id. */
    private static final Pattern DAY = Pattern.compile("(?<![\\w-])\\d{4}-\\d{2}-\\d{2}(T[\\d:.]+Z)?(?![\\w-])");

    /** Messages of the API begin with the name of the field there. */
    public static String withoutName(String message) {
        return withDaysInWords(message.replaceFirst("^\\w+: ", ""));
    }

    /** Programs want days as 2024-01-30, people as 30 January 2024. */
    public static String withDaysInWords(String message) {
        return outsideQuotes(message, text -> DAY.matcher(text).replaceAll(found -> inWords(found.group())));
    }

    /**
     * Rewrites a message of the API, but not what someone typed, which it has in quotes.
     *
     * @param rewriting what becomes of the rest
     */
    public static String outsideQuotes(String message, UnaryOperator<String> rewriting) {
        int first = message.indexOf('\'');
        int last = message.lastIndexOf('\'');
        return first == last ? rewriting.apply(message)
                : rewriting.apply(message.substring(0, first)) + message.substring(first, last + 1)
                        + rewriting.apply(message.substring(last + 1));
    }

    private static String inWords(String day) {
        try {
            return DayInWords.of(day.contains("T") ? LondonDay.at(Instant.parse(day).toEpochMilli()).date()
                    : LocalDate.parse(day));
        } catch (DateTimeParseException noDay) {
            return day;
        }
    }
}
