package org.councilratings.pages;

import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.framework.CodeLists;
import org.councilratings.framework.Service;
import org.councilratings.http.input.PlainText;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.rating.timeline.CouncilTimeline;

import io.netty.handler.codec.http.QueryStringDecoder;

/**
 * The query of a page. Unlike the API's it may have fields that are empty, as forms send them, and parameters that a page does
 * not know are left out. What is wrong is left out as well, and the page says so.
 */
final class PageQuery {

    private static final int MAX_TEXT = 100;

    private final MultivaluedMap<String, String> sent;
    private final Map<String, String> read = new LinkedHashMap<>();
    private final List<FormFault> faults = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();

    PageQuery(MultivaluedMap<String, String> sent) {
        this.sent = sent;
    }

    /** The query in the URL of a page. */
    static PageQuery in(String url) {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        sent.putAll(new QueryStringDecoder(url).parameters());
        return new PageQuery(sent);
    }

    /** A text; empty if none was sent. */
    String text(String name) {
        String text = sent.getOrDefault(name, List.of("")).get(0).strip();
        if (text.length() > MAX_TEXT) {
            refuse(name, "Enter at most " + MAX_TEXT + " characters");
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
        return choice(name, values, List.of());
    }

    /**
     * The same of a list that depends on what else is chosen.
     *
     * @param ofOthers the values that other choices have. Such a one is left out
     */
    <T extends CodeListValue> Optional<T> choice(String name, List<T> values, List<? extends CodeListValue> ofOthers) {
        String text = text(name);
        Optional<T> found = find(text, values);
        if (found.isPresent()) {
            keep(name, found.get().code());
        } else if (!text.isEmpty()) {
            find(text, ofOthers).ifPresentOrElse(other -> leaveOut(name, other),
                    () -> refuse(name, "'" + PlainText.shown(text) + "' is not known: choose from the list"));
        }
        return found;
    }

    private static <T extends CodeListValue> Optional<T> find(String text, List<T> values) {
        return values.stream().filter(value -> value.code().equalsIgnoreCase(text) || value.label().equalsIgnoreCase(text))
                .findFirst();
    }

    /** Leaves a value out that only other choices have. The page says so. */
    void leaveOut(String name, CodeListValue other) {
        notes.add("‘" + other.label() + "’ is not part of what you chose, and was left out.");
        read.remove(name);
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
        refuse(name, "'" + PlainText.shown(text) + "' is not a day up to today, such as 2024-03-31");
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
        refuseInAddress(name, "'" + PlainText.shown(text) + "' is not a year up to this one, such as 2024");
        return Optional.empty();
    }

    /**
     * The councils that a text means; none if it was not sent, or means none.
     *
     * @param find finds them, or throws what is wrong
     */
    List<CouncilTimeline> councils(String name, Function<String, List<CouncilTimeline>> find) {
        String text = text(name);
        try {
            return text.isEmpty() ? List.of() : find.apply(text);
        } catch (ProblemException unknown) {
            unknown.errors().forEach(error -> refuse(name, FormFault.withDaysInWords(error.message())));
            return List.of();
        }
    }

    /** What was sent, to be shown again even if it is wrong. */
    String typed(String name) {
        return sent.getOrDefault(name, List.of("")).get(0);
    }

    private void refuse(String name, String why) {
        faults.add(new FormFault(name, why));
        read.remove(name);
    }

    /** Records that a value is wrong for which the page has no field. */
    void refuseInAddress(String name, String why) {
        faults.add(new FormFault(null, name + ": " + why));
        read.remove(name);
    }

    /** Everything that is wrong. */
    List<FormFault> faults() {
        return faults;
    }

    /** What was left out. */
    List<String> notes() {
        return List.copyOf(notes);
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

    /**
     * The query that keeps a service and a day from page to page. The service and the day that go without saying are not in it.
     */
    static String of(CodeLists lists, Service service, Optional<LocalDate> asOf) {
        return of(lists, service, asOf, Map.of());
    }

    /** The same with further parameters. */
    static String of(CodeLists lists, Service service, Optional<LocalDate> asOf, Map<String, String> further) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("service", lists.inQuery(service));
        values.put("asOf", asOf.map(LocalDate::toString).orElse(""));
        values.putAll(further);
        return query(values);
    }

    private static String encoded(String value) {
        return UriBuilder.fromPath("").queryParam("v", "{v}").build(value).getRawQuery().substring(2);
    }
}
