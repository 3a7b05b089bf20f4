package org.councilratings.imports.schedule;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.io.input.BoundedInputStream;
import org.councilratings.imports.file.TemporaryFile;
import org.councilratings.imports.schedule.DownloadedFile.Version;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A file at an address, or one that a page there links to, of which a copy is fetched. Redirects and links are
 * followed to hosts that the operator has allowed, not from https to http, and not from the public internet to this machine or
 * a private network: a server must not choose freely where this service asks next.
 */
final class RemoteFile {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int FIRST_SERVER_ERROR = 500;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MAX_REDIRECTS = 5;
    private static final long MAX_PAGE_SIZE = 2 << 20;
    private static final String GOV_UK = "www.gov.uk";
    private static final Set<String> FILES_OF_GOV_UK = Set.of("assets.publishing.service.gov.uk");

    /** Timeout, too early, too many requests. */
    private static final Set<Integer> TEMPORARY = Set.of(408, 425, 429);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).followRedirects(Redirect.NEVER)
            .build();
    private final URI address;
    private final Set<String> allowedHosts;
    private final long maxBytes;
    private final Function<String, List<InetAddress>> names;

    /**
     * A source.
     *
     * @param others the hosts that the address may lead on to, beside its own
     * @param maxBytes of the file
     */
    RemoteFile(URI address, Optional<Set<String>> others, long maxBytes) {
        this(address, others, maxBytes, AllowedAddresses::resolved);
    }

    /** A source whose hosts are not found with this machine's resolver. */
    RemoteFile(URI address, Optional<Set<String>> others, long maxBytes, Function<String, List<InetAddress>> names) {
        this.address = address;
        this.names = names;
        this.allowedHosts = others.orElse(GOV_UK.equalsIgnoreCase(address.getHost()) ? FILES_OF_GOV_UK : Set.of());
        this.maxBytes = maxBytes;
    }

    /**
     * Fetches the file.
     *
     * @param known the version that need not be fetched again
     * @throws InterruptedException if the caller is interrupted; the download is then cancelled
     */
    DownloadedFile fetch(Version known) throws FetchFailure, InterruptedException {
        AllowedAddresses allowed = new AllowedAddresses(address, allowedHosts, names);
        Download download = fetch(address, known, allowed);
        if (!download.isPage) {
            return download.fetched;
        }
        URI file;
        try (DownloadedFile page = download.fetched) {
            file = new PublicationPage(page(page.copy().path(), download.address)).newest();
        }
        Download attachment = fetch(allowed.checked(file), Version.UNKNOWN, allowed);
        if (attachment.isPage) {
            attachment.fetched.close();
            throw new FetchFailure("What the page links to is another page", false, null);
        }
        // Tags and times are of this file, and the next request is for the page.
        return new DownloadedFile(attachment.fetched.copy(), new Version(null, null, attachment.fetched.version().checksum()));
    }

    /** What was fetched, whether it is a page, and from where it came in the end. */
    private record Download(DownloadedFile fetched, boolean isPage, URI address) {
    }

    private Download fetch(URI from, Version known, AllowedAddresses allowed) throws FetchFailure, InterruptedException {
        TemporaryFile copy = TemporaryFile.empty();
        Download download = null;
        try {
            download = fetch(from, known, allowed, copy);
            return download;
        } finally {
            if (download == null || download.fetched.copy() == null) {
                copy.close();
            }
        }
    }

    private Download fetch(URI from, Version known, AllowedAddresses allowed, TemporaryFile copy)
            throws FetchFailure, InterruptedException {
        URI at = from;
        HttpResponse<Path> response = send(at, known, copy.path());
        for (int i = 0; REDIRECTS.contains(response.statusCode()); i++) {
            if (i == MAX_REDIRECTS) {
                throw new FetchFailure("There were more than " + MAX_REDIRECTS + " redirects", false, null);
            }
            at = allowed.checked(target(response, at));
            response = send(at, known, copy.path());
        }
        if (!at.equals(address)) {
            // The host's name may have got another address after the first check.
            allowed.checked(at);
        }
        int status = response.statusCode();
        if (status == NOT_MODIFIED && known != Version.UNKNOWN) {
            return new Download(new DownloadedFile(null, known), false, at);
        }
        if (status != OK) {
            throw new FetchFailure("The response was " + status, status >= FIRST_SERVER_ERROR || TEMPORARY.contains(status),
                    null);
        }
        unpack(response, copy);
        boolean isPage = response.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT).contains("html");
        return new Download(new DownloadedFile(copy, version(response)), isPage, at);
    }

    private static URI target(HttpResponse<Path> response, URI at) throws FetchFailure {
        try {
            return at.resolve(response.headers().firstValue("Location").orElseThrow());
        } catch (IllegalArgumentException | NoSuchElementException malformed) {
            throw new FetchFailure("The redirect has no valid location", false, malformed);
        }
    }

    private static Document page(Path html, URI address) throws FetchFailure {
        try {
            if (Files.size(html) > MAX_PAGE_SIZE) {
                throw new FetchFailure("It is a page of more than " + MAX_PAGE_SIZE + " bytes", false, null);
            }
            return Jsoup.parse(html.toFile(), null, address.toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Some servers compress although they were not asked to; what is unpacked is no larger than any other file. */
    private void unpack(HttpResponse<Path> response, TemporaryFile copy) throws FetchFailure {
        String coding = String.join(", ", response.headers().allValues("Content-Encoding")).strip().toLowerCase(Locale.ROOT);
        if (coding.isEmpty() || coding.equals("identity")) {
            return;
        }
        if (!coding.equals("gzip") && !coding.equals("x-gzip")) {
            throw new FetchFailure("The compression of the response is not supported: only gzip is", false,
                    new IOException("Content-Encoding: " + coding));
        }
        try (TemporaryFile packed = TemporaryFile.copyOf(copy.path());
                InputStream unpacked = BoundedInputStream.builder()
                        .setInputStream(new GZIPInputStream(Files.newInputStream(packed.path()))).setMaxCount(maxBytes + 1)
                        .get();
                OutputStream whole = Files.newOutputStream(copy.path())) {
            if (unpacked.transferTo(whole) > maxBytes) {
                throw new FetchFailure("The file has more than " + maxBytes + " bytes when unpacked", false, null);
            }
        } catch (IOException damaged) {
            throw new FetchFailure("The response is not valid gzip", true, damaged);
        }
    }

    /** Not a stream of the body, because reading from one cannot be interrupted. */
    private HttpResponse<Path> send(URI at, Version known, Path copy) throws FetchFailure, InterruptedException {
        CompletableFuture<HttpResponse<Path>> response = http.sendAsync(request(at, known), head -> new LimitedBody<>(
                head.statusCode() == OK ? BodySubscribers.ofFile(copy, StandardOpenOption.WRITE)
                        : BodySubscribers.replacing(copy),
                maxBytes));
        try {
            return response.get();
        } catch (InterruptedException late) {
            response.cancel(true);
            throw late;
        } catch (ExecutionException failure) {
            throw explained(failure.getCause());
        }
    }

    private HttpRequest request(URI at, Version known) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at).header("User-Agent", "council-ratings");
        if (known.entityTag() != null) {
            request.header("If-None-Match", known.entityTag());
        } else if (known.lastModified() != null) {
            request.header("If-Modified-Since", known.lastModified());
        }
        return request.build();
    }

    private static FetchFailure explained(Throwable failure) {
        if (failure instanceof LimitedBody.TooLarge) {
            return new FetchFailure(failure.getMessage(), false, null);
        }
        if (failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException) {
            return new FetchFailure("The server could not be reached", true, failure);
        }
        return new FetchFailure("The response was incomplete", true, failure);
    }

    private static Version version(HttpResponse<Path> response) {
        try {
            return new Version(header(response, "ETag"), header(response, "Last-Modified"),
                    new DigestUtils(DigestUtils.getSha256Digest()).digestAsHex(response.body()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One that is too long to be stored is ignored. */
    private static String header(HttpResponse<Path> response, String name) {
        return response.headers().firstValue(name).filter(value -> value.length() <= Version.MAX_LENGTH).orElse(null);
    }
}
