package org.councilratings.imports.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The lines of a report.
 *
 * @param all every line, from the first page to the last
 * @param body the same without the feet of pages and without footnotes, which are set in small letters
 */
record Pages(List<Line> all, List<Line> body) {

    private static final float SMALLEST_BODY = 10f;
    private static final Pattern PAGE_NUMBER = Pattern.compile("\\d{1,3}");

    static Pages of(List<Line> lines) {
        return new Pages(lines, lines.stream().filter(Predicate.not(Pages::isFoot)).toList());
    }

    private static boolean isFoot(Line line) {
        return line.size() < SMALLEST_BODY || PAGE_NUMBER.matcher(line.text()).matches();
    }

    /** The lines of the first page, without its foot. */
    List<Line> first() {
        return page(1);
    }

    /** The lines of a page, without its foot. */
    List<Line> page(int number) {
        return body.stream().filter(line -> line.page() == number).toList();
    }

    /** The number of the last page that has a text. */
    int last() {
        return body.isEmpty() ? 0 : body.get(body.size() - 1).page();
    }

    /** The feet of pages, and footnotes. */
    List<Line> feet() {
        return all.stream().filter(Pages::isFoot).toList();
    }

    /** The first line of the body for which something is true. */
    Optional<Line> find(Predicate<Line> what) {
        return body.stream().filter(what).findFirst();
    }

    /** The lines of the body after one, up to a number of them. */
    List<Line> after(Line line, int number) {
        int from = body.indexOf(line) + 1;
        return body.subList(from, Math.min(body.size(), from + number));
    }

    /** The lines of the body from one on. */
    List<Line> from(Line line) {
        return body.subList(body.indexOf(line), body.size());
    }
}
