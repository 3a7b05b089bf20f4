package org.councilratings.imports.report;

import static org.councilratings.framework.ChildrensServices.ADOPTION;
import static org.councilratings.framework.ChildrensServices.CARE_LEAVERS;
import static org.councilratings.framework.ChildrensServices.CHILDREN_LOOKED_AFTER;
import static org.councilratings.framework.ChildrensServices.HELP_AND_PROTECTION;
import static org.councilratings.framework.ChildrensServices.LEADERSHIP;
import static org.councilratings.framework.ChildrensServices.LSCB;
import static org.councilratings.framework.ChildrensServices.OVERALL_EFFECTIVENESS;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.councilratings.framework.ChildrensServices;
import org.councilratings.framework.Outcome;

/**
 * Reads the reports of November 2013 to 2018 (Single Inspection Framework), with the review of the Local Safeguarding Children
 * Board (LSCB) that most of them include.
 */
final class SifReport {

    private static final Map<String, String> TABLE = Map.of(
            "children who need help and protection", HELP_AND_PROTECTION,
            "children looked after and achieving permanence", CHILDREN_LOOKED_AFTER,
            "adoption performance", ADOPTION,
            "experiences and progress of care leavers", CARE_LEAVERS,
            "leadership management and governance", LEADERSHIP);
    private static final Map<String, String> SECTIONS = Map.of(
            "the experiences and progress of children who need help and protection", HELP_AND_PROTECTION,
            "the experiences and progress of children looked after and achieving permanence", CHILDREN_LOOKED_AFTER,
            "leadership management and governance", LEADERSHIP);

    private static final String AGAIN = "(re ?)?inspection of services for children in need of help and protection";
    private static final Pattern TITLE = Pattern.compile(AGAIN + " .*");
    private static final Pattern TITLE_ON_TWO_LINES = Pattern
            .compile("(?:re ?)?inspection of services for children in need of.*");
    private static final String REVIEW = "review of the effectiveness of the local safeguarding children board";

    private static final Pattern OVERALL = Pattern.compile(".*the overall judge?ment is (?:that )?(?:childrens services )?"
            + "(?:is |are )?(" + GradeWords.ONE + ")\\b.*");
    private static final Pattern SERVICES = Pattern
            .compile("(?:.* )?childrens services(?: (?!(?:is|are|were|was|requires?) )[\\p{L}]+){0,12}(?: is| are)? ("
                    + GradeWords.ONE + ")");
    private static final Pattern BOARD = Pattern.compile("(?:the effectiveness of )?(?:the )?local safeguarding children board"
            + "(?: lscb)?(?: is)? (" + GradeWords.ONE + ")");
    /** Some boards have another name, which is read only from a heading. */
    private static final Pattern OTHER_BOARD = Pattern.compile("(?:the )?(?:\\p{L}+ ){1,6}safeguarding children board"
            + "(?: \\p{L}*scb)?(?: is)? (" + GradeWords.ONE + ")");
    private static final float HEADING = 13f;
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.:]| because\\b");

    private static final Pattern EARLIER = Pattern.compile("\\b(?:[Pp]revious|[Ll]ast|[Ss]ingle|[Ff]irst) (?:\\p{L}+ ){0,3}"
            + "inspection (?:of|framework)\\b(?![^.]{0,80}(?:home|agency|agencies|fostering service))[^.]{0,200}?\\b"
            + "([A-Z][a-z]+ 20\\d\\d)");
    private static final YearMonth BEGIN = YearMonth.of(2013, 11);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final Pattern IMPROVE = Pattern
            .compile("recommendations|what does the local authority need to improve");
    private static final int SUMMARY_PAGES = 5;

    private final Pages pages;
    private final Draft draft = new Draft(ReportKind.FULL_INSPECTION);

    private SifReport(Pages pages) {
        this.pages = pages;
    }

    /** Whether a report has their title. */
    static boolean isOne(Pages pages) {
        return Plain.of(pages.first()).contains("inspection of services for children in need of help and protection");
    }

    static Report read(Pages pages) {
        return new SifReport(pages).read();
    }

    private Report read() {
        FirstPage first = new FirstPage(pages, draft);
        draft.text(Draft.FRAMEWORK, new Fact<>(ChildrensServices.SIF_2013, 1, title()));
        council();
        first.urn();
        first.days();
        first.publication();
        first.leadInspector();
        type();
        overall();
        table();
        board();
        sections();
        improvements();
        return draft.finished();
    }

    private List<Line> titleLines() {
        return FirstPage.title(pages).stream().dropWhile(line -> !TITLE_ON_TWO_LINES.matcher(Plain.of(line)).matches())
                .toList();
    }

    private String title() {
        return Plain.printed(titleLines());
    }

    private void council() {
        List<Line> above = FirstPage.title(pages).stream()
                .takeWhile(line -> !TITLE_ON_TWO_LINES.matcher(Plain.of(line)).matches()).toList();
        if (above.isEmpty()) {
            draft.open(Draft.COUNCIL, "council: no name above the title on page 1");
        } else {
            draft.text(Draft.COUNCIL, new Fact<>(Plain.printed(above), 1, Plain.printed(above)));
        }
    }

    /**
     * A first inspection is not distinguished from a second one if the report mentions an earlier one of the same framework.
     */
    private void type() {
        Matcher title = TITLE.matcher(Plain.of(titleLines()));
        Optional<Fact<YearMonth>> earlier = earlier();
        if (!title.matches() || title.group(1) == null && earlier.isPresent()) {
            draft.open(Draft.TYPE, "single inspection or re-inspection: " + earlier.map(fact -> "page " + fact.page()
                    + " mentions one before, \"" + fact.words() + "\"").orElse("not said in the title on page 1"));
        } else {
            draft.text(Draft.TYPE, new Fact<>(title.group(1) == null ? ChildrensServices.SINGLE_INSPECTION
                    : ChildrensServices.SINGLE_INSPECTION_REINSPECTION, 1, title()));
        }
    }

    private Optional<Fact<YearMonth>> earlier() {
        List<Line> body = pages.body();
        for (int i = 0; i < body.size(); i++) {
            Matcher earlier = EARLIER.matcher(Plain.printed(body.subList(i, Math.min(body.size(), i + 4))));
            Optional<YearMonth> month = earlier.find() ? month(earlier.group(1)) : Optional.empty();
            if (month.isPresent() && !month.get().isBefore(BEGIN)) {
                return Optional.of(new Fact<>(month.get(), body.get(i).page(), earlier.group()));
            }
        }
        return Optional.empty();
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text, MONTH));
        } catch (DateTimeParseException noMonth) {
            return Optional.empty();
        }
    }

    /** The sentence above the table, and the same at the beginning of the summary. */
    private void overall() {
        List<Line> above = pages.first().stream().takeWhile(line -> !isTable(line)).toList();
        List<Line> summary = above.stream().dropWhile(line -> !startsSummary(Plain.of(line))).toList();
        List<Line> sentence = summary.stream().takeWhile(line -> line.size() == summary.get(0).size()).toList();
        Optional<Outcome> grade = overallIn(Plain.of(sentence)).or(() -> overallIn(Plain.of(summary)));
        grade.ifPresentOrElse(found -> draft.judgement(OVERALL_EFFECTIVENESS, new Fact<>(found, 1, sentence(sentence))),
                () -> draft.open(OVERALL_EFFECTIVENESS, "grade of overall effectiveness: not found above the table on page 1"));
        if (grade.isPresent()) {
            List<Line> body = pages.body();
            for (int i = 0; i < body.size() && body.get(i).page() <= SUMMARY_PAGES; i++) {
                if (body.get(i).page() > 1 && Plain.of(body.get(i)).startsWith("childrens services")) {
                    String said = sentence(body.subList(i, Math.min(body.size(), i + 3)));
                    int page = body.get(i).page();
                    overallIn(Plain.of(said)).ifPresent(found -> draft.judgement(OVERALL_EFFECTIVENESS,
                            new Fact<>(found, page, said)));
                }
            }
        }
    }

    private static boolean isTable(Line line) {
        String plain = Plain.of(line).replaceAll("^[\\d ]+", "");
        return plain.startsWith("children who need help and protection");
    }

    private static boolean startsSummary(String plain) {
        return plain.startsWith("childrens services") || plain.startsWith("the overall");
    }

    private static Optional<Outcome> overallIn(String plain) {
        Matcher overall = OVERALL.matcher(plain);
        Matcher services = SERVICES.matcher(plain.replaceAll(" requires?$", ""));
        return overall.matches() ? GradeWords.read(overall.group(1))
                : services.matches() ? GradeWords.read(services.group(1)) : Optional.empty();
    }

    private static String sentence(List<Line> lines) {
        String text = Plain.printed(lines);
        Matcher end = END_OF_SENTENCE.matcher(text);
        return end.find() ? text.substring(0, end.start()) : text;
    }

    private void table() {
        List<GradeTable.Row> rows = pages.first().stream().filter(SifReport::isTable).findFirst()
                .map(line -> GradeTable.read(fromGrade(line), TABLE)).orElse(List.of());
        for (GradeTable.Row row : rows) {
            row.grade().ifPresent(grade -> draft.judgement(row.judgement(), new Fact<>(grade, row.page(), row.words())));
        }
        Set<String> read = draft.judgements().keySet();
        TABLE.values().stream().filter(code -> !read.contains(code)).sorted()
                .forEach(code -> draft.open(code, "grade of " + code + ": not certain on page 1"));
    }

    /** The first grade may stand a little above its judgement. */
    private List<Line> fromGrade(Line first) {
        List<Line> lines = pages.first();
        int at = lines.indexOf(first);
        boolean isAbove = at > 0 && Plain.of(lines.get(at - 1)).matches("requires?|requires improvement");
        return lines.subList(isAbove ? at - 1 : at, lines.size());
    }

    /** The LSCB's grade is a sentence of its own, on the first page or at the head of its section. */
    private void board() {
        List<Line> body = pages.body();
        for (int i = 0; i < body.size(); i++) {
            List<Line> lines = body.subList(i, Math.min(body.size(), i + 3));
            if (Plain.of(lines.get(0)).matches("(?:the effectiveness of )?(?:the )?local safeguarding children.*")) {
                board(lines, BOARD);
            } else if (lines.get(0).size() >= HEADING && lines.get(0).page() > 1) {
                board(lines, OTHER_BOARD);
            }
        }
        if (draft.judgements().containsKey(LSCB)) {
            return;
        }
        String title = Plain.of(titleLines());
        boolean isReviewed = Plain.of(pages.first()).contains(REVIEW);
        if (TITLE.matcher(title).matches() && title.startsWith("re") && !isReviewed) {
            draft.judgement(LSCB, new Fact<>(Outcome.NOT_JUDGED, 1, title()));
        } else {
            draft.open(LSCB, "grade of lscb: not found. It may have been published in a report of its own");
        }
    }

    private void board(List<Line> lines, Pattern name) {
        for (int length = lines.size(); length > 0; length--) {
            List<Line> sentence = lines.subList(0, length);
            Matcher board = name.matcher(Plain.of(sentence));
            if (board.matches()) {
                draft.judgement(LSCB, new Fact<>(GradeWords.read(board.group(1)).orElseThrow(), lines.get(0).page(),
                        Plain.printed(sentence)));
                return;
            }
        }
    }

    /** Each section repeats its grade, in a small table or in its heading. */
    private void sections() {
        List<Line> body = pages.body();
        for (int i = 0; i < body.size(); i++) {
            String plain = Plain.of(body.get(i));
            if (body.get(i).page() > 1 && SECTIONS.keySet().stream().anyMatch(label -> plain.startsWith(label)
                    || label.startsWith(plain) && !plain.isEmpty())) {
                GradeTable.read(body.subList(i, Math.min(body.size(), i + 5)), SECTIONS).stream().limit(1).forEach(
                        row -> row.grade().filter(grade -> draft.judgements().containsKey(row.judgement()))
                                .ifPresent(grade -> draft.judgement(row.judgement(),
                                        new Fact<>(grade, row.page(), row.words()))));
            }
        }
    }

    private void improvements() {
        List<Line> headings = pages.body().stream().filter(line -> line.page() > 1 && IMPROVE.matcher(Plain.of(line)).matches())
                .toList();
        Optional<List<Quotation>> items = headings.stream()
                .map(heading -> ItemList.numbered(pages.after(heading, pages.body().size())))
                .flatMap(Optional::stream).findFirst();
        items.ifPresentOrElse(draft::improvements,
                () -> draft.open(Draft.IMPROVEMENTS, "what needs to improve: no list that clearly ends"));
    }
}
