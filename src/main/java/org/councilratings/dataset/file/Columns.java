package org.councilratings.dataset.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The columns of a published table, by what they mean. A table that has several inspections of a council in one row ("First
 * ILACS
 * publication date", "Second ILACS publication date") has a group of columns for each, and those of the council for all.
 */
final class Columns {

    /** The words with which a group's headings begin. */
    private static final Pattern GROUP = Pattern
            .compile("(?:(first|second|third|fourth|fifth|sixth) )?(?:(?:ilacs|sif) )?(?:framework )?(?:inspection )?(.*)");
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth", "sixth");
    private static final Set<Heading> OF_THE_COUNCIL = Set.of(Heading.WEB_LINK, Heading.COUNCIL_NAME, Heading.COUNCIL_CODE,
            Heading.REGION);

    private final Map<Heading, Integer> ofTheCouncil = new EnumMap<>(Heading.class);
    private final Map<Integer, Map<Heading, Integer>> groups = new TreeMap<>();
    private final List<String> names = new ArrayList<>();

    private Columns() {
    }

    /** The columns that a row names, if it is a row of headings: it names a council and a date. */
    static Optional<Columns> of(List<Cell> row) {
        Columns columns = new Columns();
        for (int i = 0; i < row.size(); i++) {
            String name = row.get(i) == null ? "" : row.get(i).text();
            columns.names.add(name);
            columns.add(Heading.plain(name), i);
        }
        return columns.isComplete() ? Optional.of(columns) : Optional.empty();
    }

    private void add(String plain, int column) {
        Matcher grouped = GROUP.matcher(plain);
        boolean isGrouped = Heading.of(plain).isEmpty() && grouped.matches();
        Heading.of(isGrouped ? grouped.group(2) : plain).ifPresent(heading -> {
            if (OF_THE_COUNCIL.contains(heading)) {
                ofTheCouncil.putIfAbsent(heading, column);
            } else {
                groups.computeIfAbsent(isGrouped && grouped.group(1) != null ? ORDINALS.indexOf(grouped.group(1)) : 0,
                        any -> new EnumMap<>(Heading.class)).putIfAbsent(heading, column);
            }
        });
    }

    private boolean isComplete() {
        return (ofTheCouncil.containsKey(Heading.COUNCIL_NAME) || ofTheCouncil.containsKey(Heading.COUNCIL_CODE))
                && groups.values().stream().anyMatch(group -> group.containsKey(Heading.START_DATE)
                        || group.containsKey(Heading.PUBLICATION_DATE));
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

        private boolean hasSomething() {
            return group.values().stream().anyMatch(column -> cell(column) != null);
        }

        /** The cell under a heading, or null if there is none or it is blank. */
        Cell under(Heading heading) {
            Integer column = ofTheCouncil.containsKey(heading) ? ofTheCouncil.get(heading) : group.get(heading);
            return column == null ? null : cell(column);
        }

        /** The heading as the file has it. */
        String name(Heading heading) {
            Integer column = ofTheCouncil.containsKey(heading) ? ofTheCouncil.get(heading) : group.get(heading);
            return column == null ? null : names.get(column);
        }

        private Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : null;
        }
    }
}
