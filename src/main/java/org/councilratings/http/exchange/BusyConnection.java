package org.councilratings.http.exchange;

import java.util.concurrent.atomic.AtomicBoolean;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.timeout.IdleStateEvent;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/**
 * Keeps a connection open while its client waits for a response that takes longer than the idle timeout: work has other
 * timeouts.
 */
final class BusyConnection extends ChannelInboundHandlerAdapter {

    private final AtomicBoolean hasLeft = new AtomicBoolean();

    /** Suspends the idle timeout from the end of the request to the beginning of the response. */
    static void mark(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.connection() instanceof ConnectionBase connection) {
            Future<Void> arrived = hasArrived(request) ? Future.succeededFuture() : request.end();
            arrived.onSuccess(all -> new BusyConnection().stay(connection.channelHandlerContext(), context));
        }
    }

    private static boolean hasArrived(HttpServerRequest request) {
        return request.isEnded() || !request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private void stay(ChannelHandlerContext connection, RoutingContext context) {
        if (!context.response().headWritten() && !context.response().closed()) {
            ChannelPipeline pipeline = connection.pipeline();
            pipeline.addBefore(connection.name(), null, this);
            context.addHeadersEndHandler(begun -> leave(pipeline));
            context.addEndHandler(ended -> leave(pipeline));
        }
    }

    private void leave(ChannelPipeline pipeline) {
        if (!hasLeft.getAndSet(true)) {
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
