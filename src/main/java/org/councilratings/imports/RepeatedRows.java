package org.councilratings.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.councilratings.framework.Judgement;
import org.councilratings.imports.file.Fact;
import org.councilratings.imports.file.ParsedRow;

/**
 * Finds rows of a file that are about one inspection or visit. Nobody can know which of them is meant, so none of them is
 * taken:
 * two rows of one sheet, or rows of several sheets that contradict each other. A release that repeats an inspection on another
 * sheet in the same words is no contradiction.
 */
final class RepeatedRows {

    private static final int FACTS = Fact.values().length;
    private static final int IN_CARE = FACTS + Judgement.values().length;
    private static final int MOST_NAMED = 5;

    private final Map<Key, About> about = new HashMap<>();

    /**
     * Notes what a claim is about.
     *
     * @param records the names of the record, see {@link #names}
     */
    void note(ParsedRow claim, List<String> records) {
        records.forEach(record -> about.computeIfAbsent(new Key(claim.kind(), record), any -> new About()).add(claim));
    }

    /** Why a claim cannot be taken, in words; empty if it can. */
    Optional<String> fault(ParsedRow claim, List<String> records) {
        return records.stream().filter(record -> isAmbiguous(new Key(claim.kind(), record))).findFirst()
                .map(record -> "Several rows are about " + record + ": " + about.get(new Key(claim.kind(), record)).inWords()
                        + ". Keep only one of them");
    }

    /** What an earlier row of the file has just added had no id when the rows were noted. */
    private boolean isAmbiguous(Key key) {
        return about.containsKey(key) && about.get(key).isAmbiguous;
    }

    /**
     * What a claim is about, by everything that would make another claim one about the same.
     *
     * @param stored the id of the record that it is about, or null if there is none yet
     */
    static List<String> names(ParsedRow claim, String council, String stored) {
        Object id = claim.facts().get(Fact.ID);
        if (id != null) {
            return List.of(id.toString());
        }
        Object start = claim.facts().get(Fact.START_DATE);
        Object publication = claim.facts().get(Fact.PUBLICATION_DATE);
        return Stream.of(stored, start == null ? null : council + " from " + start,
                publication == null ? null : council + " published on " + publication).filter(Objects::nonNull).toList();
    }

    private record Key(ParsedRow.Kind kind, String record) {
    }

    /** The rows about one record, and what they state, by checksums: a file may have very many. */
    private static final class About {

        private final List<ParsedRow.Place> places = new ArrayList<>();
        private int[] stated;
        private boolean isAmbiguous;

        private void add(ParsedRow claim) {
            int[] states = states(claim);
            isAmbiguous |= places.stream().anyMatch(place -> isSameSheet(place, claim.place())) || contradicts(states);
            places.add(claim.place());
            stated = stated == null ? states : stated;
        }

        private static boolean isSameSheet(ParsedRow.Place one, ParsedRow.Place other) {
            return one.sheet() == null ? other.sheet() == null : one.sheet().equals(other.sheet());
        }

        private boolean contradicts(int[] states) {
            for (int i = 0; stated != null && i < states.length; i++) {
                if (states[i] != 0 && stated[i] != 0 && states[i] != stated[i]) {
                    return true;
                }
            }
            return false;
        }

        private static int[] states(ParsedRow claim) {
            int[] states = new int[IN_CARE + 1];
            claim.facts().forEach((fact, value) -> states[fact.ordinal()] = checksum(value));
            claim.outcomes().forEach((judgement, outcome) -> states[FACTS + judgement.ordinal()] = checksum(outcome));
            states[IN_CARE] = claim.inCare() == null ? 0 : checksum(claim.inCare());
            return states;
        }

        /** Never 0, which stands for what is left open. Names of people differ by letter case and blanks. */
        private static int checksum(Object value) {
            int hash = value instanceof String text ? ClaimedFacts.plain(text).hashCode()
                    : Arrays.hashCode(new Object[] { value });
            return hash == 0 ? 1 : hash;
        }

        private String inWords() {
            String rows = places.stream().limit(MOST_NAMED)
                    .map(place -> place.sheet() == null ? "row " + place.row() : "row " + place.row() + " of " + place.sheet())
                    .collect(Collectors.joining(", "));
            return places.size() > MOST_NAMED ? rows + " and " + (places.size() - MOST_NAMED) + " more" : rows;
        }
    }
}
