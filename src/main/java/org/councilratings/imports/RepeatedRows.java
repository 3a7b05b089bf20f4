package org.councilratings.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.councilratings.imports.file.ParsedRow;
import org.councilratings.journal.RecordType;

/**
 * Finds rows of a file that are about one inspection or visit. Nobody can know which of them is meant, so none of
 * them is imported: two rows of one sheet, or rows of several sheets that contradict each other. A release that
 * repeats an inspection on another sheet in the same words is no contradiction.
 */
final class RepeatedRows {

    private static final String IN_CARE = "inCare";
    private static final int MAX_NAMED = 5;

    private final Map<Key, About> about = new HashMap<>();

    /**
     * Notes what a row is about.
     *
     * @param service the code of the service that was inspected: a council can have inspections of two on one day
     * @param records the names of the record, see {@link #names}
     */
    void note(ParsedRow row, String service, List<String> records) {
        records.forEach(record -> about.computeIfAbsent(new Key(row.type(), service, record), any -> new About()).add(row));
    }

    /** Why a row cannot be imported, in words; empty if it can. */
    Optional<String> fault(ParsedRow row, String service, List<String> records) {
        return records.stream().filter(record -> isAmbiguous(new Key(row.type(), service, record))).findFirst()
                .map(record -> "Several rows are about " + record + ": "
                        + about.get(new Key(row.type(), service, record)).inWords()
                        + ". Keep only one of them");
    }

    /** What an earlier row of the file has just added had no id when the rows were noted. */
    private boolean isAmbiguous(Key key) {
        return about.containsKey(key) && about.get(key).isAmbiguous;
    }

    /**
     * What a row is about, by everything that would make another row one about the same.
     *
     * @param stored the id of the record that it is about, or null if there is none yet
     */
    static List<String> names(ParsedRow row, String council, String stored) {
        if (row.id() != null) {
            return List.of(row.id());
        }
        LocalDate start = row.startDate();
        LocalDate publication = row.publicationDate();
        return Stream.of(stored, start == null ? null : council + " from " + start,
                publication == null ? null : council + " published on " + publication).filter(Objects::nonNull).toList();
    }

    private record Key(RecordType type, String service, String record) {
    }

    /** The rows about one record, and what they state, by checksums: a file may have very many. */
    private static final class About {

        private final List<ParsedRow.Place> places = new ArrayList<>();
        private Map<String, Integer> stated;
        private boolean isAmbiguous;

        private void add(ParsedRow row) {
            Map<String, Integer> states = states(row);
            isAmbiguous |= places.stream().anyMatch(place -> isSameSheet(place, row.place())) || contradicts(states);
            places.add(row.place());
            stated = stated == null ? states : stated;
        }

        private static boolean isSameSheet(ParsedRow.Place one, ParsedRow.Place other) {
            return Objects.equals(one.sheet(), other.sheet());
        }

        private boolean contradicts(Map<String, Integer> states) {
            return stated != null && states.entrySet().stream()
                    .anyMatch(one -> stated.containsKey(one.getKey()) && !stated.get(one.getKey()).equals(one.getValue()));
        }

        private static Map<String, Integer> states(ParsedRow row) {
            Map<String, Integer> states = new HashMap<>();
            row.facts().properties()
                    .forEach(
                            fact -> states.put(fact.getKey(), checksum(String.valueOf(FactDifferences.text(fact.getValue())))));
            row.outcomes().forEach((judgement, outcome) -> states.put("judgements/" + judgement, checksum(outcome.toString())));
            if (row.inCare() != null) {
                states.put(IN_CARE, checksum(row.inCare().toString()));
            }
            return states;
        }

        /** Names of people differ by letter case and blanks. */
        private static int checksum(String value) {
            return MergedFacts.plain(value).hashCode();
        }

        private String inWords() {
            String rows = places.stream().limit(MAX_NAMED).map(ParsedRow.Place::inWords).collect(Collectors.joining(", "));
            return places.size() > MAX_NAMED ? rows + " and " + (places.size() - MAX_NAMED) + " more" : rows;
        }
    }
}
