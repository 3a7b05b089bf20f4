package org.councilratings.http.entry;

import org.eclipse.microprofile.config.ConfigProvider;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.Http1xServerConnection;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.impl.VertxHandler;
import io.vertx.core.spi.VertxServiceProvider;

/**
 * Gives every HTTP/1 connection a {@link StrictRequestDecoder}, and lets {@link Pipeline} answer the requests that it cannot
 * read. Vert.x answers them without a body, and Quarkus has no setting for that.
 */
public class StrictTransport implements VertxServiceProvider {

    private static final String LIMITS = "quarkus.http.limits.";
    private static final String HANDLER = "handler";

    @Override
    public void init(VertxBuilder builder) {
        builder.findTransport(new JDKTransport() {

            @Override
            public void configure(NetServerOptions options, boolean isDomainSocket, ServerBootstrap bootstrap) {
                super.configure(options, isDomainSocket, bootstrap);
                bootstrap.childHandler(strict(bootstrap.config().childHandler()));
            }
        });
    }

    private static ChannelHandler strict(ChannelHandler accepted) {
        HttpServerOptions limits = limits();
        return new ChannelInitializer<Channel>() {

            @Override
            protected void initChannel(Channel channel) {
                channel.pipeline().addLast(accepted);
                if (channel.pipeline().get(VertxHttpRequestDecoder.class) == null) {
                    channel.pipeline().addLast(new AfterHandshake(limits));
                } else {
                    replaceDecoder(channel.pipeline(), limits);
                }
            }
        };
    }

    private static HttpServerOptions limits() {
        return new HttpServerOptions()
                .setMaxInitialLineLength(ConfigProvider.getConfig().getValue(LIMITS + "max-initial-line-length", Integer.class))
                .setMaxHeaderSize(size("max-header-size")).setMaxChunkSize(size("max-chunk-size"));
    }

    private static int size(String limit) {
        return ConfigProvider.getConfig().getValue(LIMITS + limit, MemorySize.class).asBigInteger().intValueExact();
    }

    private static void replaceDecoder(ChannelPipeline pipeline, HttpServerOptions limits) {
        pipeline.replace(VertxHttpRequestDecoder.class, null, new StrictRequestDecoder(limits));
        if (pipeline.get(HANDLER) instanceof VertxHandler<?> handler
                && handler.getConnection() instanceof Http1xServerConnection connection) {
            connection.invalidRequestHandler(VertxHttpRecorder.getRootHandler());
        }
    }

    /** With TLS, the decoder exists only after the handshake. HTTP/2 has none. */
    private static final class AfterHandshake extends ChannelInboundHandlerAdapter {

        private final HttpServerOptions limits;

        private AfterHandshake(HttpServerOptions limits) {
            this.limits = limits;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            if (context.pipeline().get(VertxHttpRequestDecoder.class) != null) {
                replaceDecoder(context.pipeline(), limits);
            }
            context.fireChannelRead(bytes);
            context.pipeline().remove(this);
        }
    }
}
