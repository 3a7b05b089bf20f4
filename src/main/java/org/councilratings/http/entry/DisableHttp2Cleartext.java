package org.councilratings.http.entry;

import jakarta.inject.Singleton;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;

/**
 * Without TLS there is HTTP/1.1 only. The upgrade of a plain connection to HTTP/2, which Java's own client asks for and RFC
 * 9113 has given up, mixes up the frames of the framework's answer if that is ready at once and large. Proxies do not need
 * it, and under TLS there is HTTP/2 as ever.
 */
@Singleton
class DisableHttp2Cleartext implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
