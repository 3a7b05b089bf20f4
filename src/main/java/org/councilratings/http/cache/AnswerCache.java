package org.councilratings.http.cache;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;

/** Complete answers, kept in memory up to a limit; those that were not asked for lately make room first. */
@Singleton
public class AnswerCache {

    @ConfigProperty(name = "council-ratings.cache.max-memory")
    MemorySize memory;

    @Inject
    MeterRegistry metrics;

    private final Map<Place, Flight> flights = new ConcurrentHashMap<>();
    private final AtomicLong newest = new AtomicLong();
    private Cache<Place, KeptAnswer> kept;

    @PostConstruct
    void open() {
        kept = Caffeine.newBuilder().maximumWeight(memory.asLongValue())
                .weigher((Place place, KeptAnswer answer) -> answer.weight()).build();
        metrics.gauge("answers.kept", kept, Cache::estimatedSize);
        Gauge.builder("answers.kept.size", kept, AnswerCache::size).baseUnit("bytes").register(metrics);
    }

    private static double size(Cache<Place, KeptAnswer> cache) {
        return cache.policy().eviction().flatMap(eviction -> eviction.weightedSize().stream().boxed().findFirst()).orElse(0L);
    }

    KeptAnswer find(Place place) {
        return kept.getIfPresent(place);
    }

    /** Keeps an answer. It is called again when the answer has got heavier, which only then counts. */
    void keep(KeptAnswer answer) {
        Place place = answer.place();
        if (newest.getAndAccumulate(place.revision(), Math::max) < place.revision()) {
            // What many asked for before must not hold its place against what they ask for now.
            kept.asMap().keySet().removeIf(old -> old.revision() < place.revision());
        }
        kept.put(place, answer);
    }

    /** The flight that makes this answer already, if one does; else one's own has begun. */
    Optional<Flight> join(Place place, Flight own) {
        return Optional.ofNullable(flights.putIfAbsent(place, own));
    }

    void leave(Place place, Flight own) {
        flights.remove(place, own);
    }
}
