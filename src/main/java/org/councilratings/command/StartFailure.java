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

    /** H2: the file is damaged, of another H2 version, or not readable or writable. */
    private static final Set<Integer> UNUSABLE = Set.of(90028, 90030, 90031, 90048);

    private static final Pattern FILE = Pattern.compile("\"(?:nio:)?([^\"]*?[.]mv[.]db)");

    private StartFailure() {
    }

    /** The explanation of a known failure. */
    public static Optional<String> inWords(Throwable failure) {
        List<Throwable> causes = Stream.iterate(failure, Objects::nonNull, Throwable::getCause).toList();
        return causes.stream().map(StartFailure::sentence).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> sentence(Throwable cause) {
        if (cause instanceof SQLException fault && fault.getErrorCode() == IN_USE) {
            return Optional.of("The database" + file(fault) + " is in use by another process. Stop the service that runs on it"
                    + " first.");
        }
        if (cause instanceof SQLException fault && UNUSABLE.contains(fault.getErrorCode())) {
            return Optional.of("The database" + file(fault) + " cannot be used: " + firstLine(fault)
                    + " Check its permissions, or restore a backup.");
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

    private static String firstLine(Throwable cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("").replaceFirst(" \\[\\d+-\\d+]$", "");
    }
}
