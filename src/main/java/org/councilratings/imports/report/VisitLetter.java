package org.councilratings.imports.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the letters about focused and monitoring visits: which council, when, and what the visit looked at. */
final class VisitLetter {

    private static final Pattern FOCUSED = Pattern.compile("\\bfocused visit to .{2,80}? childrens services\\b"
            + "|\\bfindings of (?:the|a) focused visit\\b");
    private static final Pattern MONITORING = Pattern.compile("\\bmonitoring visit (?:of|to) .{2,80}? childrens services\\b"
            + "|\\bfindings of the (?:\\w+ )?monitoring visit\\b");
    private static final String CHILDRENS_SERVICES = "(?: local authority)?(?:[\u2019']s)? children[\u2019']?s"
            + " (?:social care )?services";
    private static final Pattern PLACE = Pattern.compile("(?:focused|monitoring) visit (?:of|to) (?:the )?(.{2,80}?)"
            + CHILDRENS_SERVICES, Pattern.CASE_INSENSITIVE);
    private static final Pattern DAYS = Pattern.compile("(?:focused|monitoring) visit [^.]{2,140}? (?:on|between|from) "
            + "(\\d[^.]{0,80}? \\d{4})", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOOKED_AT = Pattern.compile("(?:Inspectors|The visit|This visit|The inspectors) (?:also )?"
            + "(?:looked at|considered|evaluated|reviewed|focused on) ([^.]{5,400})\\.");
    private static final Pattern AREAS = Pattern.compile("areas covered by (?:the|this) (?:monitoring )?visit");
    private static final Pattern NEXT_HEADING = Pattern
            .compile("(?:headline|overview|overall|summary of|main)? ?findings?|overview|background|what needs to improve.*");
    private static final int LONGEST_THEME = 1_000;

    private final Pages pages;
    private final String text;
    private final Draft draft;

    private VisitLetter(Pages pages, ReportKind kind) {
        this.pages = pages;
        this.text = Plain.printed(pages.first());
        this.draft = new Draft(kind);
    }

    /** The kind of visit that the first page is about; empty if it is about none. */
    static Optional<ReportKind> kind(Pages pages) {
        String plain = Plain.of(pages.first());
        Matcher focused = FOCUSED.matcher(plain);
        Matcher monitoring = MONITORING.matcher(plain);
        boolean isFocused = focused.find();
        boolean isMonitoring = monitoring.find();
        if (isFocused && isMonitoring) {
            return Optional.of(focused.start() < monitoring.start() ? ReportKind.FOCUSED_VISIT : ReportKind.MONITORING_VISIT);
        }
        return isFocused ? Optional.of(ReportKind.FOCUSED_VISIT)
                : isMonitoring ? Optional.of(ReportKind.MONITORING_VISIT) : Optional.empty();
    }

    static Report read(Pages pages, ReportKind kind) {
        return new VisitLetter(pages, kind).read();
    }

    private Report read() {
        find(PLACE).ifPresentOrElse(fact -> draft.text(Draft.COUNCIL, fact),
                () -> draft.open(Draft.COUNCIL, "council: not named as that of the visit on page 1"));
        days();
        theme();
        draft.open(Draft.PUBLICATION_DATE, "date of publication: a letter prints the day on which it was written");
        return draft.finished();
    }

    private void days() {
        Optional<Fact<String>> printed = find(DAYS);
        Optional<PrintedDays> days = printed.flatMap(fact -> PrintedDays.of(fact.value()));
        if (days.isEmpty()) {
            draft.open(Draft.START_DATE, "days of the visit: not found on page 1");
            return;
        }
        String words = printed.orElseThrow().words();
        draft.day(Draft.START_DATE, new Fact<>(days.get().first(), 1, words));
        draft.day(Draft.END_DATE, new Fact<>(days.get().last(), 1, words));
    }

    private void theme() {
        Optional<Fact<String>> theme = pages.find(line -> AREAS.matcher(Plain.of(line)).matches()).flatMap(this::areas)
                .or(() -> find(LOOKED_AT));
        theme.ifPresentOrElse(fact -> draft.text(Draft.THEME, fact),
                () -> draft.open(Draft.THEME, "what the visit looked at: not found"));
    }

    private Optional<Fact<String>> areas(Line heading) {
        List<Line> below = pages.after(heading, pages.body().size());
        List<Line> covered = below.stream().takeWhile(line -> !NEXT_HEADING.matcher(Plain.of(line)).matches()).toList();
        String printed = Plain.printed(covered);
        return covered.size() == below.size() || covered.isEmpty() || printed.length() > LONGEST_THEME ? Optional.empty()
                : Optional.of(new Fact<>(printed, heading.page(), printed));
    }

    private Optional<Fact<String>> find(Pattern what) {
        Matcher found = what.matcher(text);
        return found.find() ? Optional.of(new Fact<>(found.group(1), 1, found.group())) : Optional.empty();
    }
}
