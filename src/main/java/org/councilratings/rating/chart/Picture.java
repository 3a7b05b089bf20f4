package org.councilratings.rating.chart;

/**
 * A finished chart.
 *
 * @param title what it finds, in a line
 * @param description the same with its numbers, the latest first, and what limits them
 * @param width in pixels
 * @param height in pixels
 * @param svg the SVG document, which has the title and the description as well
 */
public record Picture(String title, String description, int width, int height, String svg) {

    private static final int ALT = 400;

    /** What an image of it says to those who do not see it: the title and the first sentences, as many as are soon read. */
    public String alt() {
        StringBuilder text = new StringBuilder(title).append('.');
        for (String sentence : description.split("(?<=[.]) ")) {
            if (text.length() + 1 + sentence.length() > ALT) {
                break;
            }
            text.append(' ').append(sentence);
        }
        return text.toString();
    }
}
