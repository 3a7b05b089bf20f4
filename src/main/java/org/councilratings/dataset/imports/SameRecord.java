package org.councilratings.dataset.imports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.councilratings.dataset.file.Claim;
import org.councilratings.dataset.file.Fact;

/**
 * Decides which record a claim is about, among those of its council: the one with its id, else the one with its first day or
 * its
 * publication date, else the only one near. Lists disagree about dates by days, while a council's full inspections are years
 * apart (591 days at the least) and its visits months (77 days).
 *
 * @param <R> the record
 */
final class SameRecord<R> {

    /** What a record is compared by. */
    interface Dates<R> {

        String id(R held);

        LocalDate start(R held);

        LocalDate publication(R held);
    }

    private final Dates<R> dates;
    private final int nearInDays;

    SameRecord(Dates<R> dates, int nearInDays) {
        this.dates = dates;
        this.nearInDays = nearInDays;
    }

    /** The record that a claim is about, if it is held. */
    Optional<R> among(List<R> held, Claim claim) {
        Object id = claim.facts().get(Fact.ID);
        if (id != null) {
            return held.stream().filter(one -> dates.id(one).equals(id)).findFirst();
        }
        return held.stream().filter(one -> distance(one, claim) <= nearInDays)
                .min(Comparator.comparingLong(one -> distance(one, claim)));
    }

    /** In days; 0 if either date is the same. */
    private long distance(R held, Claim claim) {
        return Math.min(distance(dates.start(held), claim.facts().get(Fact.START_DATE)),
                distance(dates.publication(held), claim.facts().get(Fact.PUBLICATION_DATE)));
    }

    private static long distance(LocalDate held, Object stated) {
        return held == null || stated == null ? Long.MAX_VALUE : Math.abs(ChronoUnit.DAYS.between(held, (LocalDate) stated));
    }
}
