package org.councilratings.http.entry;

import jakarta.inject.Singleton;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;

/**
 * Disables HTTP/2 without TLS. Java's client asks for an upgrade to it, which RFC 9113 has removed; the framework then mixes up
 * the frames of large immediate responses. Proxies do not need it, and with TLS HTTP/2 still works.
 */
@Singleton
class DisableHttp2Cleartext implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
