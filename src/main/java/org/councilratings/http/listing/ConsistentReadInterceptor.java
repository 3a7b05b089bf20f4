package org.councilratings.http.listing;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

import org.councilratings.http.exchange.ConsistentRead;
import org.councilratings.http.exchange.ReadTransaction;

/** Runs a resource in a transaction, all of whose statements see one state of the data, and makes lists ready within it. */
@ConsistentRead
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class ConsistentReadInterceptor {

    @Inject
    ReadTransaction reading;

    @Inject
    ListingPreparation preparation;

    @AroundInvoke
    Object answer(InvocationContext call) {
        return reading.call(() -> {
            Object answer = call.proceed();
            if (answer instanceof Listing<?> listing) {
                preparation.prepare(listing, call.getMethod());
            }
            return answer;
        });
    }
}
