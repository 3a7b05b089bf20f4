package org.councilratings.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.vertx.http.HttpServerStart;

/** Logs the URL of the service at the start. */
@ApplicationScoped
class StartupMessage {

    private static final Logger LOG = Logger.getLogger(StartupMessage.class);
    private static final String ANY_ADDRESS = "0.0.0.0";

    @ConfigProperty(name = "quarkus.http.host")
    String host;

    void tell(@ObservesAsync HttpServerStart start) {
        String reachable = host.equals(ANY_ADDRESS) ? "localhost" : host;
        String base = "http://" + reachable + ":" + start.options().getPort();
        LOG.infof("Council Ratings is at %s/ - explore it at %s/docs", base, base);
    }
}
