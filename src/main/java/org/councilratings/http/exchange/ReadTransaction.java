package org.councilratings.http.exchange;

import java.time.Duration;
import java.util.concurrent.Callable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.store.DatasetState;
import org.councilratings.store.OutdatedException;
import org.councilratings.store.UnavailableException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Reads in a transaction, all of whose statements see one state of the data. */
@ApplicationScoped
public class ReadTransaction {

    /** A transaction that began just before a change was made known is begun anew; one of a database that lags stays old. */
    private static final int MOST_ATTEMPTS = 3;

    @Inject
    DatasetState dataset;

    @Inject
    Exchange exchange;

    @ConfigProperty(name = "council-ratings.http.response-timeout")
    Duration longest;

    /**
     * Reads what the answer to the current request is made of, and notes which revision it is of.
     *
     * @throws UnavailableException at once, if the database did not answer when it was asked last
     */
    public <T> T call(Callable<T> reader) {
        if (!dataset.isReachable()) {
            throw new UnavailableException("The database did not answer when it was asked last");
        }
        for (int attempt = 1;; attempt++) {
            try {
                return attempt(reader);
            } catch (OutdatedException changedMeanwhile) {
                if (attempt == MOST_ATTEMPTS) {
                    throw changedMeanwhile;
                }
            }
        }
    }

    private <T> T attempt(Callable<T> reader) {
        return QuarkusTransaction.requiringNew().timeout((int) longest.toSeconds()).call(() -> {
            exchange.readFrom(dataset.ofReadingTransaction());
            return reader.call();
        });
    }
}
