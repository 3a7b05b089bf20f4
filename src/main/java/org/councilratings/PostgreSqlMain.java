package org.councilratings;

import java.util.Optional;

import org.councilratings.database.DatabaseUrl;
import org.councilratings.database.DatabaseUrl.UnusableDatabaseUrl;

import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service on the PostgreSQL database that {@code DATABASE_URL} names. */
@QuarkusMain(name = "postgresql")
public class PostgreSqlMain {

    public static void main(String... arguments) {
        try {
            Optional<String> address = DatabaseUrl.fromEnvironment();
            if (address.isEmpty()) {
                Main.refuse(DatabaseUrl.VARIABLE + " is not set, but this build stores its data in PostgreSQL: set it to"
                        + " postgresql://user:password@host:5432/database, or start the build for H2 (quarkus-app).");
            }
            DatabaseUrl.of(address.orElseThrow()).settings().forEach(System::setProperty);
        } catch (UnusableDatabaseUrl unusable) {
            Main.refuse(unusable.getMessage());
        }
        Main.run(arguments);
    }
}
