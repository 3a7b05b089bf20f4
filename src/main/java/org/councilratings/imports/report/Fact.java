package org.councilratings.imports.report;

/**
 * A fact that a report states, with its source.
 *
 * @param value what it means
 * @param page the number of the page in the file, from 1
 * @param words what is printed there
 */
public record Fact<T>(T value, int page, String words) {
}
