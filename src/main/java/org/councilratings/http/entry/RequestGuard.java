package org.councilratings.http.entry;

import java.nio.channels.ClosedChannelException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.councilratings.http.problem.ProblemType;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.net.impl.VertxHandler;

/**
 * Refuses request bodies that are too large or broken while they arrive, and ends the connection after a request that was
 * refused. {@link StrictRequestDecoder} adds it to connections with a body or an unreadable request, so most have none.
 */
final class RequestGuard extends ChannelDuplexHandler {

    /** The time in seconds in which a client can read the response before the connection is closed. */
    private static final int LINGER = 10;

    /** The bodies of requests that the service has not begun to answer, and of the one that it is answering. */
    private final Deque<Body> bodies = new ArrayDeque<>();

    private ChannelHandlerContext connection;
    private Body arriving;
    private boolean isRefused;
    private boolean isClosing;

    /** Adds a guard to a connection. */
    static RequestGuard watch(ChannelPipeline pipeline) {
        RequestGuard guard = new RequestGuard();
        pipeline.addBefore(pipeline.context(VertxHandler.class).name(), null, guard);
        return guard;
    }

    /**
     * Limits the body of a request that has one. Call it once for each, on its event loop.
     *
     * @param limit the maximum size in bytes
     * @param refuse sends the response if the body is broken (400) or too large (413)
     */
    static void limit(HttpServerRequest request, long limit, Consumer<ProblemType> refuse) {
        if (request.connection() instanceof ConnectionBase http) {
            Optional.ofNullable(http.channelHandlerContext().pipeline().get(RequestGuard.class))
                    .ifPresent(guard -> guard.limit(limit, refuse));
        }
    }

    private void limit(long limit, Consumer<ProblemType> refuse) {
        Body body = bodies.poll();
        if (body != null) {
            body.limit = limit;
            body.refuse = refuse;
            body.check();
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        connection = context;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (isRefused) {
            ReferenceCountUtil.release(message);
        } else if (message instanceof HttpContent content && arriving != null) {
            receive(content);
        } else {
            if (message instanceof HttpRequest request) {
                begin(request);
            }
            context.fireChannelRead(message);
        }
    }

    private void begin(HttpRequest request) {
        isRefused = request.decoderResult().isFailure();
        if (!isRefused && hasBody(request)) {
            arriving = new Body();
            bodies.add(arriving);
        }
    }

    private static boolean hasBody(HttpRequest request) {
        String length = request.headers().get(HttpHeaderNames.CONTENT_LENGTH);
        return length == null ? request.headers().contains(HttpHeaderNames.TRANSFER_ENCODING) : !length.equals("0");
    }

    private void receive(HttpContent content) {
        Body body = arriving;
        body.isBroken = content.decoderResult().isFailure();
        body.size += content.content().readableBytes();
        if (content instanceof LastHttpContent) {
            arriving = null;
        }
        if (body.check()) {
            content.release();
        } else if (body.isBroken) {
            isRefused = true;
            content.release();
        } else {
            connection.fireChannelRead(content);
        }
    }

    /** Closes the connection so that the client still gets the response: without what it sends, which would reset it. */
    @Override
    public void close(ChannelHandlerContext context, ChannelPromise closed) {
        if (isRefused && !isClosing && context.channel() instanceof DuplexChannel channel && channel.isActive()) {
            isClosing = true;
            channel.config().setAutoRead(true);
            context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(sent -> channel.shutdownOutput());
            context.executor().schedule(() -> context.close(closed), LINGER, TimeUnit.SECONDS);
        } else {
            context.close(closed);
        }
    }

    /** A request body that arrives. */
    private final class Body {

        private long limit = Long.MAX_VALUE;
        private Consumer<ProblemType> refuse;
        private long size;
        private boolean isBroken;

        /** Refuses the body if it must be refused and the service has begun to answer. */
        private boolean check() {
            boolean isWrong = isBroken || size > limit;
            if (isWrong && refuse != null) {
                isRefused = true;
                refuse.accept(isBroken ? ProblemType.BAD_REQUEST : ProblemType.CONTENT_TOO_LARGE);
                // Closes, and wakes threads that wait for the rest of the body.
                connection.pipeline().fireExceptionCaught(new ClosedChannelException());
            }
            return isWrong && refuse != null;
        }
    }
}
