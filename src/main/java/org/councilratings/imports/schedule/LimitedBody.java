package org.councilratings.imports.schedule;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** The body of an answer, of which no more than so many bytes are taken. */
final class LimitedBody<T> implements BodySubscriber<T> {

    /** There are more. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        private TooLarge(long mostBytes) {
            super("The file has more than " + mostBytes + " bytes");
        }
    }

    private final BodySubscriber<T> taker;
    private final long mostBytes;
    private long bytes;
    private Subscription subscription;

    /**
     * A body.
     *
     * @param taker what takes it
     */
    LimitedBody(BodySubscriber<T> taker, long mostBytes) {
        this.taker = taker;
        this.mostBytes = mostBytes;
    }

    @Override
    public CompletionStage<T> getBody() {
        return taker.getBody();
    }

    @Override
    public void onSubscribe(Subscription opened) {
        subscription = opened;
        taker.onSubscribe(opened);
    }

    @Override
    public void onNext(List<ByteBuffer> some) {
        bytes += some.stream().mapToLong(Buffer::remaining).sum();
        if (bytes > mostBytes) {
            subscription.cancel();
            taker.onError(new TooLarge(mostBytes));
        } else {
            taker.onNext(some);
        }
    }

    @Override
    public void onError(Throwable failure) {
        taker.onError(failure);
    }

    @Override
    public void onComplete() {
        taker.onComplete();
    }
}
