package org.councilratings.imports;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** How far an import has come. It is written while the import's own transaction is open, so it has a row of its own. */
@Entity
public class ImportProgress {

    @Id
    public String importId;

    public long rowsDone;

    /** When it was last seen at work. */
    public Instant aliveAt;
}
