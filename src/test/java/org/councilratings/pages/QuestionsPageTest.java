package org.councilratings.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.councilratings.api.Api;
import org.councilratings.calendar.DayInWords;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.xml.XmlPath;

/** The page of questions says what the addresses that it names say. */
@QuarkusTest
@Tag("service")
@Tag("without-sql")
class QuestionsPageTest {

    private static final String NAME = "council.name";
    private static final String GRADE = "grade";

    /** An answer on the page, and the rows that its address gives. */
    private record Shown(Element answer, List<Map<String, Object>> rows) {

        static Shown of(Element answer) {
            return new Shown(answer, Api.whole(answer.selectFirst(".address a").attr("href")));
        }

        String sentence() {
            return answer.selectFirst("p").text();
        }

        /** The cells of a column of the table. */
        List<String> column(int number) {
            return answer.select("tbody tr").stream().map(row -> row.child(number).text()).toList();
        }

        List<String> names() {
            return answer.selectFirst("p").select("a").eachText();
        }

        /** The texts of a field in all rows, in their order. */
        List<String> all(String field) {
            return rows.stream().map(row -> field(row, field)).toList();
        }

        List<String> distinct(String field) {
            return all(field).stream().distinct().toList();
        }

        Map<String, Long> count(String field) {
            return rows.stream()
                    .collect(Collectors.groupingBy(row -> String.valueOf(field(row, field)), Collectors.counting()));
        }

        void says(String part) {
            assertTrue(sentence().contains(part), () -> sentence() + " does not say: " + part);
        }
    }

    private static String field(Map<String, Object> row, String field) {
        return Api.text(row, field.split("[.]"));
    }

    private static Document page(String address) {
        return Jsoup.parse(Api.outsideTheDocument().get(address).then().statusCode(200).extract().asString());
    }

    private static List<Shown> answers(Document page, String question) {
        List<Shown> answers = new ArrayList<>();
        for (Element next = page.getElementById(question).nextElementSibling(); next != null
                && !next.tagName().equals("h2"); next = next.nextElementSibling()) {
            if (next.hasClass("answer")) {
                answers.add(Shown.of(next));
            }
        }
        assertFalse(answers.isEmpty(), question);
        return answers;
    }

    private static String day(String date) {
        return DayInWords.of(LocalDate.parse(date));
    }

    private static List<String> days(List<String> dates) {
        return dates.stream().map(QuestionsPageTest::day).toList();
    }

    private static <T> List<T> ten(List<T> all) {
        return all.subList(0, Math.min(10, all.size()));
    }

    private static String percent(Object share) {
        return new BigDecimal(share.toString()).movePointRight(2).setScale(0, RoundingMode.HALF_UP) + "%";
    }

    /** "15 outstanding, 60 good …", each with its number. */
    private static void saysGrades(Shown shown, Map<String, Long> grades) {
        Map<String, String> words = Map.of("outstanding", " outstanding", "good", " good", "requires_improvement",
                " ‘requires improvement to be good’", "inadequate", " inadequate", "null", " without a grade");
        grades.forEach((grade, number) -> shown.says(number + words.get(grade)));
    }

    private interface Check {
        void accept(List<Shown> answers);
    }

    private static DynamicTest question(Document page, String id, Check check) {
        return DynamicTest.dynamicTest(id, () -> check.accept(answers(page, id)));
    }

    @TestFactory
    Stream<DynamicTest> everyAnswerIsThatOfItsAddress() {
        Document page = page("/questions");
        List<DynamicTest> tests = List.of(question(page, "inadequate", answers -> {
            answers.get(0).says(answers.get(0).rows.size() + " councils are inadequate overall");
            assertEquals(answers.get(0).all(NAME), answers.get(0).names());
            Shown any = answers.get(1);
            any.says(any.distinct(NAME).size() + " councils are inadequate in at least one judgement, " + any.rows.size()
                    + " judgements in all");
            assertEquals(ten(any.distinct(NAME)), any.column(0));
            List<String> others = new ArrayList<>(any.distinct(NAME));
            others.removeAll(answers.get(0).all(NAME));
            assertEquals(others, any.names());
        }), question(page, "history", answers -> {
            Shown shown = answers.get(0);
            shown.rows.stream().filter(row -> field(row, "judgement").equals("overall_effectiveness"))
                    .forEach(row -> shown.says(" from " + day(field(row, "from"))));
            shown.says("It fell furthest on 30 January 2024: by 2 grades");
        }), question(page, "falls", answers -> {
            Shown shown = answers.get(0);
            shown.says(shown.rows.size() + " overall grades fell");
            assertEquals(ten(shown.all(NAME)), shown.column(0));
            assertEquals(ten(days(shown.all("publicationDate"))), shown.column(1));
        }), question(page, "on-a-day", answers -> {
            answers.get(0).says(answers.get(0).rows.size() + " councils existed");
            saysGrades(answers.get(0), answers.get(0).count(GRADE));
        }), question(page, "as-ofsted-counted", answers -> {
            Shown all = answers.get(0);
            saysGrades(all, all.rows.stream().filter(row -> !field(row, "councils").equals("0")).collect(
                    Collectors.toMap(row -> String.valueOf(field(row, GRADE)), row -> Long.valueOf(field(row, "councils")))));
            Shown regions = answers.get(1);
            assertEquals(regions.distinct("group"), regions.column(0));
            assertEquals(regions.rows.stream().filter(row -> "inadequate".equals(field(row, GRADE)))
                    .map(row -> field(row, "councils")).toList(), regions.column(4));
        }), question(page, "share-good", answers -> {
            List<String> newestFirst = new ArrayList<>(answers.get(0).all("shareAtLeast"));
            java.util.Collections.reverse(newestFirst);
            assertEquals(ten(newestFirst.stream().map(QuestionsPageTest::percent).toList()), answers.get(0).column(1));
            answers.get(0).says(percent(newestFirst.get(0)) + " on " + answers.get(0).column(0).get(0));
        }), question(page, "reinspected", answers -> {
            Shown shown = answers.get(0);
            shown.says(shown.distinct(NAME).size() + " councils have been re-inspected");
            Map<String, Long> moves = shown.count("direction");
            shown.says(moves.get("improved") + " judgements improved, " + moves.get("unchanged") + " stayed the same and "
                    + moves.get("declined") + " declined");
            assertEquals(ten(shown.distinct(NAME)), shown.column(0));
        }), question(page, "longest", answers -> {
            assertEquals(ten(answers.get(0).all(NAME)), answers.get(0).column(0));
            answers.get(0).says(answers.get(0).all(NAME).get(0) + " has gone longest");
            for (Shown shown : answers.subList(1, 3)) {
                assertEquals(ten(shown.all(NAME)), shown.column(0));
                assertEquals(ten(days(shown.all("gradeSince").stream().limit(10).toList())), shown.column(2));
            }
        }), question(page, "by-judgement", answers -> {
            Map<String, Long> counts = answers.get(0).count("judgement");
            assertEquals(
                    counts.values().stream().sorted((one, other) -> Long.compare(other, one)).map(String::valueOf).toList(),
                    answers.get(0).column(1));
            answers.get(0).says("in " + answers.get(0).column(1).get(0) + " councils");
        }), question(page, "neighbours", answers -> answers.forEach(shown -> {
            assertEquals(shown.all(NAME).subList(1, 11), shown.column(0));
            saysGrades(shown, shown.rows.stream().skip(1).map(row -> String.valueOf(field(row, GRADE)))
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
        })), question(page, "ended", answers -> {
            Map<String, Object> ended = answers.get(0).rows.get(0);
            answers.get(0).says("until it ended on " + day(field(ended, "activeTo")));
            answers.get(0).says("North Northamptonshire and West Northamptonshire replaced it");
            assertEquals(5, answers.get(0).column(0).size());
            Map<String, Object> first = answers.get(1).rows.stream().filter(row -> !Boolean.TRUE.equals(row.get("inherited")))
                    .findFirst().orElseThrow();
            answers.get(1).says("received its first grade on " + day(field(first, "from")));
        }), question(page, "action-plans", answers -> {
            Shown shown = answers.get(0);
            shown.says(shown.rows.size() + " councils are within them");
            List<String> due = shown.all("actionPlanDue").stream().sorted().toList();
            assertEquals(ten(days(due)), shown.column(2));
            shown.says("the last until " + day(due.get(due.size() - 1)));
        }), question(page, "themes", answers -> answers.forEach(QuestionsPageTest::showsThemes)),
                question(page, "accommodation", answers -> {
                    Shown shown = answers.get(0);
                    shown.says(shown.distinct(NAME).size() + " councils were told this, in " + shown.rows.size() + " items");
                    assertEquals(ten(shown.distinct(NAME)), shown.column(0));
                    Map<String, String> today = shown.rows.stream().collect(Collectors.toMap(row -> field(row, NAME),
                            row -> String.valueOf(field(row, "currentGrade")), (one, same) -> one));
                    saysGrades(shown, today.values().stream()
                            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
                }), question(page, "what-must-improve", answers -> answers.get(0).count("publicationDate")
                        .forEach((date, items) -> answers.get(0).says(items + " items in the report of " + day(date)))),
                question(page, "weaknesses", answers -> answers.forEach(QuestionsPageTest::showsThemes)));
        assertEquals(page.select("h2").eachAttr("id"), tests.stream().map(DynamicTest::getDisplayName).toList());
        return tests.stream();
    }

    private static void showsThemes(Shown shown) {
        assertEquals(ten(shown.all("themeLabel")), shown.column(0));
        assertEquals(ten(shown.all("share")).stream().map(QuestionsPageTest::percent).toList(), shown.column(1));
        assertEquals(ten(shown.all("comparedShare")).stream().map(QuestionsPageTest::percent).toList(), shown.column(2));
        shown.says("‘" + shown.all("themeLabel").get(0) + "’: " + shown.column(1).get(0) + " of "
                + shown.all("inspectionsWithList").get(0) + " reports");
    }

    @Test
    void thePageSaysFirstWhichDayItIs() {
        assertTrue(page("/questions").selectFirst(".lead").text()
                .startsWith("Today is 22 August 2026, and the data was checked to 22 August 2026."));
    }

    @Test
    void everyQuestionIsInTheTableOfContents() {
        Document page = page("/questions");
        assertEquals(page.select("h2").eachAttr("id").stream().map(id -> "#" + id).toList(),
                page.select("nav[aria-label=Questions] a").eachAttr("href"));
    }

    @Test
    void everyLinkOfThePageLeadsSomewhere() {
        for (String address : new TreeSet<>(page("/questions").select("main a[href^=/]").eachAttr("href"))) {
            if (!address.startsWith("/v1/") || address.contains(".csv")) {
                Api.asking(address).get(address).then().statusCode(200);
            }
        }
    }

    @Test
    void picturesKeepTheirPlaceWhileTheyLoad() {
        List<Element> pictures = page("/questions").select("picture");
        assertEquals(2, pictures.size());
        for (Element picture : pictures) {
            for (Element sized : picture.select("[width]")) {
                String address = sized.hasAttr("src") ? sized.attr("src") : sized.attr("srcset");
                XmlPath drawn = Api.given().get(address).then().statusCode(200).extract().xmlPath();
                assertEquals(drawn.getString("svg.@width") + "x" + drawn.getString("svg.@height"),
                        sized.attr("width") + "x" + sized.attr("height"));
            }
        }
    }

    /** A council that fell, one that has ended, one that has never been inspected under a grade, one with a new framework. */
    @ParameterizedTest
    @ValueSource(strings = { "leeds", "Cumbria", "E09000001", "north-northamptonshire", "trafford" })
    void someQuestionsCanBeAskedOfAnotherCouncil(String council) {
        Document page = page("/questions?council=" + council);
        String name = page.getElementById("council").val();
        for (String question : List.of("history", "neighbours", "what-must-improve")) {
            assertTrue(page.getElementById(question).text().contains(name));
        }
        assertTrue(answers(page, "neighbours").get(0).sentence().contains(name));
    }

    @Test
    void aCouncilThatIsUnknownIsRefused() {
        Document page = Jsoup.parse(RestAssured.get("/questions?council=atlantis").then().statusCode(400)
                .extract().asString());
        assertEquals("No council has the code or name 'atlantis'.", page.select(".errors li").text());
        assertEquals("atlantis", page.getElementById("council").val());
        assertEquals(16, page.select("nav ol li").size());
    }
}
