package org.councilratings.pages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.councilratings.calendar.DayInWords;
import org.councilratings.framework.ChildrensServices;
import org.councilratings.framework.ImprovementTheme;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;
import org.councilratings.improvement.ThemeCounts;
import org.councilratings.improvement.ThemeSort;
import org.councilratings.improvement.ThemeStatisticsRecord;
import org.councilratings.inspection.ActionPlan;
import org.councilratings.pages.QuestionsPage.Answer;
import org.councilratings.pages.QuestionsPage.Cell;
import org.councilratings.pages.QuestionsPage.Question;
import org.councilratings.pages.QuestionsPage.Table;
import org.councilratings.rating.OutcomeCounts;
import org.councilratings.rating.Wording;
import org.councilratings.rating.timeline.CodedArea;
import org.councilratings.rating.timeline.CouncilTimeline;
import org.councilratings.rating.timeline.RatingIndex.Published;

/**
 * Questions about what reports say must improve.
 *
 * *
 *
 * @param facts the facts that answer them
 */
record ReportQuestions(QuestionFacts facts) {

    private static final LocalDate RECENT = LocalDate.of(2023, 1, 1);
    private static final LocalDate BEFORE = LocalDate.of(2018, 1, 1);
    private static final String STATISTICS = "/v1/statistics/improvement-areas";
    private static final String ACCOMMODATION = "care_leavers_accommodation";
    private static final String COUNCIL = "Council";
    private static final String REPORT = "Report";
    private static final String READING = "The themes are how this service reads the reports, not Ofsted’s.";

    Question actionPlans() {
        List<Published> running = facts.reports(ActionPlan.firstPublicationDueFrom(facts.today()), facts.today())
                .sorted(Comparator.comparing(ReportQuestions::due)
                        .thenComparing(one -> one.council().council().name()))
                .toList();
        String until = running.isEmpty() ? ""
                : ". The first has until " + DayInWords.of(due(running.get(0))) + ", the last until "
                        + DayInWords.of(due(running.get(running.size() - 1)));
        List<List<Cell>> rows = running.stream().map(one -> List.of(facts.cell(one.council()),
                QuestionFacts.cell(one.inspection()), Cell.of(DayInWords.of(due(one))))).toList();
        return Question.of("action-plans", "Which councils are within the " + ActionPlan.WORKING_DAYS
                + " working days for an action plan today, and until when?",
                "This service computes the day from the publication. It does not know whether a council sent its plan.",
                Answer.of(Wording.count(running.size(), "council is", "councils are") + " within them today" + until,
                        "/v1/inspections?actionPlanDueFrom="
                                + facts.today() + "&publishedTo=" + facts.today())
                        .with(Table.of("Action plans, the first due first", List.of(COUNCIL, REPORT, "Due by"), rows)));
    }

    private static LocalDate due(Published report) {
        return ActionPlan.due(report.inspection().publicationDate());
    }

    Question themes() {
        ThemeCounts now = counts(facts.reports(RECENT, facts.today()));
        ThemeCounts before = counts(facts.reports(BEFORE, RECENT.minusDays(1)));
        String address = STATISTICS + "?publishedFrom=" + RECENT + "&comparedFrom=" + BEFORE + "&comparedTo="
                + RECENT.minusDays(1);
        List<String> columns = List.of("Theme", "Since " + RECENT.getYear(),
                BEFORE.getYear() + " to " + (RECENT.getYear() - 1));
        return Question.of("themes", "Which themes do reports name most since " + RECENT.getYear() + ", and more often than in "
                + BEFORE.getYear() + " to " + (RECENT.getYear() - 1) + "?", READING,
                themes("Named most", now, before, ThemeSort.MOST_FIRST, columns, address),
                themes("Risen most", now, before, ThemeSort.ROSE_FIRST, columns, address + "&sort=-difference"));
    }

    Question weaknesses() {
        ThemeCounts inadequate = counts(ofGrade(QuestionFacts.INADEQUATE));
        ThemeCounts good = counts(ofGrade(QuestionFacts.GOOD));
        return Question.of("weaknesses", "Which weaknesses are more common in inadequate councils than in good ones?", READING,
                themes("The largest difference", inadequate, good, ThemeSort.ROSE_FIRST,
                        List.of("Theme", "Inadequate", "Good"), STATISTICS
                                + "?grade=inadequate&comparedGrade=good&sort=-difference"));
    }

    private Stream<Published> ofGrade(Outcome grade) {
        return facts.reports(null, facts.today())
                .filter(one -> one.inspection().outcome(facts.overall()).equals(grade));
    }

    private static ThemeCounts counts(Stream<Published> reports) {
        ThemeCounts counts = new ThemeCounts();
        reports.filter(one -> ThemeCounts.counts(one.inspection().improvementAreas()))
                .forEach(one -> counts.add(one.council().urn(), one.inspection().improvementAreas()));
        return counts;
    }

    private Answer themes(String first, ThemeCounts these, ThemeCounts others, ThemeSort order, List<String> columns,
            String address) {
        if (these.inspections() == 0) {
            return Answer.of("None of these reports lists what must improve", address);
        }
        List<ThemeStatisticsRecord> themes = facts.index().codeLists().themes().stream()
                .map(one -> ThemeStatisticsRecord.of(facts.service(), null, facts.today(), null, one, these, others))
                .sorted(order.order()).toList();
        String sentence = first + " is ‘" + themes.get(0).themeLabel() + "’: "
                + share(themes.get(0).share(), these, columns.get(1))
                + ", " + share(themes.get(0).comparedShare(), others, columns.get(2));
        return Answer.of(sentence, address)
                .with(Table.of("Share of the reports that name a theme: " + first.toLowerCase(Locale.UK) + " first", columns,
                        themes.stream()
                                .map(one -> List.of(Cell.of(one.themeLabel()), Cell.of(Wording.percent(one.share())),
                                        Cell.of(Wording.percent(one.comparedShare()))))
                                .toList()));
    }

    private static String share(Double share, ThemeCounts of, String which) {
        return Wording.percent(share) + " of " + Wording.count(of.inspections(), "report", "reports") + " ("
                + which.toLowerCase(Locale.UK) + ")";
    }

    Question accommodation() {
        Judgement judgement = facts.index().codeLists().judgement(ChildrensServices.CARE_LEAVERS);
        Map<CouncilTimeline, List<Published>> told = facts.reports(null, facts.today())
                .filter(report -> items(report).findAny().isPresent())
                .collect(Collectors.groupingBy(Published::council, LinkedHashMap::new, Collectors.toList()));
        long items = told.values().stream().flatMap(List::stream).flatMap(ReportQuestions::items).count();
        OutcomeCounts today = QuestionFacts.counts(told.keySet().stream(), facts.service(), judgement, QuestionFacts.ALL,
                facts.today());
        List<List<Cell>> rows = told.entrySet().stream().map(one -> List.of(facts.cell(one.getKey()),
                QuestionFacts.cell(one.getValue().get(0).inspection()), Cell.of(GradeCell.of(judgement,
                        one.getKey().ratings(facts.service()).on(facts.today(), judgement).outcome()))))
                .toList();
        return Question.of("accommodation",
                "Which councils were told to improve care leavers’ accommodation, and what is their care leavers grade today?",
                READING,
                Answer.of(Wording.count(told.size(), "council was told this", "councils were told this") + (told.isEmpty() ? ""
                        : ", in " + Wording.count(items, "item", "items") + ". Today: " + QuestionFacts.inWords(today)),
                        "/v1/improvement-areas?theme=" + ACCOMMODATION + "&judgement=" + judgement.code())
                        .with(Table.of("Reports on care leavers’ accommodation, the newest first",
                                List.of(COUNCIL, REPORT, judgement.label() + " today"),
                                rows)));
    }

    private static Stream<CodedArea> items(Published report) {
        return report.inspection().improvementAreas().stream()
                .filter(area -> area.themes().stream().anyMatch(one -> one.code().equals(ACCOMMODATION)));
    }

    Question said() {
        String name = facts.council().distinctName(facts.today());
        List<Published> reports = facts.index().published(List.of(facts.council()), List.of(facts.service()))
                .filter(one -> one.isBy(facts.today()) && !one.inspection().improvementAreas().isEmpty()).toList();
        String sentence = reports.isEmpty() ? "No report on " + name + " has a list here"
                : Wording.list(
                        reports.stream().map(one -> Wording.count(one.inspection().improvementAreas().size(), "item", "items")
                                + " in the report of " + DayInWords.of(one.inspection().publicationDate())).toList());
        List<List<Cell>> rows = reports.stream().map(this::row).toList();
        return Question.of("what-must-improve", "What was " + name + " told to improve?",
                "Reports before 2018 have no such list.", Answer.of(sentence, "/v1/improvement-areas?council="
                        + facts.council().council().slug()).with(Table.of("What each report is about, in its order",
                                List.of(REPORT, "Overall grade", "Themes"), rows)));
    }

    private List<Cell> row(Published report) {
        String themes = report.inspection().improvementAreas().stream().flatMap(area -> area.themes().stream()).distinct()
                .map(ImprovementTheme::label).collect(Collectors.joining("; "));
        return List.of(QuestionFacts.cell(report.inspection()), Cell.of(GradeCell.of(facts.overall(),
                report.inspection().outcome(facts.overall()))), Cell.of(themes));
    }
}
