package org.councilratings.bundle;

import java.time.LocalDate;

import org.councilratings.codelist.KnownValues;
import org.councilratings.framework.CodeLists;

/** The code lists of the data set that comes with the service. */
public final class BundledCodeLists implements KnownValues.Source {

    /** Reads them. */
    public static CodeLists read() {
        return new CodeLists(new DatasetReader(DatasetFiles.bundled(), LocalDate.MAX).codeLists());
    }

    @Override
    public KnownValues values() {
        return read().values();
    }
}
