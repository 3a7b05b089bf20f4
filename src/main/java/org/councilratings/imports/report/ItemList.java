package org.councilratings.imports.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A list of what needs to improve. Each item begins with a mark or a number at the margin; its lines stand further to the
 * right,
 * also on the next page. The list ends with a heading, and only then is it certain that nothing is missing.
 */
final class ItemList {

    private static final Pattern MARK = Pattern.compile("[^\\p{L}\\p{Nd}\u2018\u2019\u201C\u201D'\"(\\[&\u00A3]");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}\\.");
    private static final Pattern HEADING = Pattern
            .compile("(?:the )?(?:experiences and progress of|impact of leaders on) .*|areas? for priority action.*"
                    + "|summary for children.*|.*\\bstrengths|progress since .*|information about .*");
    private static final int WORDS_OF_A_HEADING = 9;
    private static final Pattern NO_ITEM = Pattern.compile(".*\\bdid not (?:find|identify) any areas? for priority.*");
    private static final float LARGER = 1.4f;
    private static final float BESIDE = 3f;
    private static final int MAX_ITEMS = 150;

    private final boolean isNumbered;
    private final List<Quotation> items = new ArrayList<>();
    private StringBuilder text;
    private Line begin;
    private int number;

    private ItemList(boolean isNumbered) {
        this.isNumbered = isNumbered;
    }

    /** The items of a list with marks that begins at some lines; empty if it is not certain where it ends. */
    static Optional<List<Quotation>> marked(List<Line> lines) {
        return new ItemList(false).read(lines);
    }

    /** The items of a list with numbers. Between them there may be smaller headings. */
    static Optional<List<Quotation>> numbered(List<Line> lines) {
        return new ItemList(true).read(lines);
    }

    private Optional<List<Quotation>> read(List<Line> lines) {
        for (Line line : lines) {
            if (isItem(line)) {
                begin(line);
            } else if (begin != null && isEnd(line)) {
                return finished();
            } else if (text != null && line.left() > begin.left() + BESIDE) {
                Plain.append(text, line.text());
            } else if (begin != null && !isBetween(line) || items.size() > MAX_ITEMS) {
                return Optional.empty();
            } else {
                end();
            }
        }
        return Optional.empty();
    }

    private boolean isItem(Line line) {
        String first = line.words().get(0).text();
        boolean isAtMargin = begin == null || Math.abs(line.left() - begin.left()) <= BESIDE;
        if (!isAtMargin || line.words().size() < 2) {
            return false;
        }
        return isNumbered ? NUMBER.matcher(first).matches() && isNext(first) : MARK.matcher(first).matches();
    }

    /** Whether it is a smaller heading. */
    private boolean isBetween(Line line) {
        return isNumbered && line.words().size() <= WORDS_OF_A_HEADING && !line.text().endsWith(".");
    }

    private boolean isNext(String first) {
        int next = Integer.parseInt(first.substring(0, first.length() - 1));
        return begin == null || next == number + 1;
    }

    private void begin(Line line) {
        end();
        begin = line;
        List<Word> words = line.words();
        if (isNumbered) {
            number = Integer.parseInt(words.get(0).text().replace(".", ""));
        }
        text = new StringBuilder(Line.text(words.subList(1, words.size())));
    }

    private void end() {
        if (text != null && !NO_ITEM.matcher(Plain.of(text.toString())).matches()) {
            items.add(new Quotation(text.toString(), begin.page()));
        }
        text = null;
    }

    private boolean isEnd(Line line) {
        return line.size() >= begin.size() + LARGER || line.left() <= begin.left() + BESIDE && !isItem(line)
                && HEADING.matcher(Plain.of(line)).matches();
    }

    private Optional<List<Quotation>> finished() {
        end();
        return items.isEmpty() ? Optional.empty() : Optional.of(items);
    }
}
