package org.councilratings;

import org.councilratings.command.Commands;
import org.councilratings.database.DatabaseUrl;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service with its own database, H2. */
@QuarkusMain
public class Main {

    /** Makes malformed addresses reach the service, which answers them with a problem; the framework's answer is empty. */
    private static final String LEAVE_ADDRESSES_TO_US = "vertx.disableURIValidation";

    public static void main(String... arguments) {
        if (DatabaseUrl.fromEnvironment().isPresent()) {
            refuse(DatabaseUrl.VARIABLE + " is set, but this build keeps its data in H2: start the one for PostgreSQL"
                    + " (quarkus-app-postgresql), or unset the variable.");
        }
        run(arguments);
    }

    /** Starts the service, or does what the arguments say. */
    static void run(String... arguments) {
        System.setProperty(LEAVE_ADDRESSES_TO_US, "true");
        if (arguments.length > 0) {
            System.exit(Commands.execute(arguments));
        }
        Quarkus.run();
    }

    /** Ends the process with a sentence instead of a stack trace. */
    static void refuse(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }
}
