package org.councilratings.http.listing;

import java.util.List;
import java.util.Map;

/**
 * A part of a list, as callers see it.
 *
 * @param <T> what the list has
 */
public interface ListPage<T> {

    /** The items of this part. */
    List<T> items();

    /** The parameter by which other parts are asked for. */
    String parameter();

    /** Which values of the parameter lead where, by the relation of the link (RFC 8288). */
    Map<String, Long> relations();
}
