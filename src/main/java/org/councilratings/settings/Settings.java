package org.councilratings.settings;

import static org.councilratings.settings.Setting.needed;
import static org.councilratings.settings.Setting.optional;
import static org.councilratings.settings.Setting.secret;

import java.time.Duration;
import java.util.List;

/** All settings of the service, and those of Quarkus that {@code docs/settings.md} lists. A new setting needs a line here. */
final class Settings {

    static final String MAX_BODY_SIZE = "council-ratings.http.max-body-size";
    static final String MAX_FILE_SIZE = "council-ratings.imports.max-file-size";
    static final String CHECK_INTERVAL = "council-ratings.revision.check-interval";
    static final String STALE_IF_DATABASE_DOWN = "council-ratings.cache.stale-if-database-down";
    static final String MAX_RESPONSE_SIZE = "council-ratings.cache.max-response-size";
    static final String MAX_RESPONSE_MEMORY = "council-ratings.http.max-response-memory";
    static final String SCHEDULED_AT = "council-ratings.imports.scheduled.at";
    static final String SCHEDULED_FROM = "council-ratings.imports.scheduled.from";
    static final String RETRY_DELAY = "council-ratings.imports.scheduled.retry-delay";
    static final String CIRCUIT_BREAKER_DELAY = "council-ratings.imports.scheduled.circuit-breaker-delay";
    static final String PORT = "quarkus.http.port";
    static final String MANAGEMENT_PORT = "council-ratings.management.port";
    static final String MIN_CONNECTIONS = "quarkus.datasource.jdbc.min-size";
    static final String MAX_CONNECTIONS = "quarkus.datasource.jdbc.max-size";
    static final String PUBLIC_URL = "council-ratings.public-url";
    static final String HAS_PROVIDER = "quarkus.oidc.tenant-enabled";
    static final String PROVIDER = "quarkus.oidc.auth-server-url";

    static final String HAS_PROVIDER_ON_PAGES = "quarkus.oidc.pages.tenant-enabled";
    static final String CLIENT = "quarkus.oidc.pages.client-id";

    private static final Duration NONE = Duration.ZERO;
    private static final Duration MILLISECOND = Duration.ofMillis(1);
    /** The minimum where whole seconds are needed, as in transaction timeouts and HTTP headers. */
    private static final Duration SECOND = Duration.ofSeconds(1);

    private static final int MAX_RETRIES = 100;

    static final List<Setting> ALL = List.of(
            // Data
            needed("council-ratings.data-directory", Rule.folderOfDatabase(), "./data"),
            needed("council-ratings.h2-options", Rule.matching("NAME=value pairs with semicolons between them",
                    "[A-Z_]+=[^;]*(;[A-Z_]+=[^;]*)*"), "MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"),
            optional("council-ratings.dataset-directory", Rule.folder(), "/srv/dataset"),
            optional("council-ratings.database.statement-timeout", Rule.postgresqlTime(), "30s"),
            needed(MIN_CONNECTIONS, Rule.wholeNumber(0, Integer.MAX_VALUE), "2"),
            // One connection is reserved for the revision check.
            needed(MAX_CONNECTIONS, Rule.wholeNumber(2, Integer.MAX_VALUE), "16"),
            needed("quarkus.datasource.jdbc.acquisition-timeout", Rule.time(MILLISECOND), "3s"),
            // Addresses and contacts
            optional(PUBLIC_URL, Rule.serviceAddress(), "https://ratings.example"),
            needed("council-ratings.feed.tag-authority", Rule.tagAuthority(), "ratings.example,2026"),
            needed("council-ratings.contact.name", Rule.oneLine(), "Example Council"),
            optional("council-ratings.contact.email", Rule.email(), "data@council.example"),
            optional("council-ratings.contact.url", Rule.pageAddress(), "https://council.example/contact"),
            optional("council-ratings.security.contact", Rule.contact(), "mailto:security@council.example"),
            needed("quarkus.http.host", Rule.oneLine(), "0.0.0.0"),
            needed(PORT, Rule.port(), "8080"),
            needed("council-ratings.management.host", Rule.oneLine(), "127.0.0.1"),
            needed(MANAGEMENT_PORT, Rule.port(), "9000"),
            needed("quarkus.http.proxy.proxy-address-forwarding", Rule.trueOrFalse(), "true"),
            // Caching
            needed("council-ratings.cache.max-memory", Rule.size(0, Long.MAX_VALUE), "24M"),
            needed(MAX_RESPONSE_SIZE, Rule.size(0, Integer.MAX_VALUE), "1M"),
            needed("council-ratings.cache.max-age", Rule.time(NONE), "60s"),
            needed(CHECK_INTERVAL, Rule.time(MILLISECOND), "500ms"),
            needed("council-ratings.revision.check-timeout", Rule.time(MILLISECOND), "3s"),
            needed(STALE_IF_DATABASE_DOWN, Rule.time(MILLISECOND), "10M"),
            // Load
            needed("council-ratings.http.max-concurrent-requests", Rule.wholeNumber(1, Integer.MAX_VALUE), "64"),
            needed(MAX_RESPONSE_MEMORY, Rule.size(1 << 20, Long.MAX_VALUE), "24M"),
            needed("council-ratings.http.max-concurrent-downloads", Rule.wholeNumber(1, Integer.MAX_VALUE), "8"),
            needed("council-ratings.http.response-timeout", Rule.time(SECOND), "30s"),
            needed("council-ratings.http.download-timeout", Rule.time(SECOND), "10M"),
            needed("council-ratings.http.edit-timeout", Rule.time(SECOND), "30s"),
            needed("council-ratings.http.unread-body-timeout", Rule.time(MILLISECOND), "10s"),
            needed(MAX_BODY_SIZE, Rule.size(1, Long.MAX_VALUE), "1M"),
            needed("quarkus.thread-pool.max-threads", Rule.wholeNumber(1, Integer.MAX_VALUE), "16"),
            needed("quarkus.http.limits.max-connections", Rule.wholeNumber(1, Integer.MAX_VALUE), "4000"),
            needed("quarkus.http.idle-timeout", Rule.time(MILLISECOND), "60s"),
            // Imports
            needed(MAX_FILE_SIZE, Rule.size(1, Long.MAX_VALUE), "16M"),
            needed("council-ratings.imports.timeout", Rule.time(SECOND), "10M"),
            needed("council-ratings.imports.response-timeout", Rule.time(MILLISECOND), "10s"),
            needed(SCHEDULED_AT, Rule.cron(), "0 0 6 * * ?"),
            secret(SCHEDULED_FROM, Rule.pageAddress(), "https://publisher.example/ratings.csv"),
            optional("council-ratings.imports.scheduled.allowed-hosts", Rule.matching("host names, separated by commas",
                    "\\s*[A-Za-z0-9.-]+(\\s*,\\s*[A-Za-z0-9.-]+)*\\s*"), "assets.publishing.service.gov.uk"),
            needed("council-ratings.imports.scheduled.on-conflict", Rule.oneOf("keep", "replace"), "keep"),
            needed("council-ratings.imports.scheduled.fetch-timeout", Rule.time(MILLISECOND), "2M"),
            needed("council-ratings.imports.scheduled.retries", Rule.wholeNumber(0, MAX_RETRIES), "3"),
            needed(RETRY_DELAY, Rule.time(NONE), "5s"),
            needed(CIRCUIT_BREAKER_DELAY, Rule.time(MILLISECOND), "6H"),
            // Clients and editors
            needed("council-ratings.limits.requests", Rule.wholeNumber(0, Integer.MAX_VALUE), "600"),
            needed("council-ratings.limits.failed-logins", Rule.wholeNumber(1, Integer.MAX_VALUE), "20"),
            needed("council-ratings.logins.provider-timeout", Rule.time(MILLISECOND), "10s"),
            needed("council-ratings.limits.period", Rule.time(SECOND), "1M"),
            optional("council-ratings.limits.trusted-proxies", Rule.networks(), "10.0.0.5"),
            needed(HAS_PROVIDER, Rule.trueOrFalse(), "true"),
            optional(PROVIDER, Rule.pageAddress(), "https://login.council.example/realms/ratings"),
            needed(HAS_PROVIDER_ON_PAGES, Rule.trueOrFalse(), "true"),
            optional(CLIENT, Rule.oneLine(), "council-ratings"),
            // Log
            needed("quarkus.log.console.json.enabled", Rule.trueOrFalse(), "true"),
            needed("quarkus.log.level", Rule.matching("a log level: OFF, ERROR, WARN, INFO, DEBUG, TRACE or ALL",
                    "(?i)OFF|FATAL|SEVERE|ERROR|WARN|WARNING|INFO|CONFIG|DEBUG|FINE|FINER|TRACE|FINEST|ALL"), "INFO"));

    private Settings() {
    }
}
