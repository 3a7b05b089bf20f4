package org.councilratings.web.problem;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

/** Tells a database that is away, overloaded or about to stop from a statement that is wrong. */
final class DatabaseFault {

    /** Classes of SQLSTATE that are about the statement itself: its data, its conditions, its syntax. */
    private static final Set<String> ABOUT_THE_STATEMENT = Set.of("21", "22", "23", "42");

    private DatabaseFault() {
    }

    /** Whether a failure comes from a database that cannot answer now; asking again later may succeed. */
    static boolean isAway(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20)
                .anyMatch(cause -> cause instanceof SQLException fault && !isAboutTheStatement(fault.getSQLState()));
    }

    /** A fault without a state comes from the pool of connections, which had none to give. */
    private static boolean isAboutTheStatement(String state) {
        return state != null && state.length() == 5 && ABOUT_THE_STATEMENT.contains(state.substring(0, 2));
    }
}
