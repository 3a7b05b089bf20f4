package org.councilratings.imports.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.councilratings.framework.AreaSend;
import org.councilratings.framework.Outcome;

/**
 * Reads the reports about area SEND since 2023, and the letters before. A letter that does not require a written statement of
 * action does not mention one; that nothing is said is not taken for an outcome.
 */
final class AreaSendReport {

    private static final Pattern REPORT = Pattern.compile("\\barea send inspection of .{2,120}? local area partnership\\b");
    private static final Pattern LETTER = Pattern
            .compile("\\bjoint (?:local area (?:send )?)?inspection of the local area of\\b"
                    + "|\\bjoint (?:local )?area send inspection in\\b");

    private static final Pattern AREA = Pattern.compile("Area SEND inspection of (?:the )?(.{2,120}?) Local Area Partnership",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AREA_OF_LETTER = Pattern
            .compile("inspection of the local area of (?:the )?(.{2,80}?) to judge", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAYS = Pattern.compile("(?:Between|From) (\\d[^,]{4,60}? \\d{4}),? "
            + "(?:Ofsted|the Care Quality Commission|Her Majesty)");
    private static final Map<String, Pattern> OUTCOMES = Map.of(
            AreaSend.TYPICALLY_POSITIVE,
            Pattern.compile("\\barrangements typically lead to positive experiences and outcomes\\b"),
            AreaSend.INCONSISTENT, Pattern.compile("\\barrangements lead to inconsistent experiences and outcomes\\b"),
            AreaSend.WIDESPREAD_OR_SYSTEMIC_FAILINGS,
            Pattern.compile("\\bthere are widespread and ?(?:or)? systemic failings\\b"));
    private static final Pattern STATEMENT = Pattern
            .compile("[^.]{0,300}\\b(?:determined that a|requires? (?:the area to produce )?a) "
                    + "written statement of action (?:is required|because)[^.]{0,600}", Pattern.CASE_INSENSITIVE);
    private static final Pattern NEXT = Pattern.compile("next full area SEND inspection will be within approximately "
            + "(\\w+) (years|months)", Pattern.CASE_INSENSITIVE);
    private static final List<String> NUMBERS = List.of("zero", "one", "two", "three", "four", "five");
    private static final Pattern LEAD = Pattern.compile("(\\p{Lu}[\\p{L}'\u2019-]+(?: \\p{Lu}[\\p{L}'\u2019-]+){1,3}),"
            + " (?:HMI,? )?(?:(?:His|Her) Majesty[\u2019']s Inspector,? )?Ofsted lead inspector.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARTNERS = Pattern
            .compile("(?:^|(?<=[.] ))([^.]{5,300}?) (?:are|is) jointly responsible for the "
                    + "planning and commissioning");
    private static final String OUTCOME_HEADING = "inspection outcome";
    private static final int LINES_OF_THE_OUTCOME = 16;

    private final Pages pages;
    private final Draft draft = new Draft(ReportKind.AREA_SEND_INSPECTION);

    private AreaSendReport(Pages pages) {
        this.pages = pages;
    }

    static boolean isReport(Pages pages) {
        return REPORT.matcher(Plain.of(pages.first())).find();
    }

    static boolean isLetter(Pages pages) {
        return LETTER.matcher(Plain.of(pages.first())).find() && !Plain.of(pages.first()).contains("revisit");
    }

    static Report readReport(Pages pages) {
        return new AreaSendReport(pages).report();
    }

    static Report readLetter(Pages pages) {
        return new AreaSendReport(pages).letter();
    }

    private Report report() {
        draft.text(Draft.FRAMEWORK, new Fact<>(AreaSend.AREA_SEND_2023, 1, Plain.printed(FirstPage.title(pages))));
        draft.text(Draft.TYPE, new Fact<>(AreaSend.INSPECTION, 1, Plain.printed(FirstPage.title(pages))));
        text(Draft.COUNCIL, AREA, "local area: not found in the title on page 1");
        FirstPage first = new FirstPage(pages, draft);
        first.days();
        first.publication();
        outcome();
        next();
        lead();
        text(Draft.PARTNERS, PARTNERS, "partners: no sentence says who is jointly responsible");
        return draft.finished();
    }

    private Report letter() {
        String title = Plain.printed(pages.first().subList(0, 1));
        draft.text(Draft.FRAMEWORK, new Fact<>(AreaSend.AREA_SEND_2016, 1, title));
        draft.text(Draft.TYPE, new Fact<>(AreaSend.INSPECTION, 1, title));
        text(Draft.COUNCIL, AREA_OF_LETTER, "local area: not found on page 1");
        daysOfLetter();
        statement();
        text(Draft.PARTNERS, PARTNERS, "partners: no sentence says who is jointly responsible");
        draft.open(Draft.PUBLICATION_DATE, "date of publication: a letter prints the day on which it was written");
        return draft.finished();
    }

    private void outcome() {
        Optional<Line> heading = pages.find(line -> Plain.of(line).equals(OUTCOME_HEADING));
        List<Line> below = heading.map(line -> pages.after(line, LINES_OF_THE_OUTCOME)).orElse(List.of());
        String plain = Plain.of(below);
        List<String> grades = OUTCOMES.keySet().stream().filter(grade -> OUTCOMES.get(grade).matcher(plain).find()).toList();
        if (grades.size() == 1) {
            int page = below.get(0).page();
            draft.judgement(AreaSend.SEND_OUTCOME, new Fact<>(Outcome.graded(grades.get(0)), page, Plain.printed(below)));
        } else {
            draft.open(AreaSend.SEND_OUTCOME, "outcome: " + (grades.isEmpty() ? "not found" : "more than one")
                    + " under \"Inspection outcome\"");
        }
    }

    private void statement() {
        find(STATEMENT, 0).ifPresentOrElse(
                fact -> draft.judgement(AreaSend.WRITTEN_STATEMENT,
                        new Fact<>(Outcome.graded(AreaSend.WRITTEN_STATEMENT_REQUIRED), fact.page(), fact.words())),
                () -> draft.open(AreaSend.WRITTEN_STATEMENT,
                        "outcome: the letter does not say whether a written statement of action is required"));
    }

    private void daysOfLetter() {
        Optional<Fact<String>> printed = find(DAYS, 1);
        Optional<PrintedDays> days = printed.flatMap(fact -> PrintedDays.of(fact.value()));
        if (days.isEmpty()) {
            draft.open(Draft.START_DATE, "first day: no sentence says when inspectors were there");
            draft.open(Draft.END_DATE, "last day: no sentence says when inspectors were there");
            return;
        }
        Fact<String> source = printed.orElseThrow();
        draft.day(Draft.START_DATE, new Fact<>(days.get().first(), source.page(), source.words()));
        draft.day(Draft.END_DATE, new Fact<>(days.get().last(), source.page(), source.words()));
    }

    private void next() {
        Optional<Fact<String>> found = find(NEXT, 1);
        found.ifPresent(fact -> {
            String number = fact.value().toLowerCase(Locale.ROOT);
            String digits = NUMBERS.contains(number) ? String.valueOf(NUMBERS.indexOf(number)) : number;
            if (digits.matches("\\d{1,2}")) {
                String unit = fact.words().endsWith("months") ? " months" : " years";
                draft.text(Draft.NEXT_INSPECTION_WITHIN, new Fact<>(digits + unit, fact.page(), fact.words()));
            }
        });
    }

    private void lead() {
        pages.find(line -> LEAD.matcher(line.text()).matches()).ifPresentOrElse(line -> {
            Matcher lead = LEAD.matcher(line.text());
            draft.text(Draft.LEAD_INSPECTOR, new Fact<>(lead.matches() ? lead.group(1) : "", line.page(), line.text()));
        }, () -> draft.open(Draft.LEAD_INSPECTOR, "lead inspector: not named in a line of its own"));
    }

    private void text(String field, Pattern what, String message) {
        find(what, 1).ifPresentOrElse(fact -> draft.text(field, fact), () -> draft.open(field, message));
    }

    /** What stands on one of the pages, which may be on several lines. */
    private Optional<Fact<String>> find(Pattern what, int group) {
        for (int page = 1; page <= pages.last(); page++) {
            Matcher found = what.matcher(Plain.printed(pages.page(page)));
            if (found.find()) {
                return Optional.of(new Fact<>(found.group(group).strip(), page, found.group().strip()));
            }
        }
        return Optional.empty();
    }
}
