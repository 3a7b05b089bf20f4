package org.councilratings.imports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.councilratings.imports.file.ParsedRow;
import org.councilratings.inspection.OfstedRecord;

/**
 * Decides which record a row is about, among those of its council: the one with its id, else the one with its first day or its
 * publication date. One that is only near may be another: lists disagree about dates by days, and so do inspections of
 * different kinds.
 *
 * @param <R> the record
 * @param nearInDays up to how many days apart a row and a record, or two rows, may be meant to be one: a council's full
 *        inspections are at least 591 days apart, its visits 77
 */
record RecordMatcher<R extends OfstedRecord<?>>(int nearInDays) {

    /**
     * What was found.
     *
     * @param same the records that the row is about; several if its dates are those of several
     * @param near those that it may be about, although no date is the same
     */
    record Match<R>(List<R> same, List<R> near) {
    }

    Match<R> among(List<R> stored, ParsedRow row) {
        if (row.id() != null) {
            return new Match<>(stored.stream().filter(one -> one.id.equals(row.id())).toList(), List.of());
        }
        List<R> same = stored.stream().filter(one -> distance(one, row) == 0).toList();
        return new Match<>(same,
                same.isEmpty() ? stored.stream().filter(one -> distance(one, row) <= nearInDays).toList() : List.of());
    }

    /** In days; 0 if either date is the same. */
    private long distance(R stored, ParsedRow row) {
        return Math.min(distance(stored.startDate, row.startDate()), distance(stored.publicationDate, row.publicationDate()));
    }

    private static long distance(LocalDate stored, LocalDate stated) {
        return stored == null || stated == null ? Long.MAX_VALUE
                : Math.abs(ChronoUnit.DAYS.between(stored, stated));
    }

    /** Why it is not clear which record a row is about, in words; empty if it is. */
    Optional<String> fault(Match<R> match) {
        if (match.same().size() > 1) {
            return Optional.of("Its dates match several records: " + inWords(match.same()));
        }
        return match.near().isEmpty() ? Optional.empty()
                : Optional.of("None of its dates match " + inWords(match.near())
                        + ", but they are close: correct the dates if it is the same record, or add it separately if it is not");
    }

    private String inWords(List<R> records) {
        return records.stream().map(this::inWords).collect(Collectors.joining(", "));
    }

    /** A record in words, with the dates that tell it from others. */
    private String inWords(R record) {
        return record.id + " (began " + inWords(record.startDate) + ", published " + inWords(record.publicationDate) + ")";
    }

    private static String inWords(LocalDate day) {
        return day == null ? "on an unknown day" : day.toString();
    }
}
