package org.councilratings.imports.report;

/**
 * A word as it is printed.
 *
 * @param text the word, with what is printed at it, such as a full stop
 * @param left where it begins, in points from the left edge of the page
 * @param right where it ends
 */
record Word(String text, float left, float right) {
}
