package org.councilratings.http.exchange;

import java.util.List;

/**
 * The current ETags of a record, one for each encoding. They come from the whole representation: after the restore of a backup,
 * a version number could be used again with different content.
 */
public final class RecordTag {

    private final EntityTag plain;
    private final ContentEncoding packed;

    private RecordTag(EntityTag plain, ContentEncoding packed) {
        this.plain = plain;
        this.packed = packed;
    }

    /**
     * The tags of a record.
     *
     * @param representation the record without encoding
     */
    static RecordTag of(byte[] representation) {
        return new RecordTag(EntityTag.ofContent(representation), ContentEncoding.GZIP.ifWorthIt(representation.length));
    }

    /** The If-Match header of a client that has seen this version. */
    public String header() {
        return plain.header();
    }

    EntityTag plain() {
        return plain;
    }

    /** The tag for clients that accept this encoding. */
    EntityTag in(ContentEncoding accepted) {
        return accepted == ContentEncoding.IDENTITY || packed == ContentEncoding.IDENTITY ? plain
                : plain.encoded(packed.token());
    }

    /** All tags of this version. */
    List<EntityTag> all() {
        return List.of(plain, in(ContentEncoding.GZIP));
    }
}
