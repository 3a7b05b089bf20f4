package org.councilratings.store;

/**
 * The source of the facts, included in every copy.
 *
 * @param title the title of the data
 * @param source the original publisher
 * @param licence the URL of the licence
 * @param attribution the attribution that the licence requires
 */
public record Provenance(String title, String source, String licence, String attribution) {
}
