package org.councilratings.database;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The address of a PostgreSQL database: {@code postgresql://user:password@host:port/database?parameters}, as for PostgreSQL's
 * own tools, or {@code jdbc:postgresql://host:port/database?parameters}. Its messages never contain the password.
 */
public final class DatabaseUrl {

    /** The environment variable. */
    public static final String VARIABLE = "DATABASE_URL";

    private static final Pattern ADDRESS = Pattern.compile(
            "(?<driver>jdbc:)?(?:postgresql|postgres)://(?:(?<user>[^:/?#]*)(?::(?<password>[^/?#]*))?@)?(?<hosts>[^/?#@]*)"
                    + "(?:/(?<database>[^/?#]*))?(?:\\?(?<parameters>[^#]*))?");
    private static final Pattern HOST = Pattern
            .compile("(?:[A-Za-z0-9_.-]+|\\[[0-9A-Fa-f:.]+(?:%[A-Za-z0-9]+)?])(?::(?<port>[0-9]{1,5}))?");
    private static final int LARGEST_PORT = 65535;
    private static final String USER = "user";
    private static final String PASSWORD = "password";

    /** Parameters with other names in the JDBC driver. */
    private static final Map<String, String> DRIVER_NAMES = Map.of("application_name", "ApplicationName",
            "channel_binding", "channelBinding", "connect_timeout", "connectTimeout", "gssencmode", "gssEncMode",
            "target_session_attrs", "targetServerType");

    /** Server types with other names in the JDBC driver. */
    private static final Map<String, String> DRIVER_SERVERS = Map.of("read-write", "primary", "read-only", "secondary",
            "standby", "secondary", "prefer-standby", "preferSecondary");

    private final String hosts;
    private final String database;
    private final Map<String, String> parameters;

    private DatabaseUrl(Matcher address) {
        hosts = checkedHosts(address.group("hosts"));
        database = Optional.ofNullable(address.group("database")).map(DatabaseUrl::decoded).orElse("");
        parameters = parameters(address.group("parameters"), address.group("driver") != null);
        putIfGiven(USER, address.group(USER));
        putIfGiven(PASSWORD, address.group(PASSWORD));
    }

    /** The address in the environment variable, unless it is missing or empty. */
    public static Optional<String> fromEnvironment() {
        return Optional.ofNullable(System.getenv(VARIABLE)).filter(text -> !text.isBlank());
    }

    /** Parses an address with percent-encoded parts. */
    public static DatabaseUrl of(String text) {
        Matcher address = ADDRESS.matcher(text.strip());
        if (!address.matches()) {
            throw new UnusableDatabaseUrl(
                    "must look like postgresql://user:password@host:5432/database (or jdbc:postgresql://…);"
                            + " characters like / ? # @ : in a user or password must be percent-encoded");
        }
        return new DatabaseUrl(address);
    }

    /** The same as settings of Quarkus, only for the parts that the address has. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("quarkus.datasource.jdbc.url", jdbcUrl());
        setting(settings, "quarkus.datasource.username", USER);
        setting(settings, "quarkus.datasource.password", PASSWORD);
        return settings;
    }

    private void setting(Map<String, String> settings, String name, String parameter) {
        if (parameters.containsKey(parameter)) {
            settings.put(name, escaped(parameters.get(parameter)));
        }
    }

    private String jdbcUrl() {
        String query = parameters.entrySet().stream().filter(parameter -> !isSecret(parameter.getKey()))
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&", "?", ""));
        return escaped("jdbc:postgresql://" + hosts + "/" + encoded(database) + (query.length() == 1 ? "" : query));
    }

    private static boolean isSecret(String parameter) {
        return parameter.equals(USER) || parameter.equals(PASSWORD);
    }

    private void putIfGiven(String parameter, String value) {
        if (value != null && !value.isEmpty()) {
            parameters.put(parameter, decoded(value));
        }
    }

    private static String checkedHosts(String hosts) {
        if (hosts.isEmpty()) {
            throw new UnusableDatabaseUrl("has no host");
        }
        List<String> each = Arrays.asList(hosts.split(",", -1));
        if (!each.stream().allMatch(DatabaseUrl::isHost)) {
            throw new UnusableDatabaseUrl("must have host, host:port, or several of these separated by commas, after"
                    + " // or @. Put IPv6 addresses in brackets. A port is a number from 1 to 65535");
        }
        return hosts;
    }

    private static boolean isHost(String text) {
        Matcher host = HOST.matcher(text);
        return host.matches() && (host.group("port") == null || isPort(Integer.parseInt(host.group("port"))));
    }

    private static boolean isPort(int number) {
        return number > 0 && number <= LARGEST_PORT;
    }

    private static Map<String, String> parameters(String text, boolean isForDriver) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (text != null && !text.isEmpty()) {
            // The driver reads a plus sign as a space; other tools do not.
            String encoded = isForDriver ? text.replace("+", "%20") : text;
            Arrays.stream(encoded.split("&")).filter(parameter -> !parameter.isEmpty())
                    .forEach(parameter -> read(parameter, parameters));
        }
        return parameters;
    }

    private static void read(String parameter, Map<String, String> parameters) {
        String[] nameAndValue = parameter.split("=", 2);
        String name = decoded(nameAndValue[0]);
        String value = nameAndValue.length == 1 ? "" : decoded(nameAndValue[1]);
        parameters.put(DRIVER_NAMES.getOrDefault(name, name),
                name.equals("target_session_attrs") ? DRIVER_SERVERS.getOrDefault(value, value) : value);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            throw new UnusableDatabaseUrl("has a % that does not start a percent-encoded character. Write % itself as %25");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Settings replace a dollar sign and the name after it. */
    private static String escaped(String value) {
        return value.replace("$", "\\$");
    }

    @Override
    public String toString() {
        return hosts + "/" + database;
    }

    /** An address that is not valid. The reason does not quote it, because it can contain a password. */
    public static final class UnusableDatabaseUrl extends IllegalArgumentException {

        private static final long serialVersionUID = 1;

        private UnusableDatabaseUrl(String reason) {
            super(VARIABLE + " " + reason + ".");
        }
    }
}
