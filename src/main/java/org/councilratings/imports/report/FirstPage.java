package org.councilratings.imports.report;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the reports of full inspections have on their first page: days, publication, lead inspector. */
final class FirstPage {

    private static final Pattern DAYS = Pattern.compile("(?:Inspection|Visit) dates? ?:? ?(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PUBLISHED = Pattern.compile("(?:(?:Report )?published|Publication date) ?:? ?(.*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LEAD = Pattern.compile("Lead inspector ?: ?(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ROLE = Pattern.compile(
            "(?:,| ?\\(| (?:Senior )?HMI\\b| (?:Her|His) Majesty| \u2013 | - | Senior\\b| Ofsted\\b).*");
    private static final String NAME = "\\p{Lu}[\\p{L}'\u2019.-]*";
    private static final Pattern NAMES = Pattern.compile(NAME + "(?: " + NAME + "){1,3}");
    private static final Pattern URN = Pattern.compile("(?:URN|Unique reference number) ?:? ?(\\d{5,7})\\b.*",
            Pattern.CASE_INSENSITIVE);

    /**
     * Reports print no dates of another inspection there: what a report's days can go on with begins with a number or "and".
     */
    private static final Pattern GOES_ON = Pattern.compile("(?:and|to|&|\u2013|-)? ?\\d.*");

    private final Pages pages;
    private final Draft draft;

    FirstPage(Pages pages, Draft draft) {
        this.pages = pages;
        this.draft = draft;
    }

    /** The days on site; empty if they are not certain. */
    Optional<Fact<PrintedDays>> days() {
        Optional<Line> found = firstPage(line -> DAYS.matcher(line.text()).matches());
        Optional<Fact<PrintedDays>> days = found.flatMap(this::days);
        if (days.isEmpty()) {
            String message = found.map(line -> "\"" + line.text() + "\" on page 1 is not read as days")
                    .orElse("no inspection dates on page 1");
            draft.open(Draft.START_DATE, "first day: " + message);
            draft.open(Draft.END_DATE, "last day: " + message);
            return days;
        }
        Fact<PrintedDays> fact = days.get();
        if (fact.value().days().size() == 1) {
            draft.open(Draft.START_DATE, "first day: page 1 prints one day only (\"" + fact.words() + "\")");
        } else {
            draft.day(Draft.START_DATE, new Fact<>(fact.value().first(), fact.page(), fact.words()));
        }
        draft.day(Draft.END_DATE, new Fact<>(fact.value().last(), fact.page(), fact.words()));
        return days;
    }

    private Optional<Fact<PrintedDays>> days(Line line) {
        StringBuilder text = new StringBuilder(line.text());
        for (Line next : pages.after(line, 2)) {
            if (!GOES_ON.matcher(next.text()).matches() || next.page() != 1) {
                break;
            }
            Plain.append(text, next.text());
        }
        Matcher days = DAYS.matcher(text);
        return days.matches() ? PrintedDays.of(days.group(1)).map(read -> new Fact<>(read, 1, text.toString()))
                : Optional.empty();
    }

    /** The date of publication, which is not before the last day on site. */
    void publication() {
        Optional<Line> found = firstPage(line -> PUBLISHED.matcher(line.text()).matches());
        Fact<LocalDate> end = draft.day(Draft.END_DATE);
        Optional<PrintedDays> day = found.flatMap(line -> {
            Matcher printed = PUBLISHED.matcher(line.text());
            return printed.matches() ? PrintedDays.of(printed.group(1)) : Optional.empty();
        }).filter(read -> read.days().size() == 1 && (end == null || !read.first().isBefore(end.value())));
        if (day.isPresent()) {
            draft.day(Draft.PUBLICATION_DATE, new Fact<>(day.get().first(), 1, found.orElseThrow().text()));
        } else {
            found.ifPresentOrElse(line -> draft.openAsPrinted(Draft.PUBLICATION_DATE, "date of publication: \"" + line.text()
                    + "\" on page 1 is not read as a day after the inspection"),
                    () -> draft.open(Draft.PUBLICATION_DATE, "date of publication: not printed on page 1"));
        }
    }

    /** The lead inspector, wherever the report names one: older reports do so at the end. */
    void leadInspector() {
        Set<String> names = new LinkedHashSet<>();
        Line first = null;
        for (Line line : pages.body()) {
            Matcher lead = LEAD.matcher(line.text());
            if (lead.matches()) {
                first = first == null ? line : first;
                names.add(ROLE.matcher(lead.group(1).strip()).replaceFirst("").strip());
            }
        }
        String name = names.size() == 1 ? names.iterator().next() : "";
        if (NAMES.matcher(name).matches()) {
            draft.text(Draft.LEAD_INSPECTOR, new Fact<>(name, first.page(), first.text()));
        } else {
            draft.open(Draft.LEAD_INSPECTOR, names.isEmpty() ? "lead inspector: not named"
                    : "lead inspector: " + String.join("; ", names) + " is not read as one name");
        }
    }

    void urn() {
        pages.find(line -> URN.matcher(line.text()).matches()).ifPresent(line -> {
            Matcher urn = URN.matcher(line.text());
            if (urn.matches()) {
                draft.text(Draft.URN, new Fact<>(urn.group(1), line.page(), line.text()));
            }
        });
    }

    private Optional<Line> firstPage(Predicate<Line> what) {
        return pages.first().stream().filter(what).findFirst();
    }

    /** The lines above one with the days. */
    static List<Line> title(Pages pages) {
        return pages.first().stream().takeWhile(line -> !DAYS.matcher(line.text()).matches()).toList();
    }
}
