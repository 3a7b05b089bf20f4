package org.councilratings.rating;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.council.Councils;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.http.exchange.ReadTransaction;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.rating.timeline.CouncilTimeline;
import org.councilratings.rating.timeline.Publication;
import org.councilratings.rating.timeline.RatingIndex;
import org.councilratings.store.DatasetState;
import org.councilratings.store.OutdatedException;
import org.councilratings.store.Revision;
import org.councilratings.store.UnavailableException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps the index of the newest revision. The first request after a change makes it, and the others wait for it without a
 * connection to the database.
 */
@ApplicationScoped
public class CurrentRatings {

    @Inject
    RatingIndexQuery query;

    @Inject
    Councils councils;

    @Inject
    DatasetState dataset;

    @Inject
    ReadTransaction reading;

    @Inject
    Exchange exchange;

    @ConfigProperty(name = "council-ratings.http.response-timeout")
    Duration longest;

    /** Making the index of very much data takes longer than other responses may. */
    @ConfigProperty(name = "council-ratings.http.download-timeout")
    Duration longestRenewal;

    private final ReentrantLock making = new ReentrantLock();
    /** Changed by the owner of the lock only. */
    private volatile RatingIndex newest;

    /**
     * The index for a response that reads nothing else. It needs the database only after a change, or if the database has not
     * confirmed the known revision lately.
     *
     * @throws UnavailableException if it needs the database and cannot reach it
     */
    public RatingIndex index() {
        RatingIndex index = newest;
        if (isKnown(index)) {
            return dataset.isTrusted() ? read(index) : reading.call(this::indexInTransaction);
        }
        await();
        try {
            return isKnown(newest) ? read(newest) : reading.call(longestRenewal, this::renewed);
        } finally {
            making.unlock();
        }
    }

    private boolean isKnown(RatingIndex index) {
        return index != null && index.revision().number() == dataset.known().number();
    }

    private RatingIndex read(RatingIndex index) {
        exchange.readFrom(index.revision());
        return index;
    }

    /** Makes the index of the current transaction's revision, if there is none yet. */
    private RatingIndex renewed() {
        Revision revision = exchange.revision();
        RatingIndex index = newest;
        if (index == null) {
            newest = query.all(revision);
        } else if (index.revision().number() < revision.number()) {
            newest = query.renewed(index, revision);
        }
        return indexInTransaction();
    }

    /**
     * The index for a response that reads other things, too: of the revision that the current transaction reads.
     *
     * @throws OutdatedException if there is only an older or a newer one, so that the transaction must be retried
     */
    public RatingIndex indexInTransaction() {
        long revision = exchange.revision().number();
        RatingIndex index = newest;
        if (index == null || index.revision().number() < revision) {
            throw OutdatedException.ofMemory(revision, this::index);
        }
        if (index.revision().number() > revision) {
            throw OutdatedException.ofDatabase(revision, index.revision().number());
        }
        return index;
    }

    /** The publication of an inspection as news, in the revision that the current transaction reads. */
    public Publication publication(String inspection) {
        return indexInTransaction().publication(inspection);
    }

    private void await() {
        try {
            if (!making.tryLock(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new UnavailableException("The rating index is not ready yet");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("The service is stopping");
        }
    }

    /**
     * The council in a path: a code of any kind, or an unambiguous name.
     *
     * @param asOf the day that tells councils of one name apart; null for today
     * @throws ProblemException 404 with the nearest names if there is none; 410 with its history if it was removed
     */
    CouncilTimeline named(String code, LocalDate asOf, RatingIndex index) {
        return index.find(code)
                .orElseGet(() -> indexed(reading.call(() -> councils.named(code, asOf).ofstedUrn), index));
    }

    /**
     * The councils of a filter in the order of their names, all of them if it names none.
     *
     * @param asOf the day that tells councils of one name apart; null for today
     * @throws ProblemException 400 naming every code or name that is unknown, with the nearest names
     */
    public List<CouncilTimeline> named(List<String> codes, LocalDate asOf, RatingIndex index) {
        if (codes.isEmpty()) {
            return index.councils();
        }
        List<Optional<CouncilTimeline>> found = codes.stream().map(index::find).toList();
        Set<Integer> urns = found.stream().allMatch(Optional::isPresent)
                ? found.stream().map(one -> one.orElseThrow().urn()).collect(Collectors.toSet())
                : reading.call(() -> councils.filtered(codes, asOf).stream().map(council -> council.ofstedUrn)
                        .collect(Collectors.toSet()));
        urns.forEach(urn -> indexed(urn, index));
        return index.councils().stream().filter(one -> urns.contains(one.urn())).toList();
    }

    private CouncilTimeline indexed(Integer urn, RatingIndex index) {
        if (exchange.revision().number() != index.revision().number()) {
            throw changedMeanwhile();
        }
        return index.find(urn.toString()).orElseThrow(CurrentRatings::changedMeanwhile);
    }

    /** What a name leads to is not in the index that the response is made from. */
    private static UnavailableException changedMeanwhile() {
        return new UnavailableException("The data changed while it was being read");
    }
}
