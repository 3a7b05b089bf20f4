package org.councilratings.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A setting that cannot be right is found before the start, and one that is misspelt is named with the right one. */
class SettingsCheckTest {

    private static final String PREFIX = "council-ratings.";

    @TempDir
    Path folder;

    /** What is wrong if these are set, and everything else is as the service has it. */
    private static List<String> faults(String... namesAndValues) {
        Map<String, String> values = new HashMap<>(bundled());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new SettingsCheck(name -> Optional.ofNullable(values.get(name)), values.keySet()).faults();
    }

    private static List<String> warnings(String... given) {
        return new SettingsCheck(name -> Optional.empty(), List.of(given)).warnings();
    }

    private static Map<String, String> bundled() {
        Map<String, String> values = new HashMap<>();
        for (String file : List.of("application.properties", "application-postgresql.properties")) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources", file), StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
            properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        }
        return values;
    }

    @Test
    void whatTheServiceHasOfItsOwnIsRight() {
        assertEquals(List.of(), faults());
        assertEquals(List.of(), warnings(bundled().keySet().toArray(String[]::new)));
    }

    @Test
    void everyExampleIsRight() throws IOException {
        for (Setting setting : Settings.ALL) {
            if (!setting.name().equals("council-ratings.dataset-directory")) {
                assertEquals(Optional.empty(), setting.fault(setting.example()), setting.name());
            }
        }
        assertEquals(List.of(), faults("council-ratings.dataset-directory", folder.toString(), "council-ratings.data-directory",
                folder.resolve("new/one").toString()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            public-url | ratings.example
            public-url | ftp://ratings.example
            public-url | https://
            public-url | https:/ratings.example
            public-url | https://ratings.example/api
            public-url | https://ratings.example?page=1
            public-url | https://ratings.example/#top
            public-url | https://editor:secret@ratings.example
            public-url | https://ratings.example:99999
            public-url | https://ratings example
            feed.tag-authority | Ratings.example,2026
            feed.tag-authority | https://ratings.example
            feed.tag-authority | ''
            contact.name | ''
            contact.email | council.example
            contact.email | a@b@council.example
            contact.email | mailto:data@council.example
            contact.url | council.example
            contact.url | mailto:data@council.example
            security.contact | security@council.example
            security.contact | mailto:council.example
            security.contact | http://council.example/security
            security.contact | the operator
            cache.max-memory | -1
            cache.max-memory | 24 MB
            cache.max-memory | 99999999999T
            cache.max-memory | ''
            cache.max-response-size | 3G
            cache.max-age | -5s
            cache.max-age | a minute
            cache.max-age | 400D
            revision.check-interval | 0s
            revision.check-interval | -500ms
            revision.check-timeout | 0
            cache.stale-if-database-down | 0s
            http.max-concurrent-requests | 0
            http.max-concurrent-requests | 1.5
            http.max-concurrent-requests | 99999999999
            http.max-concurrent-downloads | -8
            http.response-timeout | 0s
            http.response-timeout | 500ms
            http.response-timeout | -30s
            http.download-timeout | 0
            http.edit-timeout | 0S
            http.unread-body-timeout | 0s
            http.max-body-size | 0
            imports.max-file-size | 0
            imports.max-file-size | big
            imports.timeout | -10M
            imports.scheduled.at | every day
            imports.scheduled.at | 0 6 * *
            imports.scheduled.at | 0 0 25 * * ?
            imports.scheduled.at | 0 0 0 30 2 ?
            imports.scheduled.at | 0 0 6 * * ? 2001
            imports.scheduled.on-conflict | foo
            imports.scheduled.fetch-timeout | 0s
            imports.scheduled.retries | -1
            imports.scheduled.retries | 101
            imports.scheduled.retry-delay | -1s
            imports.scheduled.circuit-breaker-delay | 0s
            limits.requests | -1
            limits.failed-logins | 0
            limits.period | 0s
            limits.trusted-proxies | 10.0.0.0/99
            limits.trusted-proxies | 10.0.0.0/
            limits.trusted-proxies | 10.0.0.0/-1
            limits.trusted-proxies | proxy.example
            limits.trusted-proxies | 192.0.2.1;192.0.2.2
            limits.trusted-proxies | 192.0.2.1, proxy.example
            limits.trusted-proxies | 2001:db8::/129
            database.statement-timeout | 30M
            database.statement-timeout | 0
            database.statement-timeout | 30s'; drop table x
            database.statement-timeout | 25d
            h2-options | MODE
            data-directory | data
            data-directory | /etc/hostname/data
            data-directory | ./data;MODE=Oracle
            dataset-directory | /no/such/folder
            dataset-directory | /etc/hostname
            """)
    void whatCannotBeRightIsNamedWithItsValueAndOneThatIsAllowed(String name, String value) {
        List<String> faults = faults(PREFIX + name, value);
        assertEquals(1, faults.size(), faults::toString);
        String fault = faults.get(0);
        assertTrue(fault.startsWith(PREFIX + name + ": '" + value + "' is not "), fault);
        assertTrue(fault.contains("; for example "), fault);
        assertEquals(1, fault.lines().count());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            quarkus.http.port | 70000
            quarkus.http.port | http
            quarkus.http.idle-timeout | 0s
            quarkus.http.limits.max-connections | 0
            quarkus.http.proxy.proxy-address-forwarding | yes please
            quarkus.thread-pool.max-threads | 0
            quarkus.datasource.jdbc.max-size | 1
            quarkus.datasource.jdbc.min-size | -1
            quarkus.datasource.jdbc.acquisition-timeout | -3S
            quarkus.oidc.auth-server-url | login.council.example
            quarkus.oidc.tenant-enabled | perhaps
            quarkus.log.level | LOUD
            """)
    void theSameGoesForSettingsOfTheFramework(String name, String value) {
        List<String> faults = faults(name, value);
        assertEquals(1, faults.size(), faults::toString);
        assertTrue(faults.get(0).startsWith(name + ": '" + value + "' is not "), faults.get(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            public-url | https://ratings.example/
            public-url | http://127.0.0.1:8080
            public-url | https://[2001:db8::1]:8443
            public-url | ''
            contact.email | o'brien+ratings@data.council.example
            contact.url | https://council.example/contact?about=ratings#form
            security.contact | tel:+44-1733-747474
            security.contact | https://council.example/security
            cache.max-memory | 0
            cache.max-age | 0s
            cache.max-age | PT1M30S
            cache.max-age | 90
            http.response-timeout | 1s
            limits.requests | 0
            limits.trusted-proxies | 10.0.0.0/8, 192.0.2.1,2001:db8::/32
            imports.scheduled.at | Off
            database.statement-timeout | 1500
            database.statement-timeout | 2min
            """)
    void whatIsUnusualButRightIsLeftAlone(String name, String value) {
        assertEquals(List.of(), faults(PREFIX + name, value));
    }

    @Test
    void severalAreNamedAtOnce() {
        assertEquals(2, faults("council-ratings.http.max-concurrent-requests", "0", "council-ratings.public-url", "x").size());
    }

    @Test
    void anAddressThatMayHaveAPasswordInItIsNotShown() {
        List<String> faults = faults("council-ratings.imports.scheduled.from", "ftp://user:s3cret@publisher.example/list");
        assertEquals(1, faults.size());
        assertTrue(faults.get(0).startsWith("council-ratings.imports.scheduled.from: its value is not "), faults.get(0));
        assertFalse(faults.get(0).contains("s3cret"), faults.get(0));
    }

    @Test
    void aValueStaysOnOneLine() {
        String fault = faults("council-ratings.public-url", "a\nb\u001b[31m" + "c".repeat(500)).get(0);
        assertTrue(fault.startsWith("council-ratings.public-url: 'a?b?[31mccc"), fault);
        assertTrue(fault.length() < 400, fault);
    }

    @Test
    void aValueThatRefersToNothingIsNamed() {
        List<String> faults = new SettingsCheck(name -> {
            if (name.equals("council-ratings.public-url")) {
                throw new NoSuchElementException("no such setting");
            }
            return Optional.ofNullable(bundled().get(name));
        }, List.of()).faults();
        assertEquals(1, faults.size());
        assertTrue(faults.get(0).startsWith("council-ratings.public-url: its value refers to"), faults.get(0));
    }

    @ParameterizedTest
    @CsvSource({ "council-ratings.imports.scheduled.from, council-ratings.imports.scheduled.at, 0 0 6 * * ?",
            "council-ratings.cache.stale-if-database-down, council-ratings.cache.stale-if-database-down, 500ms",
            "council-ratings.imports.scheduled.circuit-breaker-delay, council-ratings.imports.scheduled.retry-delay, 3H",
            "council-ratings.http.max-body-size, council-ratings.http.max-body-size, 17M",
            "council-ratings.http.max-response-memory, council-ratings.cache.max-response-size, 7M",
            "quarkus.datasource.jdbc.min-size, quarkus.datasource.jdbc.min-size, 17",
            "quarkus.oidc.auth-server-url, quarkus.oidc.tenant-enabled, true" })
    void whatContradictsAnotherSettingIsNamed(String blamed, String name, String value) {
        List<String> faults = faults(name, value);
        assertEquals(1, faults.size(), faults::toString);
        assertTrue(faults.get(0).startsWith(blamed + ": "), faults.get(0));
    }

    @Test
    void aProviderOnThePagesNeedsAllThatItTakes() {
        List<String> settings = new ArrayList<>(List.of("quarkus.oidc.pages.tenant-enabled", "true",
                "council-ratings.public-url", "https://ratings.example/"));
        for (List<String> next : List.of(List.of("quarkus.oidc.tenant-enabled", "true"),
                List.of("quarkus.oidc.auth-server-url", "https://login.council.example/realms/ratings"),
                List.of("quarkus.oidc.pages.client-id", "council-ratings"),
                List.of("council-ratings.public-url", "https://ratings.example"))) {
            List<String> faults = faults(settings.toArray(String[]::new));
            assertTrue(faults.stream().anyMatch(fault -> fault.startsWith(next.get(0) + ": ")), faults::toString);
            settings.addAll(next);
        }
        assertEquals(List.of(), faults(settings.toArray(String[]::new)));
    }

    @Test
    void twoThingsCannotHaveOnePort() {
        List<String> faults = faults("council-ratings.management.port", "9000", "quarkus.http.port", "9000");
        assertEquals(List.of("council-ratings.management.port: '9000' must not be quarkus.http.port"), faults);
        assertEquals(List.of(), faults("council-ratings.management.port", "9000", "quarkus.http.port", "8080"));
    }

    @ParameterizedTest
    @CsvSource({ "council-ratings.publik-url, council-ratings.public-url",
            "council-rating.public-url, council-ratings.public-url", "councilratings.public-url, council-ratings.public-url",
            "Council-Ratings.Public-URL, council-ratings.public-url", "council-ratings.maxage, council-ratings.cache.max-age",
            "council-ratings.cache.maxage, council-ratings.cache.max-age",
            "council-ratings.http.max-concurrent-reqests, council-ratings.http.max-concurrent-requests",
            "council-ratings.data-folder, council-ratings.data-directory",
            "%prod.council-ratings.public_url, council-ratings.public-url",
            "COUNCIL_RATINGS_DATA_DIRECTROY, COUNCIL_RATINGS_DATA_DIRECTORY",
            "COUNCIL_RATING_PUBLIC_URL, COUNCIL_RATINGS_PUBLIC_URL",
            "COUNCIL_RATINGS_LIMITS_TRUSTED_PROXY, COUNCIL_RATINGS_LIMITS_TRUSTED_PROXIES" })
    void aMisspeltSettingIsNamedWithTheRightOne(String typed, String meant) {
        assertEquals(List.of("'" + typed + "' is not a setting and has no effect. Did you mean " + meant + "?"),
                warnings(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = { "council-ratings.public-url", "%dev.council-ratings.public-url", "COUNCIL_RATINGS_PUBLIC_URL",
            "_PROD_COUNCIL_RATINGS_PUBLIC_URL", "council-ratings.limits.trusted-proxies[0]",
            "DATABASE_URL", "PATH", "quarkus.http.port", "council.tax" })
    void whatIsRightOrNotOursIsNotWarnedOf(String name) {
        assertEquals(List.of(), warnings(name));
    }

    @Test
    void whatIsLikeNothingIsNamedAllTheSame() {
        assertEquals(List.of("'council-ratings.zzz' is not a setting and has no effect. docs/settings.md lists all settings."),
                warnings("council-ratings.zzz"));
    }
}
