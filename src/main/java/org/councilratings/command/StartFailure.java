package org.councilratings.command;

import java.net.BindException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;

/** Explains start failures that an operator can fix. */
public final class StartFailure {

    /** H2: another process has the file open. */
    private static final int IN_USE = 90020;

    /** H2: the file is of another version. */
    private static final int OTHER_VERSION = 90048;

    /** H2: the file is damaged. */
    private static final Set<Integer> DAMAGED = Set.of(50000, 90030);

    /** H2: the file cannot be read or written. */
    private static final Set<Integer> UNUSABLE = Set.of(90028, 90031, 90062, 90097, 90100);

    private static final String NO_SPACE = "No space left on device";

    private static final Pattern FILE = Pattern.compile("\"(?:nio:)?([^\"]*?[.]mv[.]db)");

    private StartFailure() {
    }

    /** The explanation of a known failure. */
    public static Optional<String> inWords(Throwable failure) {
        List<Throwable> causes = Stream.iterate(failure, Objects::nonNull, Throwable::getCause).toList();
        if (causes.stream().anyMatch(cause -> String.valueOf(cause.getMessage()).contains(NO_SPACE))) {
            return Optional.of("There is no space left on the disk for the database. Free some, and start again.");
        }
        return causes.stream().map(StartFailure::sentence).flatMap(Optional::stream).findFirst();
    }

    static boolean isInUse(SQLException failure) {
        return failure.getErrorCode() == IN_USE;
    }

    private static Optional<String> sentence(Throwable cause) {
        if (cause instanceof SQLException fault && isInUse(fault)) {
            return Optional.of("The database" + file(fault) + " is in use by another process. Stop the service that runs on it"
                    + " first.");
        }
        if (cause instanceof SQLException fault && fault.getErrorCode() == OTHER_VERSION) {
            return Optional.of("The database" + file(fault) + " is of another version of H2. Start the release that it was"
                    + " last used with, or move the data as SQL (docs/operations.md).");
        }
        if (cause instanceof SQLException fault && DAMAGED.contains(fault.getErrorCode())) {
            return Optional.of("The database" + file(fault) + " is damaged. Restore a backup.");
        }
        if (cause instanceof SQLException fault && UNUSABLE.contains(fault.getErrorCode())) {
            return Optional.of("The database" + file(fault) + " cannot be used: " + firstLine(fault)
                    + ". Check its permissions and the free space, or restore a backup.");
        }
        if (cause instanceof QuarkusBindException bind) {
            return Optional.of("Port " + bind.getPort() + " cannot be used at " + bind.getHost()
                    + ": another process may be using it. Stop that process, or set quarkus.http.port or quarkus.http.host.");
        }
        if (cause instanceof BindException || cause instanceof UnknownHostException) {
            return Optional.of("The address to listen on cannot be used (" + firstLine(cause)
                    + "): set quarkus.http.host or quarkus.http.port.");
        }
        return cause instanceof ConfigurationException ? Optional.ofNullable(cause.getMessage()).map(any -> firstLine(cause))
                : Optional.empty();
    }

    private static String file(SQLException fault) {
        Matcher named = FILE.matcher(fault.getMessage());
        return named.find() ? " " + named.group(1) : "";
    }

    static String firstLine(Throwable cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("").replaceFirst(" \\[\\d+-\\d+]$", "");
    }
}
