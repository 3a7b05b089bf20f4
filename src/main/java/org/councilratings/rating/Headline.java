package org.councilratings.rating;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.councilratings.calendar.DayInWords;

/**
 * The headline of a picture of one day, which says first what it is about.
 *
 * @param where which councils; null for all
 * @param what the judgement or theme; null for the one by which councils are known
 * @param pastDay the day, if it is past; null if the picture shows what is known last
 */
public record Headline(String where, String what, LocalDate pastDay) {

    /** The whole headline. */
    public String of(String finding) {
        String on = pastDay == null ? "" : "on " + DayInWords.of(pastDay);
        if (where == null && what == null) {
            return capital(on.isEmpty() ? finding : on + ", " + finding);
        }
        String about = Stream.of(where, what).filter(Objects::nonNull).collect(Collectors.joining(" – "));
        return about + (on.isEmpty() ? "" : " " + on) + ": " + finding;
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
