package org.councilratings.http.exchange;

import java.util.concurrent.atomic.AtomicLong;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.quarkus.runtime.configuration.MemorySize;

/** Complete responses in memory, up to a limit. Caffeine evicts the least used first. */
@Singleton
public class ResponseCache {

    private static final String NAME = "responses";
    private static final String SIZE = "responses.cached.size";

    @ConfigProperty(name = "council-ratings.cache.max-memory")
    MemorySize memory;

    @Inject
    MeterRegistry metrics;

    private final AtomicLong newest = new AtomicLong();
    private Cache<CacheKey, CachedResponse> cached;

    @PostConstruct
    void open() {
        cached = Caffeine.newBuilder().maximumWeight(memory.asLongValue())
                .weigher((CacheKey key, CachedResponse response) -> response.weight()).recordStats().build();
        CaffeineCacheMetrics.monitor(metrics, cached, NAME);
        Gauge.builder(SIZE, cached, ResponseCache::size).description("Memory that cached responses use")
                .baseUnit("bytes").register(metrics);
    }

    /** Removes its metrics, which would otherwise still show this cache after a reload in development. */
    @PreDestroy
    void close() {
        metrics.getMeters().stream().map(Meter::getId)
                .filter(id -> NAME.equals(id.getTag("cache")) || id.getName().equals(SIZE)).toList().forEach(metrics::remove);
    }

    private static double size(Cache<CacheKey, CachedResponse> cache) {
        return cache.policy().eviction().flatMap(eviction -> eviction.weightedSize().stream().boxed().findFirst()).orElse(0L);
    }

    CachedResponse find(CacheKey key) {
        return cached.getIfPresent(key);
    }

    /** Looks again, without counting a second miss. */
    CachedResponse findAgain(CacheKey key) {
        return cached.policy().getIfPresentQuietly(key);
    }

    /** Caches a response. Call again after adding a compressed body, so that Caffeine re-weighs the entry. */
    void put(CachedResponse response) {
        CacheKey key = response.key();
        if (newest.getAndAccumulate(key.revision(), Math::max) < key.revision()) {
            // Often requested responses of older revisions would keep out new ones.
            cached.asMap().keySet().removeIf(old -> old.revision() < key.revision());
        }
        cached.put(key, response);
    }
}
