package org.councilratings.http.listing;

import java.util.Set;

import org.councilratings.store.Coverage;
import org.councilratings.store.Rows;

/** The requested page of a list. */
public interface Pagination {

    /** The names of paging parameters, which files do not have. */
    Set<String> PARAMETERS = Set.of(PageRequest.PAGE, PageRequest.PAGE_SIZE, CursorRequest.LIMIT);

    /** Reads the page. */
    <T> ListPage<T> of(Rows<T> rows, Coverage coverage);
}
