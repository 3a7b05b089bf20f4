package org.councilratings.imports.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.councilratings.http.input.PlainText;

/**
 * The columns of a published table, by what they mean. A table that has several inspections of a council in one row ("First
 * ILACS publication date", "Second ILACS publication date") has a group of columns for each, and those of the council for all.
 */
final class Columns {

    /** The words with which a group's headings begin. */
    private static final Pattern GROUP = Pattern
            .compile("(?:(first|second|third|fourth|fifth|sixth) )?(?:(?:ilacs|sif) )?(?:framework )?(?:inspection )?(.*)");
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth", "sixth");
    private static final int MAX_NAME_LENGTH = 400;
    private static final Set<Heading> OF_THE_COUNCIL = EnumSet.of(Heading.WEB_LINK, Heading.COUNCIL_NAME);

    private final Map<Heading, Integer> ofTheCouncil = new EnumMap<>(Heading.class);
    private final List<Integer> codes = new ArrayList<>();
    private final Map<Integer, Map<Heading, Integer>> groups = new TreeMap<>();
    private final List<String> names = new ArrayList<>();
    private final Map<Integer, Heading> readAs = new TreeMap<>();
    private String headings = "";

    private Columns() {
    }

    /** The columns that a row names, if it is a row of headings: it names a council and a date. */
    static Optional<Columns> of(List<Cell> row) {
        if (row.stream().noneMatch(Heading::mayBeOfDays)) {
            return Optional.empty();
        }
        Columns columns = new Columns();
        for (int i = 0; i < row.size(); i++) {
            String name = row.get(i) == null ? "" : PlainText.shortened(row.get(i).text(), MAX_NAME_LENGTH);
            columns.names.add(name);
            columns.add(Heading.plain(name), i);
        }
        columns.headings = Heading.plain(String.join(" ", columns.names));
        columns.groups.values().forEach(columns::settleOverall);
        return columns.isComplete() ? Optional.of(columns) : Optional.empty();
    }

    private void add(String plain, int column) {
        Matcher grouped = GROUP.matcher(plain);
        boolean isGrouped = Heading.of(plain).isEmpty() && grouped.matches();
        Heading.of(isGrouped ? grouped.group(2) : plain).ifPresent(heading -> {
            Map<Heading, Integer> place = OF_THE_COUNCIL.contains(heading) ? ofTheCouncil
                    : groups.computeIfAbsent(isGrouped && grouped.group(1) != null ? ORDINALS.indexOf(grouped.group(1)) : 0,
                            any -> new EnumMap<>(Heading.class));
            if (heading == Heading.COUNCIL_CODE) {
                codes.add(column);
                readAs.put(column, heading);
            } else if (place.putIfAbsent(heading, column) == null) {
                readAs.put(column, heading);
            }
        });
    }

    /** "Rating" or "Outcome" is the overall grade where no column says "overall". Beside one it may be that of area SEND. */
    private void settleOverall(Map<Heading, Integer> group) {
        Integer grade = group.remove(Heading.GRADE);
        if (grade != null && group.putIfAbsent(Heading.OVERALL, grade) != null
                && group.putIfAbsent(Heading.SEND_OUTCOME, grade) == null) {
            readAs.put(grade, Heading.SEND_OUTCOME);
        }
    }

    private boolean isComplete() {
        return (ofTheCouncil.containsKey(Heading.COUNCIL_NAME) || !codes.isEmpty())
                && groups.values().stream().anyMatch(group -> group.containsKey(Heading.START_DATE)
                        || group.containsKey(Heading.PUBLICATION_DATE));
    }

    /** How each column that has a heading was understood. */
    Stream<ReadColumn> understood(String sheet) {
        return IntStream.range(0, names.size()).filter(column -> !names.get(column).isEmpty())
                .mapToObj(
                        column -> new ReadColumn(sheet, names.get(column), isRead(column) ? readAs.get(column).readAs() : null)
                                .shortened());
    }

    private boolean isRead(int column) {
        return readAs.containsKey(column) && (codes.contains(column) || ofTheCouncil.containsValue(column)
                || groups.values().stream().anyMatch(group -> group.containsValue(column)));
    }

    /** What a row has, for each inspection that it tells of: the groups that have something in them, else the first. */
    List<Row> rows(List<Cell> cells) {
        List<Row> rows = groups.values().stream().map(group -> new Row(cells, group)).filter(Row::hasSomething).toList();
        return rows.isEmpty() ? List.of(new Row(cells, groups.values().iterator().next())) : rows;
    }

    /** One inspection or visit as a row tells of it. */
    final class Row {

        private final List<Cell> cells;
        private final Map<Heading, Integer> group;

        private Row(List<Cell> cells, Map<Heading, Integer> group) {
            this.cells = cells;
            this.group = group;
        }

        /** Whether it tells of anything but the council. */
        boolean hasSomething() {
            return group.values().stream().anyMatch(column -> cell(column) != null);
        }

        /** The cell under a heading, or null if there is none or it is blank. */
        Cell under(Heading heading) {
            Integer column = column(heading);
            return column == null ? null : cell(column);
        }

        /** The heading in the file. */
        String name(Heading heading) {
            Integer column = column(heading);
            return column == null ? null : names.get(column);
        }

        private Integer column(Heading heading) {
            return ofTheCouncil.containsKey(heading) ? ofTheCouncil.get(heading) : group.get(heading);
        }

        /** What is under the headings for codes of the council. */
        List<Cell> codes() {
            return codes.stream().map(this::cell).filter(Objects::nonNull).toList();
        }

        /** What is in columns that were not read, or only for what they may say of area SEND. */
        Stream<Cell> unread() {
            return IntStream.range(0, cells.size())
                    .filter(column -> !isRead(column) || Heading.ONLY_OF_AREA_SEND.contains(readAs.get(column)))
                    .mapToObj(this::cell).filter(Objects::nonNull);
        }

        /** The headings of the table, in plain words. */
        String headings() {
            return headings;
        }

        private Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : null;
        }
    }
}
