package org.councilratings.imports.report;

import static org.councilratings.framework.ChildrensServices.CARE_LEAVERS;
import static org.councilratings.framework.ChildrensServices.CHILDREN_IN_CARE;
import static org.councilratings.framework.ChildrensServices.CHILDREN_IN_CARE_AND_CARE_LEAVERS;
import static org.councilratings.framework.ChildrensServices.HELP_AND_PROTECTION;
import static org.councilratings.framework.ChildrensServices.LEADERSHIP;
import static org.councilratings.framework.ChildrensServices.OVERALL_EFFECTIVENESS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.councilratings.framework.ChildrensServices;
import org.councilratings.framework.Outcome;

/**
 * Reads the reports that have been published since 2018 (Inspecting Local Authority Children's Services).
 * <p>
 * They do not say whether an inspection was a standard or a short one. Ofsted stays two weeks for a standard and one week for a
 * short inspection: of the 321 ILACS inspections of 2018 to 2026 whose days are known, the first stay had 12 days in all
 * standard
 * ones but one (17 days), and 5 days, once 3, in all short ones. So up to 5 days is short, 11 or 12 is standard, and anything
 * else
 * is left open.
 */
final class IlacsReport {

    private static final Map<String, String> LABELS = Map.of(
            "the impact of leaders on social work practice with children and families", LEADERSHIP,
            "the experiences and progress of children who need help and protection", HELP_AND_PROTECTION,
            "the experiences and progress of children in care and care leavers", CHILDREN_IN_CARE_AND_CARE_LEAVERS,
            "the experiences and progress of children in care", CHILDREN_IN_CARE,
            "the experiences and progress of care leavers", CARE_LEAVERS,
            "overall effectiveness", OVERALL_EFFECTIVENESS);
    private static final Map<Set<String>, String> FRAMEWORKS = Map.of(
            Set.of(LEADERSHIP, HELP_AND_PROTECTION, CHILDREN_IN_CARE_AND_CARE_LEAVERS, OVERALL_EFFECTIVENESS),
            ChildrensServices.ILACS_2018,
            Set.of(LEADERSHIP, HELP_AND_PROTECTION, CHILDREN_IN_CARE, CARE_LEAVERS, OVERALL_EFFECTIVENESS),
            ChildrensServices.ILACS_2023,
            Set.of(LEADERSHIP, HELP_AND_PROTECTION, CHILDREN_IN_CARE, CARE_LEAVERS), ChildrensServices.ILACS_2026);

    private static final Pattern TITLE = Pattern.compile(
            "Inspection of (?:the )?(.+?)(?: local authority)?(?: children[\u2019']?s services)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADING = Pattern.compile(LABELS.keySet().stream()
            .sorted((one, other) -> other.length() - one.length()).collect(Collectors.joining("|", "(", ")"))
            + " (?:is |are )?(" + GradeWords.ONE + ")");
    private static final String TITLE_TO_2020 = "inspection of childrens social care services";
    private static final Pattern IMPROVE = Pattern.compile("what needs to (?:be )?improved?(?: in .*)?");
    /** The number of the page, beside the days. */
    private static final Pattern FOOT = Pattern.compile("(?<=\\d{4}) +\\d{1,3}$");
    private static final int LONGEST_SHORT = 5;
    private static final int SHORTEST_STANDARD = 11;
    private static final int LONGEST_STANDARD = 12;

    private final Pages pages;
    private final Draft draft = new Draft(ReportKind.FULL_INSPECTION);

    private IlacsReport(Pages pages) {
        this.pages = pages;
    }

    /** The table of judgements on the first page; empty if there is none that is read. */
    static List<GradeTable.Row> table(Pages pages) {
        return begin(pages).map(pages::from).map(lines -> GradeTable.read(lines, LABELS)).orElse(List.of());
    }

    /** Whether there is the first judgement on the first page, also without a grade that is known. */
    static boolean mayBeOne(Pages pages) {
        return begin(pages).isPresent();
    }

    private static Optional<Line> begin(Pages pages) {
        return pages.first().stream().filter(line -> Plain.of(line).startsWith("the impact of leaders on")).findFirst();
    }

    static Report read(Pages pages) {
        return new IlacsReport(pages).read();
    }

    private Report read() {
        FirstPage first = new FirstPage(pages, draft);
        council();
        first.urn();
        Optional<Fact<PrintedDays>> days = first.days();
        days.ifPresent(this::type);
        days.ifPresent(this::feet);
        first.publication();
        first.leadInspector();
        judgements(table(pages));
        headings();
        improvements();
        return draft.finished();
    }

    private void council() {
        List<Line> title = FirstPage.title(pages);
        List<Line> above = title.stream().takeWhile(line -> !Plain.of(line).startsWith(TITLE_TO_2020)).toList();
        String printed = Plain.printed(above);
        Matcher since2021 = TITLE.matcher(printed);
        if (above.size() < title.size() && !above.isEmpty()) {
            draft.text(Draft.COUNCIL, new Fact<>(printed, 1, printed));
        } else if (since2021.matches()) {
            draft.text(Draft.COUNCIL, new Fact<>(since2021.group(1), 1, printed));
        } else {
            draft.open(Draft.COUNCIL, "council: the title on page 1 is \"" + printed + "\"");
        }
    }

    private void type(Fact<PrintedDays> days) {
        PrintedDays read = days.value();
        long stay = ChronoUnit.DAYS.between(read.first(), read.days().get(read.firstStay() - 1)) + 1;
        String type = stay >= 2 && stay <= LONGEST_SHORT ? ChildrensServices.SHORT
                : stay >= SHORTEST_STANDARD && stay <= LONGEST_STANDARD ? ChildrensServices.STANDARD : null;
        if (type == null) {
            draft.open(Draft.TYPE, "standard or short inspection: not printed, and " + stay
                    + " days on site are neither one week nor two");
        } else {
            draft.text(Draft.TYPE, new Fact<>(type, days.page(), days.words()));
        }
    }

    /**
     * The feet of pages repeat the days. They contradict the first page only if they are days on which an inspection can have
     * been,
     * and none of them is about the same days: feet are often left over, or mistyped.
     */
    private void feet(Fact<PrintedDays> days) {
        List<Fact<PrintedDays>> feet = pages.feet().stream().filter(line -> line.page() > 1)
                .flatMap(line -> PrintedDays.of(FOOT.matcher(line.text()).replaceFirst("")).filter(IlacsReport::isPossible)
                        .map(read -> new Fact<>(read, line.page(), line.text())).stream())
                .toList();
        boolean agrees = feet.stream().anyMatch(foot -> isSame(foot.value(), days.value()));
        if (!feet.isEmpty() && !agrees) {
            draft.contradiction(Draft.START_DATE, days, feet.get(0));
        }
    }

    private static boolean isSame(PrintedDays foot, PrintedDays days) {
        return foot.first().equals(days.first()) && days.days().contains(foot.last());
    }

    private static boolean isPossible(PrintedDays foot) {
        return foot.days().size() > 1 && isWorkday(foot.first()) && isWorkday(foot.last());
    }

    private static boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private void judgements(List<GradeTable.Row> rows) {
        Set<String> made = rows.stream().map(GradeTable.Row::judgement).collect(Collectors.toSet());
        boolean hasOverall = pages.first().stream().anyMatch(line -> Plain.of(line).startsWith("overall effectiveness"));
        String framework = made.contains(OVERALL_EFFECTIVENESS) == hasOverall && made.size() == rows.size()
                ? FRAMEWORKS.get(made)
                : null;
        if (framework == null) {
            draft.open(Draft.FRAMEWORK, "framework: the table on page 1 does not have the judgements of a known framework");
        } else {
            draft.text(Draft.FRAMEWORK, new Fact<>(framework, 1, rows.stream().map(GradeTable.Row::words)
                    .collect(Collectors.joining("; "))));
        }
        for (GradeTable.Row row : rows) {
            if (row.grade().isPresent() && made.size() == rows.size()) {
                draft.judgement(row.judgement(), new Fact<>(row.grade().get(), row.page(), row.words()));
            } else {
                draft.open(row.judgement(), "grade of " + row.judgement() + ": not certain on page " + row.page());
            }
        }
    }

    /** The headings of the report's sections repeat the grades. */
    private void headings() {
        List<Line> body = pages.body().stream().filter(line -> line.page() > 1).toList();
        IntStream.range(0, body.size()).filter(i -> LABELS.keySet().stream()
                .anyMatch(label -> label.startsWith(firstWords(body.get(i))))).forEach(i -> heading(body, i));
    }

    private static String firstWords(Line line) {
        String plain = Plain.of(line);
        return plain.substring(0, Math.min(plain.length(), "the experiences and".length() - 1));
    }

    private void heading(List<Line> body, int at) {
        for (int length = 3; length > 0; length--) {
            List<Line> lines = body.subList(at, Math.min(body.size(), at + length));
            Matcher heading = HEADING.matcher(Plain.of(lines));
            if (heading.matches()) {
                Outcome grade = GradeWords.read(heading.group(2)).orElseThrow();
                String judgement = LABELS.get(heading.group(1));
                if (draft.judgements().containsKey(judgement)) {
                    draft.judgement(judgement, new Fact<>(grade, lines.get(0).page(), Plain.printed(lines)));
                }
                return;
            }
        }
    }

    private void improvements() {
        Optional<List<Quotation>> items = pages.find(line -> IMPROVE.matcher(Plain.of(line)).matches())
                .flatMap(heading -> ItemList.marked(pages.after(heading, pages.body().size())));
        items.ifPresentOrElse(draft::improvements,
                () -> draft.open(Draft.IMPROVEMENTS, "what needs to improve: no list that clearly ends"));
    }
}
