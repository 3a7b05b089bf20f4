package org.councilratings.http.listing;

import java.util.List;
import java.util.Map;

/** A page of a list. */
public interface ListPage<T> {

    List<T> items();

    /** The parameter that selects the page. */
    String parameter();

    /** The values of the parameter by link relation (RFC 8288). */
    Map<String, Long> relations();
}
