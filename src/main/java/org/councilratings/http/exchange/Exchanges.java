package org.councilratings.http.exchange;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.councilratings.calendar.LondonClock;
import org.councilratings.store.DatasetState;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;

/** The exchange of each request, for injection. */
@Singleton
public class Exchanges {

    private static final String KEY = Exchange.class.getName();

    @Inject
    DatasetState dataset;

    @Inject
    LondonClock clock;

    /** The exchange of a request, created at the first call. */
    public Exchange of(RoutingContext request) {
        Exchange exchange = request.get(KEY);
        if (exchange == null) {
            exchange = new Exchange(dataset, clock);
            request.put(KEY, exchange);
        }
        return exchange;
    }

    /** Work without a request, such as a scheduled import, has an exchange that is not used. */
    @Produces
    @RequestScoped
    Exchange current(CurrentVertxRequest request) {
        RoutingContext context = request.getCurrent();
        return context == null ? new Exchange(dataset, clock) : of(context);
    }

    public static Optional<Exchange> ofRequest() {
        return Arc.container().requestContext().isActive() ? Optional.of(Arc.container().instance(Exchange.class).get())
                : Optional.empty();
    }
}
