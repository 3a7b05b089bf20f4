package org.councilratings.settings;

import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySizeConverter;

/**
 * Which values a setting can have. It uses Quarkus' own converters for numbers, durations and sizes, so that both accept the
 * same values.
 *
 * @param allowed describes the allowed values, worded to follow "is not"
 * @param accepts whether a value is allowed; can also throw an {@link IllegalArgumentException} if it is not
 */
record Rule(String allowed, Predicate<String> accepts) {

    /** Longer durations are mistakes, and too long for timers. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final int LARGEST_PORT = 65_535;
    private static final Pattern BOOLEAN = Pattern.compile("true|false", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}]*[^\\p{Cntrl}\\s][^\\p{Cntrl}]*");
    private static final Pattern EMAIL = Pattern.compile(
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?([.][A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*");
    private static final Pattern TELEPHONE = Pattern.compile("tel:[+]?[0-9().-]{3,}");
    private static final Pattern EXPLICITLY_RELATIVE = Pattern.compile("[.]{1,2}([/\\\\].*)?");
    private static final Pattern OFF = Pattern.compile("off|disabled", Pattern.CASE_INSENSITIVE);
    private static final Pattern POSTGRESQL_TIME = Pattern.compile("([0-9]{1,10})(ms|s|min|h|d)?");
    private static final List<String> POSTGRESQL_UNITS = List.of("ms", "s", "min", "h", "d");
    private static final long[] POSTGRESQL_MILLISECONDS = { 1, 1_000, 60_000, 3_600_000, 86_400_000 };

    /** Whether a value is allowed. */
    boolean isKeptBy(String value) {
        try {
            return accepts.test(value.strip());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    static Rule wholeNumber(long least, long most) {
        String upTo = most == Integer.MAX_VALUE || most == Long.MAX_VALUE ? " of " + least + " or more"
                : " from " + least + " to " + most;
        return new Rule("a whole number" + upTo, value -> {
            long number = Long.parseLong(value);
            return number >= least && number <= most;
        });
    }

    static Rule port() {
        return wholeNumber(0, LARGEST_PORT);
    }

    static Rule trueOrFalse() {
        return new Rule("true or false", value -> BOOLEAN.matcher(value).matches());
    }

    /** A duration of at least this, like {@code 500ms}, {@code 30s}, {@code 10M}, {@code 6H} or {@code PT1M30S}. */
    static Rule time(Duration least) {
        String from = least.isZero() ? "0s" : least.toMillis() < 1000 ? least.toMillis() + "ms" : least.toSeconds() + "s";
        return new Rule("a duration from " + from + " to " + LONGEST.toDays() + "D (units: ms, s, M for minutes, H, D)",
                value -> {
                    Duration time = DurationConverter.parseDuration(value);
                    return time.compareTo(least) >= 0 && time.compareTo(LONGEST) <= 0;
                });
    }

    /** A duration in PostgreSQL's units, which differ from ours. Without a unit it is in milliseconds. */
    static Rule postgresqlTime() {
        return new Rule("a duration of 1ms or more as PostgreSQL writes it (units: ms, s, min, h, d)", value -> {
            Matcher time = POSTGRESQL_TIME.matcher(value);
            if (!time.matches()) {
                return false;
            }
            int unit = time.group(2) == null ? 0 : POSTGRESQL_UNITS.indexOf(time.group(2));
            long milliseconds = Long.parseLong(time.group(1)) * POSTGRESQL_MILLISECONDS[unit];
            return milliseconds > 0 && milliseconds <= Integer.MAX_VALUE;
        });
    }

    static Rule size(long least, long most) {
        String upTo = most == Long.MAX_VALUE ? " of " + least + " bytes or more" : " from " + least + " to " + most + " bytes";
        return new Rule("a size" + upTo + " (units: K, M, G)", value -> {
            BigInteger bytes = new MemorySizeConverter().convert(value).asBigInteger();
            return bytes.compareTo(BigInteger.valueOf(least)) >= 0
                    && bytes.compareTo(LARGEST.min(BigInteger.valueOf(most))) <= 0;
        });
    }

    static Rule oneOf(String... words) {
        return new Rule("one of " + String.join(", ", words), value -> Arrays.asList(words).contains(value));
    }

    static Rule matching(String allowed, String form) {
        Pattern pattern = Pattern.compile(form);
        return new Rule(allowed, value -> pattern.matcher(value).matches());
    }

    static Rule oneLine() {
        return new Rule("one line of text", value -> LINE.matcher(value).matches());
    }

    /** The address of a service, without a path: the links made from it add their own. */
    static Rule serviceAddress() {
        return new Rule("an address that begins with https:// or http:// and ends with the host or port", value -> {
            URI address = webAddress(value);
            return address.getRawPath().matches("/*") && address.getRawQuery() == null && address.getRawFragment() == null
                    && address.getRawUserInfo() == null;
        });
    }

    static Rule pageAddress() {
        return new Rule("an address that begins with https:// or http://", value -> webAddress(value).getHost() != null);
    }

    static Rule email() {
        return new Rule("an e-mail address", value -> EMAIL.matcher(value).matches());
    }

    /** A contact as RFC 9116, section 2.5.3, requires it: a URI, and {@code https} for a web page. */
    static Rule contact() {
        return new Rule("an address that begins with mailto:, https:// or tel:", value -> {
            URI uri = URI.create(value);
            if ("mailto".equalsIgnoreCase(uri.getScheme())) {
                return EMAIL.matcher(uri.getSchemeSpecificPart().split("[?]", 2)[0]).matches();
            }
            return "https".equalsIgnoreCase(uri.getScheme()) ? webAddress(value).getHost() != null
                    : TELEPHONE.matcher(value).matches();
        });
    }

    static Rule networks() {
        return new Rule("a list of IP addresses or networks like 10.0.0.0/8, separated by commas",
                value -> Arrays.stream(value.split(",")).filter(text -> !text.isBlank())
                        .allMatch(text -> Network.of(text) != null));
    }

    static Rule tagAuthority() {
        return new Rule("a domain name or e-mail address in lower case, a comma, and a year, month or day (RFC 4151)",
                value -> TagAuthority.of(value) != null);
    }

    /** Whether a schedule is switched off. */
    static boolean isOff(String value) {
        return OFF.matcher(value).matches();
    }

    /** A cron expression in Quartz' form, with seconds first. A time that never comes, like 30 February, is not allowed. */
    static Rule cron() {
        return new Rule("off, or a cron expression with seconds that matches a future time", value -> {
            if (isOff(value)) {
                return true;
            }
            Cron cron = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ)).parse(value).validate();
            return ExecutionTime.forCron(cron).nextExecution(ZonedDateTime.now(ZoneOffset.UTC)).isPresent();
        });
    }

    /** A folder that exists. */
    static Rule folder() {
        return new Rule("a folder that exists and that this user can read", value -> {
            Path folder = Path.of(value);
            return Files.isDirectory(folder) && Files.isReadable(folder);
        });
    }

    /** The folder of the H2 database. H2 refuses relative paths without {@code ./}, and ends a path at a semicolon. */
    static Rule folderOfDatabase() {
        return new Rule("a folder that this user can write to, as an absolute path or one that begins with ./ or ~/", value -> {
            Path folder = DatabaseFolder.of(value);
            boolean isClear = folder.isAbsolute() || EXPLICITLY_RELATIVE.matcher(value).matches();
            return isClear && value.indexOf(';') < 0 && DatabaseFolder.isWritable(folder);
        });
    }

    private static URI webAddress(String value) {
        try {
            URI address = new URI(value);
            String scheme = String.valueOf(address.getScheme());
            if (scheme.matches("(?i)https?") && address.getHost() != null && address.getPort() <= LARGEST_PORT
                    && address.getPort() != 0) {
                return address;
            }
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException(malformed);
        }
        throw new IllegalArgumentException("Not a web address");
    }
}
