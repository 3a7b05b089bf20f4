package org.councilratings.http.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/**
 * Whether bytes are UTF-8 (RFC 3629). Overlong forms, encoded surrogates and sequences that are cut off are not: other readers
 * take them for other characters.
 */
public final class StrictUtf8 {

    private static final int BUFFER = 8192;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    private final CharBuffer text = CharBuffer.allocate(BUFFER);
    private long line = 1;

    private StrictUtf8() {
    }

    /** The line, from 1, of the first byte that is not UTF-8; empty if there is none. */
    public static OptionalLong lineOfFault(InputStream stream) throws IOException {
        return new StrictUtf8().read(stream);
    }

    private OptionalLong read(InputStream stream) throws IOException {
        for (boolean isEnd = false; !isEnd;) {
            int read = stream.read(bytes.array(), bytes.position(), bytes.remaining());
            isEnd = read < 0;
            bytes.position(bytes.position() + Math.max(0, read)).flip();
            CoderResult result = decoder.decode(bytes, text, isEnd);
            countLines();
            if (result.isError()) {
                return OptionalLong.of(line);
            }
            bytes.compact();
        }
        return OptionalLong.empty();
    }

    private void countLines() {
        line += text.flip().chars().filter(character -> character == '\n').count();
        text.clear();
    }
}
