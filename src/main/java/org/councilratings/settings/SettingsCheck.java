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
 * Says what is wrong with an operator's settings, before anything is started with them. Each sentence is one line; none shows a
 * value that may have a password in it.
 */
public final class SettingsCheck {

    private static final String ENVIRONMENT = "EnvConfigSource";

    /** What was meant for this service, rightly spelt or not. */
    private static final Pattern OURS = Pattern.compile("(%[^.]+[.]|_[A-Z0-9]+_)?council[-_.]?ratings?[-_.].*",
            Pattern.CASE_INSENSITIVE);

    /** What SmallRye Config puts before a name for one profile, and after it for one element of a list. */
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
     * @param values the value of a setting, if there is one; fails with {@link NoSuchElementException} or
     *        {@link IllegalArgumentException} if it refers to another that is missing
     * @param given the names of everything that is set, as properties or environment variables
     */
    SettingsCheck(Function<String, Optional<String>> values, Collection<String> given) {
        this.values = values;
        this.given = given;
    }

    /** A check of what this process was given, read as the service will read it, but before it does. */
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

    /** What cannot be right, one sentence for each. The service must not be started with it. */
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

    /** What is right by itself, and not together. */
    private List<String> contradictions() {
        List<String> contradictions = new ArrayList<>();
        if (isOn() && value(Settings.SCHEDULED_FROM).isEmpty()) {
            contradictions
                    .add(Settings.SCHEDULED_FROM + ": it must be an address that begins with https:// or http://, because "
                            + Settings.SCHEDULED_AT + " is " + shown(Settings.SCHEDULED_AT));
        }
        if (time(Settings.TRUSTED_FOR).compareTo(time(Settings.CHECKED_EVERY)) <= 0) {
            contradictions.add(Settings.TRUSTED_FOR + ": " + shown(Settings.TRUSTED_FOR) + " must be longer than "
                    + Settings.CHECKED_EVERY + ", which is " + shown(Settings.CHECKED_EVERY));
        }
        if (time(Settings.REST).compareTo(time(Settings.FIRST_PAUSE).multipliedBy(2)) <= 0) {
            contradictions.add(Settings.REST + ": " + shown(Settings.REST) + " must be more than twice "
                    + Settings.FIRST_PAUSE + ", which is " + shown(Settings.FIRST_PAUSE));
        }
        if (size(Settings.LARGEST_BODY).compareTo(size(Settings.LARGEST_FILE)) > 0) {
            contradictions.add(Settings.LARGEST_BODY + ": " + shown(Settings.LARGEST_BODY) + " must not be more than "
                    + Settings.LARGEST_FILE + ", which is " + shown(Settings.LARGEST_FILE));
        }
        if (number(Settings.FEWEST_CONNECTIONS) > number(Settings.MOST_CONNECTIONS)) {
            contradictions
                    .add(Settings.FEWEST_CONNECTIONS + ": " + shown(Settings.FEWEST_CONNECTIONS) + " must not be more than "
                            + Settings.MOST_CONNECTIONS + ", which is " + shown(Settings.MOST_CONNECTIONS));
        }
        if (value(Settings.HAS_PROVIDER).filter("true"::equalsIgnoreCase).isPresent() && value(Settings.PROVIDER).isEmpty()) {
            contradictions.add(Settings.PROVIDER + ": it must be the address of an OpenID Connect provider, because "
                    + Settings.HAS_PROVIDER + " is 'true'");
        }
        return contradictions;
    }

    private boolean isOn() {
        return value(Settings.SCHEDULED_AT).filter(at -> !Rule.isOff(at)).isPresent();
    }

    /** The value of a setting, without blanks around it; none if it is empty. */
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

    /** What has no effect, because its name is none of a setting; one sentence for each. */
    public List<String> warnings() {
        return given.stream().filter(SettingsCheck::isUnknown).map(SettingsCheck::warning).toList();
    }

    private static boolean isUnknown(String name) {
        return OURS.matcher(name).matches() && !name.equals(Settings.TOKEN) && !BY_NAME.containsKey(withoutExtras(name))
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
        return Setting.shown(name) + " is no setting and has no effect"
                + meant.map(setting -> ". Did you mean " + (isVariable(name) ? setting.variable() : setting.name()) + "?")
                        .orElse(". The README lists all settings.");
    }

    /** How alike a name is to that of a setting, or to its end, if its group was forgotten. */
    private static double likeness(String typed, Setting setting) {
        return Math.max(SIMILARITY.apply(typed, ownPart(setting.name())),
                SIMILARITY.apply(typed, setting.name().substring(setting.name().lastIndexOf('.') + 1)));
    }

    /**
     * What is left of a name without the part that all settings have in common; properties and variables look the same then.
     */
    private static String ownPart(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[._]", "-").replaceFirst("^council-?ratings?-", "");
    }
}
