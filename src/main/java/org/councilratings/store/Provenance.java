package org.councilratings.store;

/**
 * Where the facts come from. It goes with every copy of them.
 *
 * @param title what the data are
 * @param source who published them first
 * @param licence the address of their licence
 * @param attribution the words that the licence asks for
 */
public record Provenance(String title, String source, String licence, String attribution) {
}
