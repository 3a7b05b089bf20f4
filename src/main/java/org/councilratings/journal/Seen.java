package org.councilratings.journal;

import java.util.function.Function;

import org.councilratings.http.exchange.IfMatch;

/**
 * Which state of a record an editor has seen.
 *
 * @param ifMatch the header that names it
 * @param representation a record as a GET answers it
 * @param <R> the record as it is stored
 */
public record Seen<R>(IfMatch ifMatch, Function<R, ?> representation) {
}
