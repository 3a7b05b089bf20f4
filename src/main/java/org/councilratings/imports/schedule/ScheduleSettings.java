package org.councilratings.imports.schedule;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.councilratings.imports.OnConflict;

import io.smallrye.config.ConfigMapping;

/** What an operator says about the import that is made again and again. */
@ConfigMapping(prefix = "council-ratings.imports.scheduled")
interface ScheduleSettings {

    /** When it is made: a cron expression with seconds, in London's time; or {@code off}. */
    String at();

    /** The address of the file, or of a page that links to it. */
    Optional<URI> from();

    /**
     * The hosts that the address may lead on to, beside its own. If none is named: where GOV.UK has its files, for a page of
     * GOV.UK.
     */
    Optional<Set<String>> allowedHosts();

    OnConflict onConflict();

    /** How long one attempt to fetch it may take. */
    Duration longestFetch();

    /** How often it is tried again when an attempt has failed in a way that may pass. */
    int retries();

    /** How long to wait before it is tried again; three times as long each time after. */
    Duration firstPause();

    /** For how long the address is left alone when all attempts of two runs have failed. */
    Duration rest();

    /** Whether there is such an import. */
    default boolean isOn() {
        return !"off".equalsIgnoreCase(at()) && !"disabled".equalsIgnoreCase(at());
    }
}
