package org.councilratings.http.entry;

import org.councilratings.http.problem.ProblemType;

import io.netty.handler.codec.http.InvalidLineSeparatorException;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;

/** A request that is not valid HTTP. The message is for the client. */
final class UnreadableRequest extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private static final String LENGTH = "Content-Length";

    UnreadableRequest(String message) {
        super(message);
    }

    /** The type of problem for what the decoder reports. */
    static ProblemType type(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return ProblemType.URI_TOO_LONG;
        }
        return cause instanceof TooLongHttpHeaderException ? ProblemType.HEADERS_TOO_LARGE : ProblemType.BAD_REQUEST;
    }

    /** What is wrong, for the client. Netty's own messages quote the request. */
    static String detail(Throwable cause) {
        if (type(cause) != ProblemType.BAD_REQUEST) {
            return type(cause).meaning();
        }
        if (cause instanceof UnreadableRequest) {
            return cause.getMessage();
        }
        if (cause instanceof InvalidLineSeparatorException) {
            return "Each line of the request line and the headers must end with CR LF";
        }
        return String.valueOf(cause.getMessage()).contains(LENGTH) ? "Content-Length must be one whole number, in digits only"
                : "The request line or a header is malformed, or has a character that is not allowed there";
    }
}
