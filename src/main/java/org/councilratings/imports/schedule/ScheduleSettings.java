package org.councilratings.imports.schedule;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.councilratings.imports.OnConflict;

import io.smallrye.config.ConfigMapping;

/** The settings of the scheduled import. */
@ConfigMapping(prefix = "council-ratings.imports.scheduled")
interface ScheduleSettings {

    /** When it runs: a cron expression with seconds, in London time; or {@code off}. */
    String at();

    /** The address of the file, or of a page that links to it. */
    Optional<URI> from();

    /**
     * Further hosts that redirects and links can lead to. If none is set: the host of GOV.UK's files, for a page of GOV.UK.
     */
    Optional<Set<String>> allowedHosts();

    OnConflict onConflict();

    /** Timeout for each attempt to fetch the file. */
    Duration fetchTimeout();

    /** How often to retry after a failure that may be temporary. */
    int retries();

    /** Delay before the first retry. It triples for each further one. */
    Duration retryDelay();

    /** How long to stop fetching when all attempts of two runs have failed. */
    Duration circuitBreakerDelay();

    /** Whether the scheduled import is switched on. */
    default boolean isOn() {
        return !"off".equalsIgnoreCase(at()) && !"disabled".equalsIgnoreCase(at());
    }
}
