package org.councilratings.http.entry;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.timeout.IdleStateEvent;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/**
 * Keeps a connection open while its client waits for a change, which can take longer than the idle timeout and has its own.
 */
final class BusyConnection extends ChannelInboundHandlerAdapter {

    /** Suspends the idle timeout from the end of the request body to the response. */
    static void mark(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (mayChange(request) && request.connection() instanceof ConnectionBase connection) {
            Future<Void> arrived = request.isEnded() ? Future.succeededFuture() : request.end();
            arrived.onSuccess(all -> new BusyConnection().stay(connection.channelHandlerContext(), context));
        }
    }

    private static boolean mayChange(HttpServerRequest request) {
        return request.method() == HttpMethod.POST || request.method() == HttpMethod.PUT
                || request.method() == HttpMethod.DELETE;
    }

    private void stay(ChannelHandlerContext connection, RoutingContext context) {
        if (!context.response().ended() && !context.response().closed()) {
            ChannelPipeline pipeline = connection.pipeline();
            pipeline.addBefore(connection.name(), null, this);
            context.addEndHandler(sent -> leave(pipeline));
        }
    }

    private void leave(ChannelPipeline pipeline) {
        if (pipeline.context(this) != null) {
            pipeline.remove(this);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (!(event instanceof IdleStateEvent)) {
            context.fireUserEventTriggered(event);
        }
    }
}
