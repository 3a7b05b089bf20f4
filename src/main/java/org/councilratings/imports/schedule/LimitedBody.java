package org.councilratings.imports.schedule;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** The body of a response, of which at most so many bytes are read. */
final class LimitedBody<T> implements BodySubscriber<T> {

    /** There are more. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        private TooLarge(long maxBytes) {
            super("The file has more than " + maxBytes + " bytes");
        }
    }

    private final BodySubscriber<T> target;
    private final long maxBytes;
    private long bytes;
    private Subscription subscription;

    /**
     * A body.
     *
     * @param target what reads it
     */
    LimitedBody(BodySubscriber<T> target, long maxBytes) {
        this.target = target;
        this.maxBytes = maxBytes;
    }

    @Override
    public CompletionStage<T> getBody() {
        return target.getBody();
    }

    @Override
    public void onSubscribe(Subscription opened) {
        subscription = opened;
        target.onSubscribe(opened);
    }

    @Override
    public void onNext(List<ByteBuffer> some) {
        bytes += some.stream().mapToLong(Buffer::remaining).sum();
        if (bytes > maxBytes) {
            subscription.cancel();
            target.onError(new TooLarge(maxBytes));
        } else {
            target.onNext(some);
        }
    }

    @Override
    public void onError(Throwable failure) {
        target.onError(failure);
    }

    @Override
    public void onComplete() {
        target.onComplete();
    }
}
