package org.councilratings;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;

import org.councilratings.bundle.BrokenDataset;
import org.councilratings.command.Commands;
import org.councilratings.command.DatabaseOpening;
import org.councilratings.command.StartFailure;
import org.councilratings.database.DatabaseUrl;
import org.councilratings.settings.SettingsCheck;
import org.councilratings.store.EndOfProcess;
import org.jboss.logging.Logger;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service with its own database, H2. */
@QuarkusMain
public class Main {

    /** Passes malformed addresses to the service, which returns a problem; the framework's response is empty. */
    private static final String LEAVE_ADDRESSES_TO_US = "vertx.disableURIValidation";

    /** Pictures are drawn without a screen, even if the machine has one. */
    private static final String WITHOUT_SCREEN = "java.awt.headless";

    public static void main(String... arguments) {
        if (DatabaseUrl.fromEnvironment().isPresent()) {
            refuse(DatabaseUrl.VARIABLE + " is set, but this build stores its data in H2: start the build for PostgreSQL"
                    + " (quarkus-app-postgresql), or unset the variable.");
        }
        run(arguments);
    }

    /** Starts the service or runs a command. */
    static void run(String... arguments) {
        System.setProperty(LEAVE_ADDRESSES_TO_US, "true");
        System.setProperty(WITHOUT_SCREEN, "true");
        // If the start fails before the log is set up, earlier log messages would be printed.
        java.util.logging.Logger.getLogger("").setLevel(Level.INFO);
        if (arguments.length > 0) {
            System.exit(Commands.execute(arguments));
        }
        SettingsCheck settings = check();
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            openDatabase(settings);
            EndOfProcess.watchThreads();
            Quarkus.run(null, Main::end);
        } else {
            Quarkus.run();
        }
    }

    private static SettingsCheck check() {
        SettingsCheck settings = SettingsCheck.ofThisProcess();
        List<String> faults = settings.faults();
        if (!faults.isEmpty()) {
            refuse(String.join(System.lineSeparator(), faults));
        }
        settings.warnings().forEach(Logger.getLogger(Main.class)::warn);
        return settings;
    }

    private static void openDatabase(SettingsCheck settings) {
        try {
            DatabaseOpening.open(settings);
        } catch (IllegalStateException unusable) {
            refuse(unusable.getMessage());
        }
    }

    /** Ends the process. Explains a failure in one sentence if the operator can fix it. */
    private static void end(int code, Throwable failure) {
        if (failure != null) {
            inWords(failure).ifPresentOrElse(System.err::println,
                    () -> Logger.getLogger(Main.class).error("The service could not start", failure));
        }
        System.exit(code);
    }

    private static Optional<String> inWords(Throwable failure) {
        return StartFailure.inWords(failure).or(() -> Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(BrokenDataset.class::isInstance).map(Throwable::getMessage).findFirst());
    }

    /** Ends the process with a message instead of a stack trace. */
    static void refuse(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }
}
