package org.councilratings.http.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * A strong validator (RFC 9110, section 8.8.3).
 *
 * @param opaque the text between the quotation marks
 */
record EntityTag(String opaque) {

    private static final int BYTES = 15;

    /** A tag from several parts. Different parts give different tags. */
    static EntityTag of(Object... parts) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            text.append(part).append('\n');
        }
        return ofContent(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A tag from content. Different content gives different tags. */
    static EntityTag ofContent(byte[] content) {
        byte[] digest = DigestUtils.sha256(content);
        return new EntityTag(Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES)));
    }

    /** The tag of the same content in another encoding. */
    EntityTag encoded(String encoding) {
        return new EntityTag(opaque + "-" + encoding);
    }

    /** The header value. */
    String header() {
        return '"' + opaque + '"';
    }
}
