package org.councilratings.http.entry;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpConstants;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AsciiString;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import io.vertx.core.http.impl.headers.HeadersMultiMap;

/**
 * Refuses requests that a proxy may read in another way (RFC 9112, section 11.2), where Netty is lenient. After such a request
 * nothing on its connection is read as a request.
 */
final class StrictRequestDecoder extends VertxHttpRequestDecoder {

    private static final AsciiString OLD_WEB_SOCKET_KEY = AsciiString.cached("Sec-WebSocket-Key1");
    private static final String UNKNOWN_TARGET = "/";

    /** From the request line. */
    private int endOfWord;
    private String target = UNKNOWN_TARGET;

    /** From the headers. */
    private boolean isReadingHeaders;
    private boolean hasFoldedHeader;
    private int hosts;
    private int lengths;
    private int encodings;
    private int oldWebSocketKeys;

    private ByteBuf received;
    private RequestGuard guard;

    StrictRequestDecoder(HttpServerOptions limits) {
        super(limits);
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf buffer, List<Object> out) throws Exception {
        received = buffer;
        if (isReadingHeaders) {
            lookForFoldedHeader();
        }
        super.decode(context, buffer, out);
        boolean isFailure = isFailure(out);
        if (guard == null && (isFailure || hasBody())) {
            guard = RequestGuard.watch(context.pipeline());
        }
        if (isFailure && out.get(out.size() - 1) instanceof HttpRequest request) {
            HttpUtil.setKeepAlive(request, false);
        }
    }

    private boolean hasBody() {
        return lengths + encodings > 0;
    }

    private static boolean isFailure(List<Object> out) {
        Object last = out.isEmpty() ? LastHttpContent.EMPTY_LAST_CONTENT : out.get(out.size() - 1);
        return last != LastHttpContent.EMPTY_LAST_CONTENT && last instanceof HttpObject message
                && message.decoderResult().isFailure();
    }

    @Override
    protected String splitFirstWordInitialLine(byte[] line, int start, int length) {
        endOfWord = start + length;
        return super.splitFirstWordInitialLine(line, start, length);
    }

    @Override
    protected String splitSecondWordInitialLine(byte[] line, int start, int length) {
        checkBlank(line, start);
        endOfWord = start + length;
        target = target(line, start, length);
        return target;
    }

    @Override
    protected String splitThirdWordInitialLine(byte[] line, int start, int length) {
        checkBlank(line, start);
        String version = super.splitThirdWordInitialLine(line, start, length);
        if (!version.equals(HttpVersion.HTTP_1_1.text()) && !version.equals(HttpVersion.HTTP_1_0.text())) {
            throw new UnreadableRequest(
                    "The request line must end in HTTP/1.1 or HTTP/1.0, and must have no space in the address");
        }
        return version;
    }

    /** Netty also accepts several blanks, tabs and carriage returns. */
    private void checkBlank(byte[] line, int start) {
        if (start != endOfWord + 1 || line[endOfWord] != ' ') {
            throw new UnreadableRequest("The parts of the request line must be separated by one space");
        }
    }

    private String target(byte[] line, int start, int length) {
        for (int i = start; i < start + length; i++) {
            if (line[i] < 0) {
                return percentEncoded(line, start, length);
            }
        }
        return super.splitSecondWordInitialLine(line, start, length);
    }

    /** Some clients, curl for one, send text in UTF-8 as it is. */
    private static String percentEncoded(byte[] line, int start, int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line, start, length));
        } catch (CharacterCodingException other) {
            throw new UnreadableRequest("The address is not in UTF-8: percent-encode it as RFC 3986 requires");
        }
        StringBuilder encoded = new StringBuilder();
        for (int i = start; i < start + length; i++) {
            if (line[i] < 0) {
                encoded.append('%').append(String.format("%02X", line[i] & 0xFF));
            } else {
                encoded.append((char) line[i]);
            }
        }
        return encoded.toString();
    }

    @Override
    protected HttpMessage createMessage(String[] line) {
        HttpMessage message = super.createMessage(line);
        target = UNKNOWN_TARGET;
        hosts = 0;
        lengths = 0;
        encodings = 0;
        oldWebSocketKeys = 0;
        hasFoldedHeader = false;
        isReadingHeaders = true;
        lookForFoldedHeader();
        return message;
    }

    @Override
    protected HttpMessage createInvalidMessage() {
        return new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, target, HeadersMultiMap.httpHeaders());
    }

    /** Looks at the first character of each line. Netty joins such a line to the one before. */
    private void lookForFoldedHeader() {
        int end = received.writerIndex();
        int line = received.readerIndex();
        while (line < end) {
            byte first = received.getByte(line);
            if (first == HttpConstants.SP || first == HttpConstants.HT) {
                hasFoldedHeader = true;
                return;
            }
            int lineFeed = first == HttpConstants.CR ? -1 : received.indexOf(line, end, HttpConstants.LF);
            line = lineFeed < 0 ? end : lineFeed + 1;
        }
    }

    /** Counts the headers that say where a request ends and which host it is for. */
    @Override
    protected AsciiString splitHeaderName(byte[] line, int start, int length) {
        AsciiString name = super.splitHeaderName(line, start, length);
        switch (length) {
            case 0 -> throw new UnreadableRequest("A header has no name");
            case 4 -> hosts += count(HttpHeaderNames.HOST, name);
            case 14 -> lengths += count(HttpHeaderNames.CONTENT_LENGTH, name);
            case 17 -> encodings += count(HttpHeaderNames.TRANSFER_ENCODING, name);
            case 18 -> oldWebSocketKeys += count(OLD_WEB_SOCKET_KEY, name);
            default -> {
                // Other headers do not matter here.
            }
        }
        return name;
    }

    private static int count(AsciiString wanted, AsciiString name) {
        return wanted.contentEqualsIgnoreCase(name) ? 1 : 0;
    }

    /** Called once after the headers, so it can refuse them. */
    @Override
    protected boolean isContentAlwaysEmpty(HttpMessage message) {
        isReadingHeaders = false;
        checkFraming(message);
        checkTarget((HttpRequest) message);
        return super.isContentAlwaysEmpty(message);
    }

    private void checkFraming(HttpMessage message) {
        boolean isOld = message.protocolVersion() == HttpVersion.HTTP_1_0;
        if (hasFoldedHeader) {
            throw new UnreadableRequest("A header continues on the next line: send each header on one line");
        }
        if (hosts > 1 || hosts == 0 && !isOld) {
            throw new UnreadableRequest("The request must have exactly one Host header");
        }
        if (lengths > 1) {
            throw new UnreadableRequest("The request has several Content-Length headers");
        }
        if (encodings > 0) {
            checkEncoding(message, isOld);
        }
        if (oldWebSocketKeys > 0) {
            // Netty would read the next eight bytes as a body.
            throw new UnreadableRequest("The service has no web sockets: remove Sec-WebSocket-Key1");
        }
    }

    private void checkEncoding(HttpMessage message, boolean isOld) {
        String encoding = message.headers().get(HttpHeaderNames.TRANSFER_ENCODING);
        if (isOld || lengths > 0) {
            throw new UnreadableRequest("Transfer-Encoding is not allowed in HTTP/1.0, or together with Content-Length");
        }
        if (encodings > 1 || !HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(encoding)) {
            throw new UnreadableRequest("The only Transfer-Encoding that the service knows is: chunked");
        }
    }

    /** RFC 9112, section 3.2. */
    private static void checkTarget(HttpRequest request) {
        String target = request.uri();
        if (target.charAt(0) == '/' || request.method().equals(HttpMethod.CONNECT)
                || target.equals("*") && request.method().equals(HttpMethod.OPTIONS)) {
            return;
        }
        request.setUri(pathAt(request.headers().get(HttpHeaderNames.HOST), target)
                .orElseThrow(
                        () -> new UnreadableRequest("The address must be a path, or have the same host as the Host header")));
    }

    /** The path and query of an absolute address on this host. */
    private static Optional<String> pathAt(String host, String address) {
        for (String scheme : List.of("http://", "https://")) {
            String start = scheme + host;
            if (address.regionMatches(true, 0, start, 0, start.length())) {
                String rest = address.substring(start.length());
                return rest.isEmpty() ? Optional.of("/") : Optional.of(rest).filter(path -> path.startsWith("/"));
            }
        }
        return Optional.empty();
    }
}
