package org.councilratings.imports;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How far an import has come. It is written while the import's own transaction is open, so it has a row of its own. */
@Entity
@Table(name = "import_progress")
public class ImportProgress {

    @Id
    @Column(name = "import_id")
    public String importId;

    @Column(name = "rows_done")
    public long rowsDone;

    /** When it was last seen at work. */
    @Column(name = "alive_at")
    public Instant aliveAt;
}
