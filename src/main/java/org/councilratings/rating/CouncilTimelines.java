package org.councilratings.rating;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.council.Council;
import org.councilratings.council.Councils;
import org.councilratings.council.SuccessionRepository;
import org.councilratings.http.exchange.Basis;
import org.councilratings.http.exchange.ReadingTransaction;
import org.councilratings.store.DatasetState;
import org.councilratings.store.Revision;

/** Finds councils with their timelines: in memory where they are kept, else in the database. */
@ApplicationScoped
public class CouncilTimelines {

    @Inject
    KeptTimelines kept;

    @Inject
    CouncilTimelineQuery query;

    @Inject
    Councils councils;

    @Inject
    SuccessionRepository successions;

    @Inject
    DatasetState dataset;

    @Inject
    ReadingTransaction reading;

    @Inject
    Basis basis;

    /**
     * The council in a path. It needs a transaction, which it begins itself, only if the council is not in memory: that is as
     * new as any answer that is kept.
     *
     * @throws org.councilratings.http.problem.ProblemException 404 with the nearest names if there is none
     */
    CouncilTimeline named(String code) {
        return inMemory(code).orElseGet(() -> reading.call(() -> read(code)));
    }

    private Optional<CouncilTimeline> inMemory(String code) {
        Revision known = dataset.known();
        Optional<CouncilTimeline> found = dataset.isTrusted() ? kept.of(known.number()).find(code) : Optional.empty();
        found.ifPresent(council -> basis.standOn(known));
        return found;
    }

    private CouncilTimeline read(String code) {
        CouncilTimeline council = of(councils.named(code));
        shelf().keep(code, council);
        return council;
    }

    /** The council in a path, followed by its predecessors. */
    List<CouncilTimeline> withPredecessors(String code) {
        return reading.call(() -> {
            Council council = councils.named(code);
            Stream<Integer> predecessors = successions.involving(List.of(council)).stream()
                    .filter(succession -> succession.successor == council)
                    .map(succession -> succession.predecessor.ofstedUrn);
            List<Integer> urns = Stream.concat(Stream.of(council.ofstedUrn), predecessors).toList();
            Map<Integer, CouncilTimeline> found = of(urns);
            return urns.stream().map(found::get).toList();
        });
    }

    /** A council's timeline, in the current transaction. */
    private CouncilTimeline of(Council council) {
        return of(List.of(council.ofstedUrn)).get(council.ofstedUrn);
    }

    /** The timelines of some councils by their URNs, in the current transaction and in one statement at the most. */
    public Map<Integer, CouncilTimeline> of(Collection<Integer> urns) {
        KeptTimelines.Shelf shelf = shelf();
        Map<Integer, CouncilTimeline> found = new HashMap<>();
        List<Integer> missing = new ArrayList<>();
        for (Integer urn : urns) {
            shelf.find(urn.toString()).ifPresentOrElse(council -> found.put(urn, council), () -> missing.add(urn));
        }
        if (!missing.isEmpty()) {
            query.of(missing).forEach(council -> {
                shelf.keep(council.urn().toString(), council);
                found.put(council.urn(), council);
            });
        }
        return found;
    }

    private KeptTimelines.Shelf shelf() {
        return kept.of(basis.revision().number());
    }
}
