package org.councilratings.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.councilratings.calendar.DayInWords;
import org.councilratings.council.NeighbourSet;
import org.councilratings.council.Region;
import org.councilratings.framework.ChildrensServices;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementChoice;
import org.councilratings.framework.Outcome;
import org.councilratings.pages.CouncilsPage.Link;
import org.councilratings.pages.QuestionFacts.Rated;
import org.councilratings.pages.QuestionsPage.Answer;
import org.councilratings.pages.QuestionsPage.Cell;
import org.councilratings.pages.QuestionsPage.Question;
import org.councilratings.pages.QuestionsPage.Table;
import org.councilratings.rating.DaySeries;
import org.councilratings.rating.OutcomeCounts;
import org.councilratings.rating.RatingSort;
import org.councilratings.rating.SeriesInterval;
import org.councilratings.rating.Wording;
import org.councilratings.rating.chart.GradedShare;
import org.councilratings.rating.timeline.CouncilTimeline;
import org.councilratings.rating.timeline.CountingRule;
import org.councilratings.rating.timeline.RatingOnDay;

/**
 * Questions about the ratings of a day.
 *
 * *
 *
 * @param facts the facts that answer them
 */
record RatingQuestions(QuestionFacts facts) {

    private static final List<String> INADEQUATE = List.of(ChildrensServices.INADEQUATE);
    private static final String COUNCIL = "Council";
    private static final String COUNCIL_IN_TEXT = "council";
    private static final String LAST_REPORT = "Last report";

    /** The first of the days in the series of shares. */
    static final LocalDate FIRST_SHARE = LocalDate.of(2014, 3, 31);
    private static final LocalDate RATINGS_DAY = LocalDate.of(2020, 3, 31);
    private static final LocalDate OFSTEDS_DAY = LocalDate.of(2024, 3, 31);
    /** Ofsted counts reports that came out within three months. */
    private static final LocalDate OFSTEDS_REPORTS = LocalDate.of(2024, 6, 30);
    private static final List<String> OFSTEDS_FRAMEWORKS = List.of("ILACS_2018", "ILACS_2023");
    private static final LocalDate NEIGHBOURS_BEFORE = LocalDate.of(2020, 1, 1);

    Question inadequate() {
        List<Rated> overall = facts.rated(List.of(), List.of(), INADEQUATE, RatingSort.BY_NAME);
        Answer first = Answer.of(Wording.count(overall.size(), "council is", "councils are") + " inadequate overall",
                "/v1/ratings?grade=inadequate").naming(overall.stream().map(one -> facts.link(one.council())).toList());
        return Question.of("inadequate", "Which councils are inadequate today?",
                "Do not look at the overall grade alone. It can hide an inadequate judgement, and inspections since April 2026 give no overall grade.",
                first, inadequateInAny(overall));
    }

    private Answer inadequateInAny(List<Rated> overall) {
        List<Rated> any = facts.rated(List.of(), INADEQUATE, List.of(), RatingSort.BY_NAME);
        Map<CouncilTimeline, List<Rated>> councils = any.stream()
                .collect(Collectors.groupingBy(Rated::council, LinkedHashMap::new, Collectors.toList()));
        List<CouncilTimeline> named = overall.stream().map(Rated::council).toList();
        List<Link> others = councils.keySet().stream().filter(one -> !named.contains(one)).map(facts::link).toList();
        String sentence = Wording.count(councils.size(), "council is", "councils are") + " inadequate in at least one judgement"
                + (any.isEmpty() ? "" : ", " + Wording.count(any.size(), "judgement", "judgements") + " in all");
        List<List<Cell>> rows = councils.entrySet().stream().map(one -> List.of(facts.cell(one.getKey()),
                Cell.of(one.getValue().stream().map(rated -> rated.rating().judgement().label())
                        .collect(Collectors.joining(", ")))))
                .toList();
        return Answer.of(others.isEmpty() ? sentence : sentence + ". Not inadequate overall",
                "/v1/ratings?anyJudgement=inadequate").naming(others)
                .with(Table.of("Inadequate in any judgement", List.of(COUNCIL, "Judgements"), rows))
                .on("all of them in a table", "/councils?grade=inadequate");
    }

    Question onDay() {
        OutcomeCounts counts = QuestionFacts.counts(facts.index().councils().stream(), facts.service(), facts.overall(),
                QuestionFacts.ALL, RATINGS_DAY);
        String sentence = Wording.count(councils(counts), "council", "councils") + " existed. Overall: "
                + QuestionFacts.inWords(counts);
        return Question.of("on-a-day", "What was every council’s rating on " + DayInWords.of(RATINGS_DAY) + "?", "",
                Answer.of(sentence, "/v1/ratings?asOf=" + RATINGS_DAY).on("Every council on that day",
                        "/councils?asOf=" + RATINGS_DAY));
    }

    private static long councils(OutcomeCounts counts) {
        return counts.outcomes().stream().mapToLong(counts::councils).sum();
    }

    Question asOfstedCounted() {
        String address = "/v1/statistics/ratings?inspectedBy=" + OFSTEDS_DAY + "&asOf=" + OFSTEDS_REPORTS
                + frameworks().map(one -> "&framework=" + one.code()).collect(Collectors.joining());
        OutcomeCounts all = counted(facts.index().councils().stream());
        Answer first = Answer.of(Wording.count(councils(all), "council", "councils") + ": " + QuestionFacts.inWords(all),
                address);
        return Question.of("as-ofsted-counted",
                "How many councils had each grade on " + DayInWords.of(OFSTEDS_DAY)
                        + ", as Ofsted counted them, and by region?",
                "Ofsted counts ILACS inspections that ended by that day, if their reports came out within three months.",
                first, byRegion(address + "&groupBy=region"));
    }

    private Stream<Framework> frameworks() {
        return OFSTEDS_FRAMEWORKS.stream().flatMap(one -> facts.index().codeLists().findFramework(one).stream());
    }

    private OutcomeCounts counted(Stream<CouncilTimeline> councils) {
        return QuestionFacts.counts(councils, facts.service(), facts.overall(),
                new CountingRule(OFSTEDS_DAY, frameworks().toList()), OFSTEDS_REPORTS);
    }

    private Answer byRegion(String address) {
        Map<Region, OutcomeCounts> regions = new LinkedHashMap<>();
        Arrays.stream(Region.values()).forEach(region -> regions.put(region,
                counted(facts.index().councils().stream().filter(one -> one.region() == region))));
        List<Outcome> grades = facts.overall().scale().graded();
        List<String> headings = new ArrayList<>(List.of("Region"));
        grades.forEach(one -> headings.add(facts.overall().grade(one).shortLabel()));
        List<List<Cell>> rows = regions.entrySet().stream().map(one -> Stream.concat(Stream.of(Cell.of(one.getKey().label())),
                grades.stream().map(grade -> Cell.of(one.getValue().councils(grade)))).toList()).toList();
        return Answer.of(mostInadequate(regions), address).with(Table.of("Councils by region and grade", headings, rows));
    }

    private static String mostInadequate(Map<Region, OutcomeCounts> regions) {
        long most = regions.values().stream().mapToLong(one -> one.councils(QuestionFacts.INADEQUATE)).max().orElse(0);
        List<String> where = regions.entrySet().stream()
                .filter(one -> one.getValue().councils(QuestionFacts.INADEQUATE) == most)
                .map(one -> one.getKey().label()).toList();
        return most == 0 ? "No region had an inadequate council"
                : (where.size() == 1 ? "The region with the most inadequate councils was "
                        : "The regions with the most inadequate councils were ") + Wording.list(where) + ": " + most;
    }

    Question shares() {
        Map<LocalDate, GradedShare> shares = new LinkedHashMap<>();
        new DaySeries(FIRST_SHARE, facts.today(), SeriesInterval.YEAR).days()
                .forEach(day -> shares.put(day, QuestionFacts.counts(facts.index().councils().stream(), facts.service(),
                        facts.overall(), QuestionFacts.ALL, day).better()));
        List<List<Cell>> rows = new ArrayList<>();
        shares.forEach((day, share) -> rows.add(0, List.of(Cell.of(DayInWords.of(day)),
                Cell.of(share.graded() == 0 ? "none" : share.better().inWords()))));
        String address = "/v1/statistics/ratings?from=" + FIRST_SHARE + "&every=year&grade=good";
        return Question.of("share-good",
                "How has the share of councils that are good or better changed since " + FIRST_SHARE.getYear() + "?",
                "The share is of the councils that have an overall grade: shareAtLeast in the data. In the first years few had one.",
                Answer.of(course(shares), address).with(Table.of("Good or better overall", List.of("Day", "Share"), rows)));
    }

    /** The first, the lowest and the last share, in words. Days on which few councils had a grade do not compare. */
    private static String course(Map<LocalDate, GradedShare> shares) {
        List<Map.Entry<LocalDate, GradedShare>> known = shares.entrySet().stream().filter(one -> one.getValue().isOfMost())
                .toList();
        if (known.isEmpty()) {
            return "Most councils had no grade";
        }
        Map.Entry<LocalDate, GradedShare> lowest = known.stream()
                .min(Comparator.comparing(one -> one.getValue().better().exactly())).orElseThrow();
        return "It was " + Wording.list(Stream.of(known.get(0), lowest, known.get(known.size() - 1))
                .sorted(Map.Entry.comparingByKey()).distinct()
                .map(one -> one.getValue().better().inWords() + " on " + DayInWords.of(one.getKey())).toList());
    }

    Question longest() {
        List<Rated> bySince = facts.rated(List.of(), List.of(), List.of(), RatingSort.BY_SINCE).stream()
                .filter(one -> one.rating().since() != null).toList();
        Answer since = bySince.isEmpty() ? Answer.of("No council has been inspected", "/v1/ratings?sort=since")
                : Answer.of(name(bySince) + " has gone longest without a new report: " + days(bySince.get(0).rating().days())
                        + ", since " + DayInWords.of(bySince.get(0).rating().since()), "/v1/ratings?sort=since");
        return Question.of("longest", "Which councils have gone longest without a full inspection, or with the same grade?", "",
                since.with(Table.of("Longest without a full inspection", List.of(COUNCIL, LAST_REPORT, "Days ago"),
                        bySince.stream().map(one -> List.of(facts.cell(one.council()),
                                QuestionFacts.cell(one.rating().inspection()), Cell.of(one.rating().days()))).toList()))
                        .on("all councils in this order", "/councils?sort=since"),
                sameGrade(List.of(), "", ""), sameGrade(INADEQUATE, "Of the inadequate councils, ", "grade=inadequate&"));
    }

    private Answer sameGrade(List<String> grades, String of, String parameter) {
        List<Rated> all = facts.rated(List.of(), List.of(), grades, RatingSort.BY_GRADE_SINCE);
        List<Rated> graded = all.stream().filter(one -> one.rating().gradeSince() != null).toList();
        String address = "/v1/ratings?" + parameter + "sort=gradeSince";
        if (graded.isEmpty()) {
            return Answer.of("No council has such a grade", address);
        }
        RatingOnDay first = graded.get(0).rating();
        long older = graded.stream().filter(one -> !one.rating().gradeSince().equals(one.rating().since())).count();
        String sentence = of + name(graded) + " has had the same grade for longest: "
                + QuestionFacts.inText(first.judgement(), first.outcome()) + " since " + DayInWords.of(first.gradeSince())
                + ". The grade of " + older + " of " + Wording.count(graded.size(), COUNCIL_IN_TEXT, "councils")
                + " is older than their last report";
        return Answer.of(sentence, address).with(Table.of(
                "Longest with the same overall grade" + (grades.isEmpty() ? "" : ", among the inadequate councils"),
                List.of(COUNCIL, "Grade", "Since", LAST_REPORT), graded.stream().map(this::sameGrade).toList()));
    }

    private List<Cell> sameGrade(Rated one) {
        return List.of(facts.cell(one.council()), Cell.of(GradeCell.of(one.rating().judgement(), one.rating().outcome())),
                Cell.of(DayInWords.of(one.rating().gradeSince())), QuestionFacts.cell(one.rating().inspection()));
    }

    private String name(List<Rated> rated) {
        return rated.get(0).council().distinctName(facts.today());
    }

    private static String days(long days) {
        return Wording.count(days, "day", "days");
    }

    Question byJudgement() {
        Map<Judgement, List<Rated>> judgements = facts
                .rated(List.of(JudgementChoice.ALL), List.of(), INADEQUATE, RatingSort.BY_NAME).stream()
                .collect(Collectors.groupingBy(one -> one.rating().judgement()));
        List<Map.Entry<Judgement, List<Rated>>> most = judgements.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Judgement, List<Rated>> one) -> -one.getValue().size())
                        .thenComparing(one -> one.getKey().order()))
                .toList();
        String sentence = most.isEmpty() ? "No judgement is inadequate in any council"
                : most.get(0).getKey().label() + " is inadequate most often: in "
                        + Wording.count(most.get(0).getValue().size(), COUNCIL_IN_TEXT, "councils");
        return Question.of("by-judgement", "Which judgement is most often inadequate now, and where?", "",
                Answer.of(sentence, "/v1/ratings?judgement=all&grade=inadequate").with(Table.of("Inadequate, by judgement",
                        List.of("Judgement", "Councils", "Where"),
                        most.stream().map(one -> List.of(Cell.of(one.getKey().label()),
                                Cell.of(one.getValue().size()),
                                new Cell(one.getValue().stream().map(rated -> facts.link(rated.council())).toList(), "")))
                                .toList())));
    }

    Question neighbours() {
        String address = "/v1/councils/" + facts.council().council().slug() + "/neighbours";
        String name = facts.council().distinctName(facts.today());
        return Question.of("neighbours", "How does " + name + " compare with its statistical neighbours, today and on "
                + DayInWords.of(NEIGHBOURS_BEFORE) + "?",
                "The Department for Education says which councils are most alike. It replaced its sets in May 2025.",
                neighbours(name, facts.today(), address),
                neighbours(name, NEIGHBOURS_BEFORE, address + "?asOf=" + NEIGHBOURS_BEFORE));
    }

    private Answer neighbours(String name, LocalDate day, String address) {
        List<CouncilTimeline.Neighbour> near = facts.council().neighbours(NeighbourSet.on(day));
        String when = day.equals(facts.today()) ? "Today " + name + " is " : "On " + DayInWords.of(day) + " " + name + " was ";
        Judgement judgement = facts.council().ratings(facts.service()).headlines(day).get(0);
        Outcome own = facts.council().ratings(facts.service()).on(day, judgement).outcome();
        String sentence = when + QuestionFacts.inText(judgement, own);
        List<CouncilTimeline> councils = near.stream().map(one -> facts.index().withUrn(one.urn())).toList();
        if (councils.isEmpty()) {
            return Answer.of(sentence + ", and has no neighbours in the set of that day", address);
        }
        OutcomeCounts counts = QuestionFacts.counts(councils.stream(), facts.service(), judgement, QuestionFacts.ALL, day);
        return Answer.of(sentence + ". Its neighbours: " + QuestionFacts.inWords(counts), address)
                .with(Table.of("Neighbours on " + DayInWords.of(day) + ", the closest first",
                        List.of(COUNCIL, judgement.label()), councils.stream()
                                .map(one -> List.of(facts.cell(one), Cell.of(GradeCell.of(judgement,
                                        one.ratings(facts.service()).on(day, judgement).outcome()))))
                                .toList()));
    }
}
