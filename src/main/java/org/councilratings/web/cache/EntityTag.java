package org.councilratings.web.cache;

import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * A strong validator (RFC 9110, section 8.8.3).
 *
 * @param opaque what stands between the quotation marks
 */
record EntityTag(String opaque) {

    private static final int BYTES = 15;
    private static final String AFTER_VERSION = ".";
    private static final String WRITTEN = "written";

    /**
     * The tag of what is made of some parts, other parts giving another tag.
     *
     * @param recordVersion the version of the one record that is shown, or null if it is not one
     */
    static EntityTag of(Long recordVersion, Object... parts) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            text.append(part).append('\n');
        }
        byte[] digest = DigestUtils.sha256(text.toString());
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
        return new EntityTag(recordVersion == null ? made : recordVersion + AFTER_VERSION + made);
    }

    /** The tag of a record in some version, where nothing is said of the representation. */
    static EntityTag of(long recordVersion) {
        return new EntityTag(recordVersion + AFTER_VERSION + WRITTEN);
    }

    /** The tag of the same, encoded otherwise. */
    EntityTag encoded(String encoding) {
        return new EntityTag(opaque + "-" + encoding);
    }

    /** As it is written in a header. */
    String header() {
        return '"' + opaque + '"';
    }

    /** Whether both are of the same version of a record; of what is not a record, whether both are the same. */
    boolean isSameVersion(EntityTag other) {
        return Objects.equals(version(), other.version());
    }

    private String version() {
        int end = opaque.indexOf(AFTER_VERSION);
        return end < 0 ? opaque : opaque.substring(0, end);
    }
}
