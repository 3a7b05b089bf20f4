package org.councilratings.http.problem;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

/** Tells a database that is away, overloaded or about to stop from a statement that is wrong. */
final class DatabaseFault {

    /** Classes of SQLSTATE that are about the statement itself: its data, its conditions, its syntax. */
    private static final Set<String> ABOUT_THE_STATEMENT = Set.of("21", "22", "23", "42");

    private static final int DEEPEST = 10;

    private DatabaseFault() {
    }

    /** Whether a failure comes from a database that cannot answer now; asking again later may succeed. */
    static boolean isAway(Throwable failure) {
        return causes(failure, DEEPEST)
                .anyMatch(cause -> cause instanceof SQLException fault && !isAboutTheStatement(fault.getSQLState()));
    }

    /** A failure and what led to it. What ends a transaction is found among what was suppressed. */
    private static Stream<Throwable> causes(Throwable failure, int deep) {
        if (failure == null || deep == 0) {
            return Stream.empty();
        }
        return Stream.of(Stream.of(failure), causes(failure.getCause(), deep - 1),
                Stream.of(failure.getSuppressed()).flatMap(suppressed -> causes(suppressed, deep - 1)))
                .flatMap(each -> each);
    }

    /** A fault without a state comes from the pool of connections, which had none to give. */
    private static boolean isAboutTheStatement(String state) {
        return state != null && state.length() == 5 && ABOUT_THE_STATEMENT.contains(state.substring(0, 2));
    }
}
