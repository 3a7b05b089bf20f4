package org.councilratings.settings;

import static java.util.stream.Collectors.toMap;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.config.spi.ConfigSource;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySizeConverter;

/**
 * Checks the settings before the service starts. Each message is one line, and none shows a value that may contain a password.
 */
public final class SettingsCheck {

    private static final String ENVIRONMENT = "EnvConfigSource";

    /** A name that was probably meant for this service, spelt correctly or not. */
    private static final Pattern OURS = Pattern.compile("(%[^.]+[.]|_[A-Z0-9]+_)?council[-_.]?ratings?[-_.].*",
            Pattern.CASE_INSENSITIVE);

    /** SmallRye Config's prefix of a name for one profile, and its suffix for one element of a list. */
    private static final Pattern PROFILE_OR_ELEMENT = Pattern.compile("^%[^.]+[.]|\\[\\d+]$");
    private static final Pattern PROFILE_OF_VARIABLE = Pattern.compile("^_[A-Z0-9]+_(?=COUNCIL_)");

    private static final double ALIKE = 0.75;
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private static final Map<String, Setting> BY_NAME = Settings.ALL.stream()
            .collect(toMap(Setting::name, setting -> setting));
    private static final Map<String, Setting> BY_VARIABLE = Settings.ALL.stream()
            .collect(toMap(Setting::variable, setting -> setting));

    private final Function<String, Optional<String>> values;
    private final Collection<String> given;

    /**
     * A check.
     *
     * @param values finds the value of a setting, if it has one; throws {@link NoSuchElementException} or
     *        {@link IllegalArgumentException} if the value refers to a setting that is missing
     * @param given the names of all properties and environment variables that are set
     */
    SettingsCheck(Function<String, Optional<String>> values, Collection<String> given) {
        this.values = values;
        this.given = given;
    }

    /** A check of this process's settings, read in the same way as the service will read them. */
    public static SettingsCheck ofThisProcess() {
        Config config = ConfigProvider.getConfig();
        ConfigProviderResolver.instance().releaseConfig(config);
        Set<String> given = new TreeSet<>(System.getenv().keySet());
        for (ConfigSource source : config.getConfigSources()) {
            if (!source.getName().equals(ENVIRONMENT)) {
                given.addAll(source.getPropertyNames());
            }
        }
        return new SettingsCheck(name -> read(config, name), given);
    }

    private static Optional<String> read(Config config, String name) {
        ConfigValue found = config.getConfigValue(name);
        if (found.getValue() == null && found.getRawValue() != null) {
            throw new NoSuchElementException(name);
        }
        return Optional.ofNullable(found.getValue());
    }

    /** The settings whose values are not allowed, one line for each. The service must not start if there are any. */
    public List<String> faults() {
        List<String> faults = Settings.ALL.stream().map(this::fault).flatMap(Optional::stream).toList();
        return faults.isEmpty() ? contradictions() : faults;
    }

    private Optional<String> fault(Setting setting) {
        try {
            return values.apply(setting.name()).flatMap(setting::fault);
        } catch (NoSuchElementException | IllegalArgumentException unresolved) {
            return Optional.of(setting.name() + ": its value refers to another setting that is missing; for example "
                    + setting.example());
        }
    }

    /** Settings that are allowed on their own, but not together. */
    private List<String> contradictions() {
        List<String> contradictions = new ArrayList<>();
        if (isOn() && value(Settings.SCHEDULED_FROM).isEmpty()) {
            contradictions
                    .add(Settings.SCHEDULED_FROM + ": it must be an address that begins with https:// or http://, because "
                            + Settings.SCHEDULED_AT + " is " + shown(Settings.SCHEDULED_AT));
        }
        if (time(Settings.STALE_IF_DATABASE_DOWN).compareTo(time(Settings.CHECK_INTERVAL)) <= 0) {
            contradictions.add(
                    Settings.STALE_IF_DATABASE_DOWN + ": " + shown(Settings.STALE_IF_DATABASE_DOWN) + " must be longer than "
                            + Settings.CHECK_INTERVAL + ", which is " + shown(Settings.CHECK_INTERVAL));
        }
        if (time(Settings.CIRCUIT_BREAKER_DELAY).compareTo(time(Settings.RETRY_DELAY).multipliedBy(2)) <= 0) {
            contradictions.add(
                    Settings.CIRCUIT_BREAKER_DELAY + ": " + shown(Settings.CIRCUIT_BREAKER_DELAY) + " must be more than twice "
                            + Settings.RETRY_DELAY + ", which is " + shown(Settings.RETRY_DELAY));
        }
        if (size(Settings.MAX_BODY_SIZE).compareTo(size(Settings.MAX_FILE_SIZE)) > 0) {
            contradictions.add(Settings.MAX_BODY_SIZE + ": " + shown(Settings.MAX_BODY_SIZE) + " must not be more than "
                    + Settings.MAX_FILE_SIZE + ", which is " + shown(Settings.MAX_FILE_SIZE));
        }
        if (size(Settings.MAX_RESPONSE_MEMORY).compareTo(size(Settings.MAX_RESPONSE_SIZE).shiftLeft(2)) < 0) {
            contradictions.add(Settings.MAX_RESPONSE_MEMORY + ": " + shown(Settings.MAX_RESPONSE_MEMORY)
                    + " must be at least four times " + Settings.MAX_RESPONSE_SIZE + ", which is "
                    + shown(Settings.MAX_RESPONSE_SIZE));
        }
        if (number(Settings.MANAGEMENT_PORT) != 0 && value(Settings.MANAGEMENT_PORT).equals(value(Settings.PORT))) {
            contradictions.add(Settings.MANAGEMENT_PORT + ": " + shown(Settings.MANAGEMENT_PORT) + " must not be "
                    + Settings.PORT);
        }
        if (number(Settings.MIN_CONNECTIONS) > number(Settings.MAX_CONNECTIONS)) {
            contradictions
                    .add(Settings.MIN_CONNECTIONS + ": " + shown(Settings.MIN_CONNECTIONS) + " must not be more than "
                            + Settings.MAX_CONNECTIONS + ", which is " + shown(Settings.MAX_CONNECTIONS));
        }
        if (isTrue(Settings.HAS_PROVIDER) && value(Settings.PROVIDER).isEmpty()) {
            contradictions.add(Settings.PROVIDER + ": it must be the address of an OpenID Connect provider, because "
                    + Settings.HAS_PROVIDER + " is 'true'");
        }
        if (isTrue(Settings.HAS_PROVIDER_ON_PAGES) && !isTrue(Settings.HAS_PROVIDER)) {
            contradictions.add(Settings.HAS_PROVIDER + ": it must be 'true', because " + Settings.HAS_PROVIDER_ON_PAGES
                    + " is 'true'");
        }
        if (isTrue(Settings.HAS_PROVIDER_ON_PAGES) && value(Settings.CLIENT).isEmpty()) {
            contradictions.add(Settings.CLIENT + ": it must be the name by which the provider knows this service, because "
                    + Settings.HAS_PROVIDER_ON_PAGES + " is 'true'");
        }
        if (isTrue(Settings.HAS_PROVIDER_ON_PAGES) && value(Settings.PUBLIC_URL).filter(url -> url.endsWith("/")).isPresent()) {
            contradictions.add(Settings.PUBLIC_URL + ": " + shown(Settings.PUBLIC_URL) + " must not end with a slash, because "
                    + Settings.HAS_PROVIDER_ON_PAGES + " is 'true' and the provider compares addresses exactly");
        }
        return contradictions;
    }

    private boolean isTrue(String name) {
        return value(name).filter("true"::equalsIgnoreCase).isPresent();
    }

    private boolean isOn() {
        return value(Settings.SCHEDULED_AT).filter(at -> !Rule.isOff(at)).isPresent();
    }

    /** The value of a setting without surrounding white space; empty if it has none. */
    public Optional<String> value(String name) {
        return values.apply(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    private String shown(String name) {
        return Setting.shown(value(name).orElse(""));
    }

    private Duration time(String name) {
        return DurationConverter.parseDuration(value(name).orElseThrow());
    }

    private BigInteger size(String name) {
        return new MemorySizeConverter().convert(value(name).orElseThrow()).asBigInteger();
    }

    private long number(String name) {
        return Long.parseLong(value(name).orElseThrow());
    }

    /** The names that look like settings but are not, so that they have no effect; one line for each. */
    public List<String> warnings() {
        return given.stream().filter(SettingsCheck::isUnknown).map(SettingsCheck::warning).toList();
    }

    private static boolean isUnknown(String name) {
        return OURS.matcher(name).matches() && !BY_NAME.containsKey(withoutExtras(name))
                && !BY_VARIABLE.containsKey(withoutExtras(name));
    }

    private static String withoutExtras(String name) {
        return isVariable(name) ? PROFILE_OF_VARIABLE.matcher(name).replaceFirst("")
                : PROFILE_OR_ELEMENT.matcher(name).replaceAll("");
    }

    private static boolean isVariable(String name) {
        return name.indexOf('.') < 0;
    }

    private static String warning(String name) {
        String typed = ownPart(withoutExtras(name));
        Optional<Setting> meant = Settings.ALL.stream().filter(setting -> OURS.matcher(setting.name()).matches())
                .max(Comparator.comparingDouble(setting -> likeness(typed, setting)))
                .filter(setting -> likeness(typed, setting) >= ALIKE);
        return Setting.shown(name) + " is not a setting and has no effect"
                + meant.map(setting -> ". Did you mean " + (isVariable(name) ? setting.variable() : setting.name()) + "?")
                        .orElse(". docs/settings.md lists all settings.");
    }

    /** How similar a name is to that of a setting, or to its last part in case the group was left out. From 0 to 1. */
    private static double likeness(String typed, Setting setting) {
        return Math.max(SIMILARITY.apply(typed, ownPart(setting.name())),
                SIMILARITY.apply(typed, setting.name().substring(setting.name().lastIndexOf('.') + 1)));
    }

    /**
     * A name without the prefix of all settings, in lower case with hyphens, so that properties and variables are alike.
     */
    private static String ownPart(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[._]", "-").replaceFirst("^council-?ratings?-", "");
    }
}
