package org.councilratings.web.representation;

import java.time.Duration;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

import org.councilratings.web.page.Listing;
import org.councilratings.web.revision.Basis;
import org.councilratings.web.revision.OneRevision;
import org.councilratings.web.revision.Revisions;
import org.councilratings.web.revision.UnavailableException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** Runs a resource in a transaction, all of whose statements see one state of the data, and makes lists ready within it. */
@OneRevision
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class OneRevisionInterceptor {

    @Inject
    Revisions revisions;

    @Inject
    Basis basis;

    @Inject
    ListingPreparation preparation;

    @Inject
    CurrentVertxRequest request;

    @ConfigProperty(name = "council-ratings.load.longest-read")
    Duration longest;

    @AroundInvoke
    Object answer(InvocationContext call) {
        if (!revisions.isReachable()) {
            throw new UnavailableException("The database did not answer when it was asked last");
        }
        return QuarkusTransaction.requiringNew().timeout((int) longest.toSeconds()).call(() -> {
            basis.standOn(revisions.ofReadingTransaction());
            Object answer = call.proceed();
            if (answer instanceof Listing<?> listing) {
                preparation.prepare(listing, call.getMethod(), request.getCurrent());
            }
            return answer;
        });
    }
}
