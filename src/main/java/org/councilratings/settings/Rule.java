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
 * Which values a setting may have. Numbers, times and sizes are read as the framework reads them, so that a value that is right
 * here is right there.
 *
 * @param allowed what is right, to stand after "is not"
 * @param accepts whether a value is right; an {@link IllegalArgumentException} says that it is not
 */
record Rule(String allowed, Predicate<String> accepts) {

    /** Longer times are mistakes, and would be too long for the timers that get them. */
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

    /** Whether a value is right. */
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

    /** A time of at least this, as {@code 500ms}, {@code 30s}, {@code 10M}, {@code 6H} or {@code PT1M30S}. */
    static Rule time(Duration least) {
        String from = least.isZero() ? "0s" : least.toMillis() < 1000 ? least.toMillis() + "ms" : least.toSeconds() + "s";
        return new Rule("a time from " + from + " to " + LONGEST.toDays() + "D (units: ms, s, M for minutes, H, D)", value -> {
            Duration time = DurationConverter.parseDuration(value);
            return time.compareTo(least) >= 0 && time.compareTo(LONGEST) <= 0;
        });
    }

    /** A time as PostgreSQL has it, which has other units; none is milliseconds. */
    static Rule postgresqlTime() {
        return new Rule("a time of 1ms or more as PostgreSQL writes it (units: ms, s, min, h, d)", value -> {
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

    /** Where a service is: the links that are made of it have a path of their own, and pages link from the host's root. */
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

    /** RFC 9116, section 2.5.3: a URI, and https if it is of the web. */
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
        return new Rule("a list of addresses, or of networks like 10.0.0.0/8, with commas between them",
                value -> Arrays.stream(value.split(",")).filter(text -> !text.isBlank())
                        .allMatch(text -> Network.of(text) != null));
    }

    static Rule tagAuthority() {
        return new Rule("a domain name or e-mail address in lower case, a comma, and a year, month or day (RFC 4151)",
                value -> TagAuthority.of(value) != null);
    }

    /** Whether a schedule says that there is none. */
    static boolean isOff(String value) {
        return OFF.matcher(value).matches();
    }

    /** As the scheduler reads it: with seconds first. One that never comes, like a 30 February, is a mistake too. */
    static Rule cron() {
        return new Rule("off, or a cron expression with seconds that names a time to come", value -> {
            if (isOff(value)) {
                return true;
            }
            Cron cron = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ)).parse(value).validate();
            return ExecutionTime.forCron(cron).nextExecution(ZonedDateTime.now(ZoneOffset.UTC)).isPresent();
        });
    }

    /** A folder that is there. */
    static Rule folder() {
        return new Rule("a folder that is there and that this user may read", value -> {
            Path folder = Path.of(value);
            return Files.isDirectory(folder) && Files.isReadable(folder);
        });
    }

    /** H2 takes no path that is relative without saying so, and ends it at a semicolon. */
    static Rule folderOfDatabase() {
        return new Rule("a folder that this user may write to, as an absolute path or one that begins with ./ or ~/", value -> {
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
        throw new IllegalArgumentException("No address of the web");
    }
}
