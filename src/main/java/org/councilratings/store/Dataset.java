package org.councilratings.store;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What is loaded, as one row of the database. */
@Entity
@Table(name = "data_set")
public class Dataset {

    /** When the application starts, what has this priority loads the data; all that needs them has a higher one. */
    public static final int LOADED_AT_START = 1;

    static final int ONLY_ROW = 1;

    /** By what events name it. */
    public static final String EVENT_ID = "data-set";

    private static final String OPEN_GOVERNMENT_LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

    @Id
    public Integer id = ONLY_ROW;

    /** Grows with every change of the data; 0 while nothing is loaded. */
    public long revision;

    /** The number of the newest event; 0 while there is none. */
    public long lastSequence;

    /** What tells the bundled data set that was taken last from others; null if it was taken before that was noted. */
    public String bundle;

    /** When the bundled data were loaded into this database. */
    public Instant loadedAt;

    /** When the newest change was made. */
    public Instant changedAt;

    /** The release that began to answer from this database last, and when it did. */
    @Column(name = "release_name")
    public String release;

    public Instant releasedAt;

    public String title;

    /** The day up to which the facts were checked. */
    public LocalDate checkedTo;

    public LocalDate visitsCompleteFrom;

    public LocalDate visitsCompleteTo;

    /** Where the facts come from. */
    public String source;

    /** SPDX identifier of the data's licence. */
    public String licence;

    /** The words that the licence asks for. */
    public String attribution;

    public boolean isEmpty() {
        return revision == 0;
    }

    public Revision revision() {
        return new Revision(revision, lastSequence, changedAt.isAfter(releasedAt) ? changedAt : releasedAt);
    }

    public Coverage coverage() {
        return new Coverage(checkedTo, visitsCompleteFrom, visitsCompleteTo);
    }

    public Provenance provenance() {
        return new Provenance(title, source, OPEN_GOVERNMENT_LICENCE, attribution);
    }
}
