package org.councilratings.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import jakarta.transaction.Status;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * A database transaction of its own. Once the transaction has failed, because its connection broke or its time is over,
 * Hibernate returns null for records that exist (its issue HHH-12472): a record only seems to be missing. So neither the result
 * nor an exception of the work counts if the transaction did not last as long as the work.
 */
public final class DatabaseTransaction {

    private DatabaseTransaction() {
    }

    /**
     * Runs work, and commits what it changed.
     *
     * @param timeout when the transaction is rolled back, in whole seconds
     * @throws UnavailableException if the transaction failed during the work and no exception of the database says why
     */
    public static <T> T call(Duration timeout, Callable<T> work) {
        return QuarkusTransaction.requiringNew().timeout((int) timeout.toSeconds()).call(() -> checked(work));
    }

    /** The same with the default timeout. */
    public static <T> T call(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> checked(work));
    }

    /** The same for work without a result. */
    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    private static <T> T checked(Callable<T> work) throws Exception {
        T result;
        try {
            result = work.call();
        } catch (Exception failure) {
            if (isActive() || isAboutDatabase(failure)) {
                throw failure;
            }
            throw failed(failure);
        }
        if (!isActive()) {
            throw failed(null);
        }
        return result;
    }

    private static boolean isActive() {
        return QuarkusTransaction.getStatus() == Status.STATUS_ACTIVE;
    }

    private static boolean isAboutDatabase(Exception failure) {
        return failure instanceof UnavailableException
                || Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                        .anyMatch(SQLException.class::isInstance);
    }

    private static UnavailableException failed(Exception symptom) {
        return new UnavailableException("The transaction failed before its work was done", symptom);
    }
}
