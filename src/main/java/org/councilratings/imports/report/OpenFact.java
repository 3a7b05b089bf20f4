package org.councilratings.imports.report;

/**
 * A fact that could not be read with certainty. Someone has to look it up.
 *
 * @param field what it is: a field of an inspection, or the code of a judgement
 * @param message what was looked for, for people: "grade of leadership: not found on page 2"
 * @param isPrinted whether something is printed that may be it, so that nobody should state it instead
 */
public record OpenFact(String field, String message, boolean isPrinted) {
}
