package org.councilratings.http.exchange;

import java.time.Duration;
import java.util.concurrent.Callable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.store.DatabaseTransaction;
import org.councilratings.store.DatasetState;
import org.councilratings.store.OutdatedException;
import org.councilratings.store.UnavailableException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads in a transaction that sees one revision of the data. */
@ApplicationScoped
public class ReadTransaction {

    /** A transaction that started just before a change is retried. A retry does not help if the database itself lags. */
    private static final int MAX_ATTEMPTS = 3;

    @Inject
    DatasetState dataset;

    @Inject
    Exchange exchange;

    @ConfigProperty(name = "council-ratings.http.response-timeout")
    Duration timeout;

    /**
     * Reads for the current response, and records the revision in its exchange.
     *
     * @throws UnavailableException at once, if the database was unavailable at the last check
     */
    public <T> T call(Callable<T> reader) {
        return call(timeout, reader);
    }

    /**
     * The same for what may take longer than a response.
     *
     * @param longest when the transaction is rolled back, in whole seconds
     */
    public <T> T call(Duration longest, Callable<T> reader) {
        if (!dataset.isReachable()) {
            throw new UnavailableException("The database was unavailable at the last check");
        }
        for (int attempt = 1;; attempt++) {
            try {
                return attempt(longest, reader);
            } catch (OutdatedException changedMeanwhile) {
                if (attempt == MAX_ATTEMPTS) {
                    throw changedMeanwhile;
                }
                changedMeanwhile.prepareRetry();
            }
        }
    }

    private <T> T attempt(Duration longest, Callable<T> reader) {
        return DatabaseTransaction.call(longest, () -> {
            exchange.readFrom(dataset.ofReadingTransaction());
            return reader.call();
        });
    }
}
