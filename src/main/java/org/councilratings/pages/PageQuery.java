package org.councilratings.pages;

import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.http.input.PlainText;
import org.councilratings.http.problem.Problem.Violation;
import org.councilratings.http.problem.ProblemException;

/**
 * The query of a page. Unlike the API's it may have fields that are empty, as forms send them, and parameters that a page does
 * not know are left out. Values must be right all the same.
 */
final class PageQuery {

    private static final int MAX_TEXT = 100;

    private final MultivaluedMap<String, String> sent;
    private final Map<String, String> read = new LinkedHashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    PageQuery(MultivaluedMap<String, String> sent) {
        this.sent = sent;
    }

    /** A text; empty if none was sent. */
    String text(String name) {
        String text = sent.getOrDefault(name, List.of("")).get(0).strip();
        if (text.length() > MAX_TEXT) {
            violations.add(Violation.ofParameter(name, name + ": is longer than " + MAX_TEXT + " characters", List.of()));
            return "";
        }
        return keep(name, text);
    }

    private String keep(String name, String value) {
        if (!value.isEmpty()) {
            read.put(name, value);
        }
        return value;
    }

    /** A value of a code list, by its code or label; empty if none was sent. */
    <T extends CodeListValue> Optional<T> choice(String name, List<T> values) {
        String code = text(name);
        Optional<T> found = values.stream().filter(
                value -> value.code().equalsIgnoreCase(code) || value.label().equalsIgnoreCase(code)).findFirst();
        if (found.isEmpty() && !code.isEmpty()) {
            violations.add(Violation.ofParameter(name, name + ": '" + PlainText.shown(code) + "' is not known",
                    values.stream().map(CodeListValue::code).toList()));
            read.remove(name);
        }
        found.ifPresent(value -> keep(name, value.code()));
        return found;
    }

    /**
     * A day that is not to come; empty if none was sent.
     *
     * @param upToToday the day itself, or today if it is later
     */
    Optional<LocalDate> day(String name, UnaryOperator<LocalDate> upToToday) {
        String text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (upToToday.apply(day).equals(day)) {
                return Optional.of(day);
            }
        } catch (DateTimeParseException malformed) {
            // What is said below.
        }
        refuse(name, "'" + PlainText.shown(text) + "' is not a day up to today", "a date such as 2024-03-31");
        return Optional.empty();
    }

    /** A year that is not to come; empty if none was sent. */
    Optional<Year> year(String name, LocalDate today) {
        String text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.matches("\\d{4}") && Integer.parseInt(text) <= today.getYear()) {
            return Optional.of(Year.parse(text));
        }
        refuse(name, "'" + PlainText.shown(text) + "' is not a year up to this one", "a year such as 2024");
        return Optional.empty();
    }

    /** Records that a value is wrong. */
    void refuse(String name, String why, String allowed) {
        violations.add(Violation.ofParameter(name, name + ": " + why, List.of(allowed)));
        read.remove(name);
    }

    /**
     * Ends reading.
     *
     * @throws ProblemException 400 with everything that is wrong
     */
    void check() {
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }

    /** The query again, with other values of some parameters, of which empty ones are left out. */
    String with(String... changes) {
        Map<String, String> all = new LinkedHashMap<>(read);
        for (int i = 0; i < changes.length; i += 2) {
            all.put(changes[i], changes[i + 1]);
        }
        return query(all);
    }

    /** A query of some values, of which empty ones are left out; empty if all are. */
    static String query(Map<String, String> values) {
        String query = values.entrySet().stream().filter(one -> !one.getValue().isEmpty())
                .map(one -> one.getKey() + "=" + encoded(one.getValue())).collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static String encoded(String value) {
        return UriBuilder.fromPath("").queryParam("v", "{v}").build(value).getRawQuery().substring(2);
    }
}
