package org.councilratings.http.listing;

import java.util.Set;

import org.councilratings.store.Coverage;
import org.councilratings.store.Rows;

/** Which part of a list is asked for where a list is answered in parts. */
public interface Pagination {

    /** The names of the parameters that only make sense where a list is answered in parts. */
    Set<String> PARAMETERS = Set.of(PageRequest.PAGE, PageRequest.PAGE_SIZE, CursorRequest.LIMIT);

    /** Fetches the part. */
    <T> ListPage<T> of(Rows<T> rows, Coverage coverage);
}
