package org.councilratings.http.entry;

import java.util.concurrent.CompletionException;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.councilratings.http.problem.ProblemResponse;
import org.councilratings.http.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;

/**
 * Serves health and metrics at an address of their own, if the operator has set one. Quarkus can only do so if that was decided
 * when the service was built.
 */
@Singleton
class ManagementServer {

    private static final Logger LOG = Logger.getLogger(ManagementServer.class);

    private static final int IDLE_SECONDS = 60;

    /** 0: no address of their own. */
    @ConfigProperty(name = "council-ratings.management.port")
    int port;

    @ConfigProperty(name = "council-ratings.management.host")
    String host;

    @Inject
    CommonHeaders headers;

    @Inject
    ProblemResponse problems;

    private HttpServer server;

    /** Commands run without HTTP, beside the service. */
    void start(@Observes StartupEvent starting, Vertx vertx,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean hasHttp) {
        if (port == 0 || !hasHttp) {
            return;
        }
        Router others = Router.router(vertx);
        others.route().handler(context -> {
            headers.putOn(context);
            problems.send(context, ProblemType.NOT_FOUND);
        });
        server = vertx.createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(false)
                .setIdleTimeout(IDLE_SECONDS));
        server.requestHandler(request -> (EntryCheck.isManagement(request.path()) ? VertxHttpRecorder.getRootHandler() : others)
                .handle(request));
        try {
            server.listen(port, host).toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException failed) {
            throw new ConfigurationException("Port " + port + " cannot be used at " + host
                    + ": set council-ratings.management.port or council-ratings.management.host.", failed.getCause());
        }
        LOG.infof("Health and metrics are at http://%s:%d/q/", host, port);
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (server != null) {
            server.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    /** Whether monitoring pages have an address of their own, and this request was not sent there. */
    boolean isElsewhere(HttpServerRequest request) {
        return port != 0 && request.connection().localAddress().port() != port;
    }
}
