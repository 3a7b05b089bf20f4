package org.councilratings.http.exchange;

import java.util.List;

/**
 * The entity tags of a record in its present state, one for each encoding in which it is sent. They are made of the whole
 * representation, not of a version number: a number comes back with other content when a backup is restored.
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
     * @param representation the record as it is sent without encoding
     */
    static RecordTag of(byte[] representation) {
        return new RecordTag(EntityTag.ofContent(representation), ContentEncoding.GZIP.ifWorthIt(representation.length));
    }

    EntityTag plain() {
        return plain;
    }

    /** The tag that a GET has which accepts this encoding. */
    EntityTag in(ContentEncoding accepted) {
        return accepted == ContentEncoding.IDENTITY || packed == ContentEncoding.IDENTITY ? plain
                : plain.encoded(packed.token());
    }

    /** Every tag that is given out for this state. */
    List<EntityTag> all() {
        return List.of(plain, in(ContentEncoding.GZIP));
    }
}
