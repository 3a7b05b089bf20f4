package org.councilratings.pages;

/**
 * What is around the content of a page.
 *
 * @param title the title of the page, without the name of the site
 * @param description one or two sentences for search engines and previews of links
 * @param canonical the one URL of the page; null for pages that search engines should not list
 * @param image the URL of the picture that previews of links show; null if there is none
 * @param imageText what the picture shows, in words
 * @param oembed the URL from which other sites learn how to embed the page; null if they cannot
 * @param structuredData facts of the page for search engines, as JSON-LD; null if there are none
 * @param search the text in the search box; empty if none
 * @param checkedTo the day up to which the facts were checked, in words; null if it is not known yet
 * @param isWide whether the page has a table that needs the width of the window
 */
public record Frame(String title, String description, String canonical, String image, String imageText, String oembed,
        String structuredData, String search, String checkedTo, boolean isWide) {

    /** A frame with nothing special. */
    static Frame of(String title, String description, String canonical, String checkedTo) {
        return new Frame(title, description, canonical, null, null, null, null, "", checkedTo, false);
    }

    /** The same with a picture. */
    Frame with(String picture, String pictureText) {
        return new Frame(title, description, canonical, picture, pictureText, oembed, structuredData, search, checkedTo,
                isWide);
    }

    /** The same with a way to embed the page. */
    Frame embeddable(String address) {
        return new Frame(title, description, canonical, image, imageText, address, structuredData, search, checkedTo, isWide);
    }

    /** The same with facts for search engines. */
    Frame withData(String jsonLd) {
        return new Frame(title, description, canonical, image, imageText, oembed, jsonLd, search, checkedTo, isWide);
    }

    /** The same for a wide table. */
    public Frame wide() {
        return new Frame(title, description, canonical, image, imageText, oembed, structuredData, search, checkedTo, true);
    }

    /** The same with a text in the search box. */
    Frame searching(String text) {
        return new Frame(title, description, canonical, image, imageText, oembed, structuredData, text, checkedTo, isWide);
    }

    /** The same, not to be listed by search engines. */
    public Frame unlisted() {
        return new Frame(title, description, null, image, imageText, oembed, structuredData, search, checkedTo, isWide);
    }
}
