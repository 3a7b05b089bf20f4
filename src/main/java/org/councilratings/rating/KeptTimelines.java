package org.councilratings.rating;

import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Councils with their timelines, kept in memory up to a limit and for one revision of the data: an answer that nobody asked for
 * before is then a matter of laying out what is known.
 */
@ApplicationScoped
class KeptTimelines {

    private final long most;
    private volatile Shelf newest;

    /**
     * Keeps nothing yet.
     *
     * @param most how many inspections all that is kept may have together
     */
    @Inject
    KeptTimelines(@ConfigProperty(name = "council-ratings.cache.inspections") long most) {
        this.most = most;
        this.newest = new Shelf(0, most);
    }

    /** What is kept of a revision. Of one that is older than another that was asked for, nothing is. */
    Shelf of(long revision) {
        Shelf shelf = newest;
        return shelf.revision == revision ? shelf : another(revision);
    }

    private synchronized Shelf another(long revision) {
        if (newest.revision < revision) {
            newest = new Shelf(revision, most);
        }
        return newest.revision == revision ? newest : new Shelf(revision, 0);
    }

    /** What is kept of one revision, by any code of the council. */
    static final class Shelf {

        private final long revision;
        private final Cache<String, CouncilTimeline> byCode;

        private Shelf(long revision, long most) {
            this.revision = revision;
            this.byCode = Caffeine.newBuilder().executor(Runnable::run).maximumWeight(most)
                    .weigher((String code, CouncilTimeline council) -> 1 + council.ratings().inspections().size()).build();
        }

        Optional<CouncilTimeline> find(String code) {
            return Optional.ofNullable(byCode.getIfPresent(code.toLowerCase(Locale.ROOT)));
        }

        void keep(String code, CouncilTimeline council) {
            byCode.put(code.toLowerCase(Locale.ROOT), council);
        }
    }
}
