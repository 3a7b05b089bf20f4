package org.councilratings.imports.report;

/**
 * What Ofsted wrote, word for word, in one line. Parts of a list within it keep their marks.
 *
 * @param text without the mark or number before it
 * @param page the number of the page in the file on which it begins, from 1
 */
public record Quotation(String text, int page) {
}
