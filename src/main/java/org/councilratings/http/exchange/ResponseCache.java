package org.councilratings.http.exchange;

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

/** Complete responses, cached in memory up to a limit; those that were not asked for lately are evicted first. */
@Singleton
public class ResponseCache {

    @ConfigProperty(name = "council-ratings.cache.max-memory")
    MemorySize memory;

    @Inject
    MeterRegistry metrics;

    private final AtomicLong newest = new AtomicLong();
    private Cache<CacheKey, CachedResponse> cached;

    @PostConstruct
    void open() {
        cached = Caffeine.newBuilder().maximumWeight(memory.asLongValue())
                .weigher((CacheKey key, CachedResponse response) -> response.weight()).build();
        metrics.gauge("answers.kept", cached, Cache::estimatedSize);
        Gauge.builder("answers.kept.size", cached, ResponseCache::size).baseUnit("bytes").register(metrics);
    }

    private static double size(Cache<CacheKey, CachedResponse> cache) {
        return cache.policy().eviction().flatMap(eviction -> eviction.weightedSize().stream().boxed().findFirst()).orElse(0L);
    }

    CachedResponse find(CacheKey key) {
        return cached.getIfPresent(key);
    }

    /** Caches a response. Call it again after adding a compressed body, so that Caffeine weighs the entry again. */
    void keep(CachedResponse response) {
        CacheKey key = response.key();
        if (newest.getAndAccumulate(key.revision(), Math::max) < key.revision()) {
            // Responses of older revisions that many asked for must not keep out those of the newest.
            cached.asMap().keySet().removeIf(old -> old.revision() < key.revision());
        }
        cached.put(key, response);
    }
}
