package org.councilratings.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The loaded data set: one row in the database. */
@Entity
@Table(name = "data_set")
public class Dataset {

    /** The priority of loading data at the start. Observers that read it use a higher one. */
    public static final int LOADED_AT_START = 1;

    static final int ONLY_ROW = 1;

    /** Its id in events. */
    public static final String EVENT_ID = "data-set";

    private static final String OPEN_GOVERNMENT_LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

    @Id
    public Integer id = ONLY_ROW;

    /** Increases with every change to the data; 0 before the first load. */
    public long revision;

    /** The number of the latest event; 0 if there is none. */
    public long lastSequence;

    /** The revision in which a code list was last changed. */
    public long codeListRevision;

    /** Identifies the bundled data set that was last imported; null in databases from before this field. */
    public String bundle;

    /** When the bundled data was loaded into this database. */
    public Instant loadedAt;

    /** When the latest change was made. */
    public Instant changedAt;

    /** The release that last started on this database, and when. */
    @Column(name = "release_name")
    public String release;

    public Instant releasedAt;

    public String title;

    /** The day up to which the facts were checked. */
    public LocalDate checkedTo;

    public LocalDate visitsCompleteFrom;

    public LocalDate visitsCompleteTo;

    /** The source of the facts. */
    public String source;

    /** SPDX identifier of the licence. */
    public String licence;

    /** The attribution that the licence requires. */
    public String attribution;

    public boolean isEmpty() {
        return revision == 0;
    }

    public Revision revision() {
        return new Revision(revision, lastSequence, changedAt.isAfter(releasedAt) ? changedAt : releasedAt);
    }

    public Coverage coverage() {
        return new Coverage(checkedTo, visitsCompleteFrom, visitsCompleteTo, List.of());
    }

    public Provenance provenance() {
        return new Provenance(title, source, OPEN_GOVERNMENT_LICENCE, attribution);
    }
}
