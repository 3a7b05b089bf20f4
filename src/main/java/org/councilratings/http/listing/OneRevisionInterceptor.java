package org.councilratings.http.listing;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

import org.councilratings.http.exchange.OneRevision;
import org.councilratings.http.exchange.ReadingTransaction;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** Runs a resource in a transaction, all of whose statements see one state of the data, and makes lists ready within it. */
@OneRevision
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class OneRevisionInterceptor {

    @Inject
    ReadingTransaction reading;

    @Inject
    ListingPreparation preparation;

    @Inject
    CurrentVertxRequest request;

    @AroundInvoke
    Object answer(InvocationContext call) {
        return reading.call(() -> {
            Object answer = call.proceed();
            if (answer instanceof Listing<?> listing) {
                preparation.prepare(listing, call.getMethod(), request.getCurrent());
            }
            return answer;
        });
    }
}
