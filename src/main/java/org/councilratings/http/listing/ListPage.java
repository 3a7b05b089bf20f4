package org.councilratings.http.listing;

import java.util.Map;

import org.councilratings.store.Rows;

/** A page of a list. */
public interface ListPage<T> {

    Rows<T> items();

    /** The parameter that selects the page. */
    String parameter();

    /** The values of the parameter by link relation (RFC 8288). */
    Map<String, Long> relations();
}
