package org.councilratings.api;

import static org.councilratings.api.Api.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.junit.QuarkusTest;

/** The addresses of docs/questions.md give the answers that stand there, as JSON and as CSV. */
@QuarkusTest
@Tag("service")
class QuestionsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path QUESTIONS = Path.of("docs/questions.md");

    /** A row as JSON and CSV have it alike: the names of columns, and nulls as in CSV. */
    private record Row(Map<String, String> cells) {

        String get(String column) {
            assertTrue(cells.containsKey(column), () -> column + " is not among " + cells.keySet());
            return cells.get(column);
        }

        String outcome() {
            return get("grade") == null ? get("status") : get("grade");
        }
    }

    /** The addresses of a question, in their order. */
    private static List<String> addresses(int question) throws IOException {
        String text = Files.readString(QUESTIONS).split("(?m)^## ")[question];
        assertTrue(text.startsWith(question + ". "));
        return Pattern.compile("(?m)^    (/v1/\\S+)$").matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static List<Row> json(String address) throws IOException {
        List<Row> rows = new ArrayList<>();
        String answer = get(address).statusCode(200).extract().asString();
        for (JsonNode item : JSON.readTree(answer).get("items")) {
            rows.add(new Row(DownloadsTest.flat(item)));
        }
        return rows;
    }

    private static List<Row> csv(String address) throws IOException {
        String answer = get(address.replaceFirst("(?=\\?|$)", ".csv")).statusCode(200).extract().asString();
        return CSVFormat.RFC4180.builder().setHeader().setNullString("").get().parse(new StringReader(answer)).stream()
                .map(row -> new Row(row.toMap())).toList();
    }

    private interface Check {
        void accept(List<List<Row>> answers);
    }

    /** Each address of a question is asked for JSON and for CSV, and both must have the answer. */
    private static DynamicTest question(int number, Check check) {
        return DynamicTest.dynamicTest("question " + number, () -> {
            List<List<Row>> answers = new ArrayList<>();
            for (String address : addresses(number)) {
                List<Row> rows = csv(address);
                assertEquals(json(address), rows, address);
                answers.add(rows);
            }
            assertFalse(answers.isEmpty());
            check.accept(answers);
        });
    }

    private static List<String> column(List<Row> rows, String column) {
        return rows.stream().map(row -> row.get(column)).toList();
    }

    private static Map<String, Long> count(List<Row> rows, Function<Row, String> by) {
        return rows.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }

    private static List<String> of(List<Row> rows, String column, String value, String wanted) {
        return rows.stream().filter(row -> value.equals(row.get(column))).map(row -> row.get(wanted)).toList();
    }

    @TestFactory
    Stream<DynamicTest> theQuestions() {
        return Stream.of(question(1, answers -> {
            assertEquals(List.of("Cheshire East", "Devon", "Halton", "Harrow", "Havering", "Isles of Scilly", "Knowsley",
                    "Nottingham", "Peterborough", "Swindon", "Tameside"), column(answers.get(0), "council_name"));
            Set<String> any = Set.copyOf(column(answers.get(1), "council_name"));
            assertEquals(13, any.size());
            assertEquals(39, answers.get(1).size());
            assertTrue(any.containsAll(List.of("Slough", "Trafford")));
        }), question(2, answers -> {
            List<Row> overall = answers.get(0).stream().filter(row -> row.get("judgement").equals("overall_effectiveness"))
                    .toList();
            assertEquals(List.of("2015-09-18", "2018-08-06", "2024-01-30"), column(overall, "from"));
            assertEquals(List.of("requires_improvement", "good", "inadequate"), column(overall, "grade"));
            assertEquals("declined", overall.get(2).get("change_direction"));
            assertEquals("2", overall.get(2).get("change_steps"));
        }), question(3, answers -> {
            List<String> fallen = answers.get(0).stream().map(row -> row.get("council_name") + " "
                    + row.get("publication_date").substring(0, 4)).toList();
            assertEquals(List.of("Harrow 2025", "Suffolk 2024", "Havering 2024", "Peterborough 2024", "Swindon 2023",
                    "Isles of Scilly 2023", "South Tyneside 2023", "North East Lincolnshire 2021",
                    "East Riding of Yorkshire 2020", "Trafford 2019"), fallen);
            assertEquals(Set.of("2"), Set.copyOf(column(answers.get(0), "steps")));
        }), question(4, answers -> assertEquals(
                Map.of("outstanding", 15L, "good", 60L, "requires_improvement", 53L, "inadequate", 21L, "not_inspected", 2L),
                count(answers.get(0), Row::outcome))),
                question(5, answers -> {
                    assertEquals(List.of("30", "61", "43", "17", "0", "0", "2"), column(answers.get(0), "councils"));
                    Map<String, String> inadequate = answers.get(1).stream()
                            .filter(row -> row.outcome().equals("inadequate"))
                            .collect(Collectors.toMap(row -> row.get("group"), row -> row.get("councils")));
                    assertEquals(9, inadequate.size());
                    assertEquals("5", inadequate.get("North West"));
                    assertEquals("4", inadequate.get("South West"));
                    assertEquals("0", inadequate.get("South East"));
                }), question(6, answers -> {
                    List<Row> years = answers.get(0);
                    assertEquals("2014-03-31", years.get(0).get("as_of"));
                    assertEquals("2026-03-31", years.get(12).get("as_of"));
                    assertEquals(List.of(45L, 25L, 26L, 30L, 38L, 46L, 50L, 50L, 54L, 59L, 60L, 65L, 72L), years.stream()
                            .map(row -> Math.round(100 * Double.parseDouble(row.get("share_at_least")))).toList());
                }), question(7, answers -> {
                    assertEquals(30, Set.copyOf(column(answers.get(0), "inspection")).size());
                    Map<String, Long> directions = count(answers.get(0), row -> row.get("direction"));
                    assertEquals(Map.of("improved", 51L, "unchanged", 30L, "declined", 8L), directions);
                }), question(8, answers -> {
                    assertEquals(List.of("Nottingham", "Dudley", "Bristol", "Hertfordshire"),
                            column(answers.get(0), "council_name").subList(0, 4));
                    assertEquals(List.of("2022-09-05", "2023-01-13", "2023-03-10", "2023-03-10"),
                            column(answers.get(0), "since").subList(0, 4));
                    assertEquals("1447", answers.get(0).get(0).get("days"));
                    assertEquals(List.of("Oxfordshire", "Barking and Dagenham"),
                            column(answers.get(1), "council_name").subList(0, 2));
                    assertEquals(List.of("2014-06-30", "2014-07-07"), column(answers.get(1), "grade_since").subList(0, 2));
                    assertEquals(60, answers.get(1).stream().filter(row -> row.get("grade_since") != null)
                            .filter(row -> !row.get("grade_since").equals(row.get("since"))).count());
                    Row devon = answers.get(2).get(0);
                    assertEquals(List.of("Devon", "2020-03-17", "2025-05-13"),
                            Stream.of("council_name", "grade_since", "since").map(devon::get).toList());
                }), question(9, answers -> {
                    assertEquals(Map.of("overall_effectiveness", 11L, "help_and_protection", 9L, "leadership", 8L,
                            "care_leavers", 6L, "children_in_care", 5L), count(answers.get(0), row -> row.get("judgement")));
                    assertEquals(List.of("Cheshire East", "Devon", "Halton", "Harrow", "Knowsley", "Peterborough"),
                            of(answers.get(0), "judgement", "care_leavers", "council_name"));
                }), question(10, answers -> {
                    assertEquals(11, answers.get(0).size());
                    assertEquals(List.of("Peterborough inadequate", "Coventry outstanding", "Derby outstanding"),
                            answers.get(0).stream().map(row -> row.get("council_name") + " " + row.get("grade")).limit(3)
                                    .toList());
                    assertEquals(Set.of("may_2025"), Set.copyOf(column(answers.get(0), "set")));
                    assertEquals(Set.of("april_2021"), Set.copyOf(column(answers.get(1), "set")));
                    assertEquals(List.of("Peterborough", "Derby", "Telford and Wrekin", "Medway"),
                            column(answers.get(1), "council_name").subList(0, 4));
                    assertEquals(List.of("good", "good", "requires_improvement", "inadequate"),
                            column(answers.get(1), "grade").subList(0, 4));
                }), question(11, answers -> {
                    Row last = answers.get(0).get(0);
                    assertEquals(1, answers.get(0).size());
                    assertEquals("inadequate", last.get("overall_effectiveness_grade"));
                    assertEquals("2021-03-31", last.get("active_to"));
                    assertEquals("north-northamptonshire west-northamptonshire", last.get("successors"));
                    assertEquals(List.of("true", "true", "false", "false"), column(answers.get(1), "inherited"));
                    assertEquals("2021-03-31", answers.get(1).get(1).get("to"));
                    assertEquals("first", answers.get(1).get(2).get("change_direction"));
                }), question(12, answers -> {
                    Map<String, String> due = answers.get(0).stream()
                            .collect(Collectors.toMap(row -> row.get("council_slug"), row -> row.get("action_plan_due")));
                    assertEquals(18, due.size());
                    assertEquals("2026-11-10", due.get("trafford"));
                    assertEquals("2026-11-27", due.get("lancashire"));
                    assertEquals(5, due.values().stream().filter("2026-08-25"::equals).count());
                }), question(13, answers -> {
                    Row first = answers.get(0).get(0);
                    assertEquals(List.of("management_oversight_and_supervision", "76", "165", "81", "151"),
                            Stream.of("theme", "inspections", "inspections_with_list", "compared_inspections",
                                    "compared_inspections_with_list").map(first::get).toList());
                    assertEquals(List.of("management_oversight_and_supervision", "plans_and_planning",
                            "pathway_planning_and_personal_advisers"), column(answers.get(0), "theme").subList(0, 3));
                    assertEquals(List.of("care_leavers_rights_and_entitlements", "young_carers", "neglect"),
                            column(answers.get(1), "theme").subList(0, 3));
                }), question(14, answers -> {
                    List<Row> rows = answers.get(0);
                    assertEquals(40, rows.size());
                    Map<String, String> today = rows.stream().collect(Collectors.toMap(row -> row.get("council_name"),
                            row -> row.get("current_grade"), (one, same) -> one, TreeMap::new));
                    assertEquals(32, today.size());
                    assertEquals(List.of("Cheshire East", "Devon", "Halton"), today.keySet().stream()
                            .filter(council -> today.get(council).equals("inadequate")).toList());
                    assertEquals(Map.of("outstanding", 2L, "good", 16L, "requires_improvement", 11L, "inadequate", 3L),
                            today.values().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
                }), question(15, answers -> {
                    assertEquals(Map.of("peterborough-2018-06-25", 5L, "peterborough-2023-11-27", 8L),
                            count(answers.get(0), row -> row.get("inspection")));
                    assertEquals("Timely, consistent advice and support for care leavers, matched to need",
                            answers.get(0).get(0).get("summary"));
                }), question(16, answers -> {
                    assertEquals(List.of("workforce_capacity_and_stability", "leadership_and_governance", "assessments",
                            "management_oversight_and_supervision"), column(answers.get(0), "theme").subList(0, 4));
                    Row first = answers.get(0).get(0);
                    assertEquals(List.of("22", "30", "10", "127"), Stream.of("inspections", "inspections_with_list",
                            "compared_inspections", "compared_inspections_with_list").map(first::get).toList());
                }));
    }

    @Test
    void thePicturesAmongTheAnswersCanBeSeen() throws IOException {
        List<String> pictures = Pattern.compile("`(/v1/\\S+\\.svg\\S*)`").matcher(Files.readString(QUESTIONS)).results()
                .map(found -> found.group(1)).toList();
        assertEquals(3, pictures.size());
        pictures.forEach(picture -> get(picture).statusCode(200));
    }
}
