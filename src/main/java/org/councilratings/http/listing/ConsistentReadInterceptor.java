package org.councilratings.http.listing;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

import org.councilratings.http.exchange.ConsistentRead;
import org.councilratings.http.exchange.ReadTransaction;

/** Runs a resource in a transaction that sees one revision of the data, and renders lists in it. */
@ConsistentRead
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class ConsistentReadInterceptor {

    @Inject
    ReadTransaction reading;

    @Inject
    ListingRenderer renderer;

    @AroundInvoke
    Object call(InvocationContext call) {
        return reading.call(() -> {
            Object result = call.proceed();
            if (result instanceof Listing<?> listing) {
                renderer.prepare(listing, call.getMethod());
            }
            return result;
        });
    }
}
