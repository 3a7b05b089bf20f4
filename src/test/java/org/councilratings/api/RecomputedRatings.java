package org.councilratings.api;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVRecord;

/**
 * What ratings must be, computed again from the files of the data set in the plainest way there is, and without the rules
 * that the service applies.
 */
final class RecomputedRatings {

    static final List<String> JUDGEMENTS = List.of("overall_effectiveness", "leadership", "help_and_protection",
            "children_in_care_and_care_leavers", "children_in_care", "care_leavers", "children_looked_after", "adoption",
            "lscb");

    private static final List<String> GRADES = List.of("outstanding", "good", "requires_improvement", "inadequate");
    private static final List<CSVRecord> COUNCILS = DataFiles.rows("councils.csv");
    private static final Map<String, List<CSVRecord>> CODES = DataFiles.rows("council_codes.csv").stream()
            .collect(Collectors.groupingBy(row -> row.get("council")));
    private static final Map<String, List<CSVRecord>> INSPECTIONS = DataFiles.rows("inspections.csv").stream()
            .sorted(Comparator.comparing(row -> row.get("publication_date")))
            .collect(Collectors.groupingBy(row -> row.get("council")));

    private RecomputedRatings() {
    }

    /** One row for each council that existed on a day and each judgement; an inspectedBy of null sets no bound. */
    static List<String> snapshot(String asOf, String inspectedBy, Set<String> frameworks) {
        List<String> rows = new ArrayList<>();
        for (CSVRecord council : COUNCILS) {
            if (!existed(council, asOf)) {
                continue;
            }
            List<CSVRecord> counting = new ArrayList<>(inspections(council).stream()
                    .filter(row -> row.get("publication_date").compareTo(asOf) <= 0)
                    .filter(row -> inspectedBy == null || lastDay(row).compareTo(inspectedBy) <= 0)
                    .filter(row -> frameworks.isEmpty() || frameworks.contains(row.get("framework"))).toList());
            String code = CODES.get(council.get("slug")).stream().filter(row -> isValid(row, asOf))
                    .map(row -> row.get("gss_code")).findFirst().orElseThrow();
            JUDGEMENTS.forEach(judgement -> rows.add(rating(council.get("slug"), judgement, asOf, counting) + " " + code));
        }
        return rows.stream().sorted().toList();
    }

    private static String rating(String council, String judgement, String asOf, List<CSVRecord> counting) {
        if (counting.isEmpty()) {
            return line(asOf, council, judgement, null, "not_inspected", null, null, null, null, null, null, null);
        }
        CSVRecord last = counting.get(counting.size() - 1);
        String previous = counting.size() == 1 ? null : grade(counting.get(counting.size() - 2), judgement);
        long days = ChronoUnit.DAYS.between(LocalDate.parse(last.get("publication_date")), LocalDate.parse(asOf));
        String same = grade(last, judgement) == null ? null : sameSince(counting, judgement);
        return line(asOf, council, judgement, grade(last, judgement), status(last, judgement),
                last.get("publication_date"), days, last.get("id"), last.get("framework"), previous, same,
                same == null ? null : ChronoUnit.DAYS.between(LocalDate.parse(same), LocalDate.parse(asOf)));
    }

    /** Goes through the inspections from the oldest and begins anew whenever the grade is another one. */
    private static String sameSince(List<CSVRecord> counting, String judgement) {
        String since = null;
        String before = "";
        for (CSVRecord inspection : counting) {
            String grade = String.valueOf(grade(inspection, judgement));
            if (!grade.equals(before)) {
                since = inspection.get("publication_date");
            }
            before = grade;
        }
        return since;
    }

    /** One row for each inspection published by a day and each judgement. */
    static List<String> changes(String today) {
        List<String> rows = new ArrayList<>();
        for (CSVRecord council : COUNCILS) {
            for (String judgement : JUDGEMENTS) {
                addChanges(rows, judgement, inspections(council).stream()
                        .filter(row -> row.get("publication_date").compareTo(today) <= 0).toList());
            }
        }
        return rows.stream().sorted().toList();
    }

    private static void addChanges(List<String> rows, String judgement, List<CSVRecord> inspections) {
        boolean gradedBefore = false;
        for (int i = 0; i < inspections.size(); i++) {
            rows.add(change(judgement, i == 0 ? null : inspections.get(i - 1), inspections.get(i), gradedBefore));
            gradedBefore |= grade(inspections.get(i), judgement) != null;
        }
    }

    private static String change(String judgement, CSVRecord before, CSVRecord now, boolean gradedBefore) {
        String from = before == null ? null : grade(before, judgement);
        String to = grade(now, judgement);
        Integer moved = from == null || to == null ? null : GRADES.indexOf(to) - GRADES.indexOf(from);
        String direction = moved != null ? moved == 0 ? "unchanged" : moved < 0 ? "improved" : "declined"
                : to != null && !gradedBefore ? "first" : "not_comparable";
        return line(now.get("council"), judgement, now.get("publication_date"), from,
                before == null ? "not_inspected" : status(before, judgement), to, status(now, judgement), direction,
                moved == null ? null : Math.abs(moved),
                before != null && !before.get("framework").equals(now.get("framework")), now.get("framework"),
                before == null ? null : before.get("framework"), now.get("id"), before == null ? null : before.get("id"));
    }

    /** All days on which the facts change or a quarter ends, and the days before. */
    static List<String> days() {
        Stream<LocalDate> quarters = Stream.iterate(LocalDate.of(2014, 1, 1), day -> day.plusMonths(3)).limit(51);
        Stream<LocalDate> publications = INSPECTIONS.values().stream().flatMap(List::stream)
                .map(row -> row.get("publication_date")).sorted().distinct().map(LocalDate::parse);
        List<LocalDate> some = publications.toList();
        Stream<LocalDate> lives = COUNCILS.stream()
                .flatMap(council -> Stream.of(council.get("active_from"), council.get("active_to")))
                .filter(day -> day != null && day.compareTo("2013") > 0).map(LocalDate::parse)
                .flatMap(day -> Stream.of(day, day.plusDays(1)));
        return Stream.of(quarters, lives, Stream.iterate(0, i -> i < some.size(), i -> i + 9).map(some::get))
                .flatMap(days -> days).flatMap(day -> Stream.of(day.minusDays(1), day)).distinct().sorted()
                .filter(day -> !day.isAfter(DataDay.TODAY)).map(LocalDate::toString).toList();
    }

    static String line(Object... values) {
        return Stream.of(values).map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static boolean existed(CSVRecord council, String day) {
        return isBetween(council.get("active_from"), council.get("active_to"), day);
    }

    private static boolean isValid(CSVRecord code, String day) {
        return isBetween(code.get("valid_from"), code.get("valid_to"), day);
    }

    private static boolean isBetween(String from, String to, String day) {
        return (from == null || from.compareTo(day) <= 0) && (to == null || to.compareTo(day) >= 0);
    }

    private static List<CSVRecord> inspections(CSVRecord council) {
        return INSPECTIONS.getOrDefault(council.get("slug"), List.of());
    }

    private static String lastDay(CSVRecord inspection) {
        return inspection.get("end_date") == null ? inspection.get("publication_date") : inspection.get("end_date");
    }

    private static String grade(CSVRecord inspection, String judgement) {
        String cell = inspection.get(judgement);
        return cell == null || cell.equals("not_judged") ? null : cell;
    }

    private static String status(CSVRecord inspection, String judgement) {
        String cell = inspection.get(judgement);
        return cell == null ? "not_in_framework" : cell.equals("not_judged") ? "not_judged" : "graded";
    }
}
