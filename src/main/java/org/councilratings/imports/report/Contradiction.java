package org.councilratings.imports.report;

/**
 * Two places of a report that state different things. Which of them is right the report does not say.
 *
 * @param field what they state: a field of an inspection, or the code of a judgement
 * @param one the summary on the first page, as a rule
 * @param other what does not agree with it
 */
public record Contradiction(String field, Place one, Place other) {

    /**
     * A place in a report.
     *
     * @param page the number of the page in the file, from 1
     * @param words what is printed there
     */
    public record Place(int page, String words) {
    }
}
