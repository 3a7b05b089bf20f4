package org.councilratings.rating.chart.png;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** How many pixels of a picture have each colour. */
final class ColourCount {

    private final Map<Integer, Integer> pixels = new HashMap<>();

    /** Counts a row. Most neighbours have the same colour, so they are counted together. */
    void add(int[] colours, int from, int length) {
        int start = from;
        for (int i = from + 1; i <= from + length; i++) {
            if (i == from + length || colours[i] != colours[start]) {
                pixels.merge(colours[start], i - start, Integer::sum);
                start = i;
            }
        }
    }

    /** The colours that most pixels have: those of areas and lines, and most of those between them at their edges. */
    ColourTable mostFrequent(int most) {
        Comparator<Map.Entry<Integer, Integer>> frequent = Map.Entry.comparingByValue(Comparator.reverseOrder());
        return new ColourTable(pixels.entrySet().stream().sorted(frequent.thenComparing(Map.Entry.comparingByKey()))
                .limit(most).mapToInt(Map.Entry::getKey).toArray());
    }
}
