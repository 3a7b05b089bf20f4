package org.councilratings.pages;

import org.councilratings.rating.chart.Picture;

/**
 * A picture on a page, light or dark as the reader likes it, and narrow on a phone.
 *
 * @param address where it is
 * @param alt what it shows, in words
 * @param width in pixels
 * @param height in pixels
 * @param narrowHeight the height of the narrow one
 */
public record PagePicture(String address, String alt, int width, int height, int narrowHeight) {

    /** The widths that pages show. */
    static final int WIDTH = 720;
    public static final int NARROW = 360;
    private static final int SHARES_HEIGHT = 430;
    private static final int NARROW_SHARES_HEIGHT = 500;

    static PagePicture of(String address, Picture wide, Picture narrow) {
        return new PagePicture(address, wide.alt(), wide.width(), wide.height(), narrow.height());
    }

    /** Shares of councils by grade over time. Its size follows from its words, which tests compare with the picture. */
    static PagePicture ofShares(String address, String alt) {
        return new PagePicture(address, alt, WIDTH, SHARES_HEIGHT, NARROW_SHARES_HEIGHT);
    }

    /** The address with further parameters, such as {@code theme=dark}. */
    public String with(String parameters) {
        return address + (address.contains("?") ? "&" : "?") + parameters;
    }
}
