package org.councilratings.http.problem;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;

/** Distinguishes a database that is down, overloaded or stopping from a wrong statement. */
final class DatabaseFault {

    /** Classes of SQLSTATE for errors in the statement: its data, constraints or syntax. */
    private static final Set<String> ABOUT_THE_STATEMENT = Set.of("21", "22", "23", "42");

    private static final Set<Class<? extends Exception>> ENDS_OF_TRANSACTIONS = Set.of(RollbackException.class,
            HeuristicMixedException.class, HeuristicRollbackException.class, SystemException.class);

    private static final int MAX_DEPTH = 10;

    private DatabaseFault() {
    }

    /** Whether the database is unavailable or took too long, so that a later attempt can succeed. */
    static boolean isUnavailable(Throwable failure) {
        List<SQLException> faults = causes(failure, MAX_DEPTH).filter(SQLException.class::isInstance)
                .map(SQLException.class::cast).toList();
        return faults.isEmpty() ? hasLostTransaction(failure)
                : faults.stream().anyMatch(fault -> !isAboutTheStatement(fault.getSQLState()));
    }

    /**
     * A transaction that is over its time is rolled back, which shows only when it is to be committed. A connection that breaks
     * during the commit leaves its outcome open.
     */
    private static boolean hasLostTransaction(Throwable failure) {
        return causes(failure, MAX_DEPTH)
                .anyMatch(cause -> ENDS_OF_TRANSACTIONS.stream().anyMatch(end -> end.isInstance(cause)));
    }

    /** A failure, its causes and suppressed failures, which include those at the end of a transaction. */
    private static Stream<Throwable> causes(Throwable failure, int depth) {
        if (failure == null || depth == 0) {
            return Stream.empty();
        }
        return Stream.of(Stream.of(failure), causes(failure.getCause(), depth - 1),
                Stream.of(failure.getSuppressed()).flatMap(suppressed -> causes(suppressed, depth - 1)))
                .flatMap(cause -> cause);
    }

    /** A fault without a state comes from the connection pool: it has no free connection. */
    private static boolean isAboutTheStatement(String state) {
        return state != null && state.length() == 5 && ABOUT_THE_STATEMENT.contains(state.substring(0, 2));
    }
}
