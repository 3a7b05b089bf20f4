package org.councilratings.improvement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.councilratings.framework.ImprovementTheme;
import org.councilratings.rating.chart.Share;
import org.councilratings.rating.timeline.CodedArea;

/** Counts how often reports name each theme, report by report. */
public final class ThemeCounts {

    private int inspections;
    private final Map<ImprovementTheme, Count> counts = new HashMap<>();

    /**
     * Counts a report that has a list.
     *
     * @param council the URN of its council
     * @param counted the items of its list that count
     */
    public void add(Integer council, List<CodedArea> counted) {
        inspections++;
        Set<ImprovementTheme> named = new HashSet<>();
        for (CodedArea area : counted) {
            for (ImprovementTheme theme : area.themes()) {
                of(theme).items++;
                named.add(theme);
            }
        }
        named.forEach(theme -> {
            of(theme).inspections++;
            of(theme).councils.add(council);
        });
    }

    private Count of(ImprovementTheme theme) {
        return counts.computeIfAbsent(theme, first -> new Count());
    }

    /** Whether a report counts: it has a list, and someone has coded it. */
    public static boolean counts(List<CodedArea> list) {
        return list.stream().anyMatch(area -> !area.themes().isEmpty());
    }

    /** The inspections with a list. */
    public int inspections() {
        return inspections;
    }

    /** The inspections that named a theme. */
    int inspections(ImprovementTheme theme) {
        return counts.containsKey(theme) ? of(theme).inspections : 0;
    }

    /** The items that have a theme. */
    int items(ImprovementTheme theme) {
        return counts.containsKey(theme) ? of(theme).items : 0;
    }

    /** The councils that had an inspection that named a theme. */
    int councils(ImprovementTheme theme) {
        return counts.containsKey(theme) ? of(theme).councils.size() : 0;
    }

    /** The inspections that named a theme, as a share of those with a list; null if there are none. */
    Double share(ImprovementTheme theme) {
        return inspections == 0 ? null : (double) inspections(theme) / inspections;
    }

    /** The inspections that named a theme, of those with a list. */
    Share named(ImprovementTheme theme) {
        return new Share(inspections(theme), inspections);
    }

    private static final class Count {

        private int inspections;
        private int items;
        private final Set<Integer> councils = new HashSet<>();
    }
}
