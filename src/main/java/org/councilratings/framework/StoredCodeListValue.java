package org.councilratings.framework;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.councilratings.journal.RecordType;

/** A value of a code list as it is stored. */
@Entity
@Table(name = "code_list_value")
public class StoredCodeListValue {

    @EmbeddedId
    public Key key;

    /** Grows with every change of this record. */
    @Version
    public long version;

    /** Its place in its list. */
    public int position;

    /** Its {@link CodeListFacts} as JSON. */
    public String facts;

    /** For Hibernate. */
    protected StoredCodeListValue() {
    }

    /** A value that is not in the database yet. */
    StoredCodeListValue(Key key, int position, String facts) {
        this.key = key;
        this.position = position;
        this.facts = facts;
    }

    /**
     * What names it.
     *
     * @param type the code list
     * @param code its code
     */
    @Embeddable
    public record Key(@Enumerated(EnumType.STRING) @Column(name = "type") RecordType type,
            String code) implements Serializable {
    }
}
