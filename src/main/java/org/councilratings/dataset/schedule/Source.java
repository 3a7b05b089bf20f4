package org.councilratings.dataset.schedule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import org.apache.commons.codec.digest.DigestUtils;
import org.councilratings.dataset.file.TemporaryFile;
import org.councilratings.dataset.schedule.Fetched.Version;

/** A file at an address, of which a copy is fetched. */
final class Source {

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int FIRST_OF_THE_SERVER = 500;

    /** Too slow, too early, too often. */
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(LONGEST_CONNECT).followRedirects(Redirect.NORMAL)
            .build();
    private final URI address;
    private final long mostBytes;

    Source(URI address, long mostBytes) {
        this.address = address;
        this.mostBytes = mostBytes;
    }

    /**
     * Fetches the file.
     *
     * @param known the version that need not be fetched again
     * @throws InterruptedException if whoever asks has no more time; nothing goes on then
     */
    Fetched fetch(Version known) throws FetchFailure, InterruptedException {
        TemporaryFile copy = TemporaryFile.empty();
        Fetched fetched = null;
        try {
            fetched = fetch(known, copy);
            return fetched;
        } finally {
            if (fetched == null || fetched.copy() == null) {
                copy.close();
            }
        }
    }

    private Fetched fetch(Version known, TemporaryFile copy) throws FetchFailure, InterruptedException {
        HttpResponse<Path> response = ask(known, copy.path());
        int status = response.statusCode();
        if (status == NOT_MODIFIED && known != Version.UNKNOWN) {
            return new Fetched(null, known);
        }
        if (status != OK) {
            throw new FetchFailure("The answer was " + status, status >= FIRST_OF_THE_SERVER || PASSING.contains(status), null);
        }
        return new Fetched(copy, version(response));
    }

    /** Not a stream of the body, because reading from one cannot be interrupted. */
    private HttpResponse<Path> ask(Version known, Path copy) throws FetchFailure, InterruptedException {
        CompletableFuture<HttpResponse<Path>> answer = http.sendAsync(request(known), head -> new LimitedBody<>(
                head.statusCode() == OK ? BodySubscribers.ofFile(copy, StandardOpenOption.WRITE)
                        : BodySubscribers.replacing(copy),
                mostBytes));
        try {
            return answer.get();
        } catch (InterruptedException late) {
            answer.cancel(true);
            throw late;
        } catch (ExecutionException failure) {
            throw inWords(failure.getCause());
        }
    }

    private HttpRequest request(Version known) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("User-Agent", "council-ratings");
        if (known.entityTag() != null) {
            request.header("If-None-Match", known.entityTag());
        } else if (known.lastModified() != null) {
            request.header("If-Modified-Since", known.lastModified());
        }
        return request.build();
    }

    private static FetchFailure inWords(Throwable failure) {
        if (failure instanceof LimitedBody.TooLarge) {
            return new FetchFailure(failure.getMessage(), false, null);
        }
        if (failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException) {
            return new FetchFailure("Nothing could be reached at the address", true, failure);
        }
        return new FetchFailure("There was no whole answer", true, failure);
    }

    private static Version version(HttpResponse<Path> response) {
        try {
            return new Version(header(response, "ETag"), header(response, "Last-Modified"),
                    new DigestUtils(DigestUtils.getSha256Digest()).digestAsHex(response.body()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One that is too long to be kept does not count. */
    private static String header(HttpResponse<Path> response, String name) {
        return response.headers().firstValue(name).filter(value -> value.length() <= Version.LONGEST).orElse(null);
    }
}
