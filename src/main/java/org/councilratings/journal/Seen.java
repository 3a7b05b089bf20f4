package org.councilratings.journal;

import java.util.function.Function;

import org.councilratings.http.exchange.IfMatch;

/**
 * The version of a record that an editor has seen.
 *
 * @param ifMatch the header with its ETag
 * @param representation converts a record to the response of GET
 * @param <R> the stored record
 */
public record Seen<R>(IfMatch ifMatch, Function<R, ?> representation) {
}
