package org.councilratings.imports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

import org.councilratings.imports.file.Fact;
import org.councilratings.imports.file.ParsedRow;

/**
 * Decides which record a claim is about, among those of its council: the one with its id, else the one with its first day or
 * its
 * publication date. One that is only near may be another: lists disagree about dates by days, and so do inspections of
 * different
 * kinds.
 *
 * @param <R> the record
 * @param id of a record
 * @param start the first day of a record, or null
 * @param publication the publication date of a record, or null
 * @param nearInDays up to how many days apart a claim and a record, or two claims, may be meant to be one: a council's full
 *        inspections are at least 591 days apart, its visits 77
 */
record RecordMatcher<R>(Function<R, String> id, Function<R, LocalDate> start, Function<R, LocalDate> publication,
        int nearInDays) {

    /**
     * What was found.
     *
     * @param same the records that the claim is about; several if its dates are those of several
     * @param near those that it may be about, although no date is the same
     */
    record Match<R>(List<R> same, List<R> near) {
    }

    Match<R> among(List<R> stored, ParsedRow claim) {
        Object stated = claim.facts().get(Fact.ID);
        if (stated != null) {
            return new Match<>(stored.stream().filter(one -> id.apply(one).equals(stated)).toList(), List.of());
        }
        List<R> same = stored.stream().filter(one -> distance(one, claim) == 0).toList();
        return new Match<>(same,
                same.isEmpty() ? stored.stream().filter(one -> distance(one, claim) <= nearInDays).toList() : List.of());
    }

    /** In days; 0 if either date is the same. */
    private long distance(R stored, ParsedRow claim) {
        return Math.min(distance(start.apply(stored), claim.facts().get(Fact.START_DATE)),
                distance(publication.apply(stored), claim.facts().get(Fact.PUBLICATION_DATE)));
    }

    private static long distance(LocalDate stored, Object stated) {
        return stored == null || stated == null ? Long.MAX_VALUE
                : Math.abs(ChronoUnit.DAYS.between(stored, (LocalDate) stated));
    }

    /** A record in words, with the dates that tell it from others. */
    String inWords(R record) {
        return id.apply(record) + " (began " + inWords(start.apply(record)) + ", published "
                + inWords(publication.apply(record)) + ")";
    }

    private static String inWords(LocalDate day) {
        return day == null ? "on an unknown day" : day.toString();
    }
}
