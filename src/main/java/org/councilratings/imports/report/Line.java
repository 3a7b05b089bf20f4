package org.councilratings.imports.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line as it is printed, from left to right.
 *
 * @param page the number of its page, from 1
 * @param top where its foot is, in points from the top edge of the page
 * @param size the size of its last word in points; a mark before a line may have another one
 * @param words at least one
 */
record Line(int page, float top, float size, List<Word> words) {

    /** Where it begins, in points from the left edge of the page. */
    float left() {
        return words.get(0).left();
    }

    /** Its words, one space between each two. */
    String text() {
        return text(words);
    }

    /** Its words that begin left of a place. */
    List<Word> leftOf(float place) {
        return words.stream().filter(word -> word.left() < place).toList();
    }

    /** Its words that do not begin left of a place. */
    List<Word> from(float place) {
        return words.stream().filter(word -> word.left() >= place).toList();
    }

    static String text(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }
}
