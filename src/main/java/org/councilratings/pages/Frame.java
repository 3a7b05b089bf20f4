package org.councilratings.pages;

import java.util.List;

import org.councilratings.framework.Service;

/** What is around the content of a page. It is put together by one request, from its title on. */
public final class Frame {

    /** Where the feed of new inspections is. */
    static final String FEED = "/v1/feed.atom";

    private final String title;
    private final String description;
    private final String path;
    private final String checkedTo;
    private String canonical;
    private String image;
    private String imageText;
    private String oembed;
    private String structuredData;
    private String search = "";
    private boolean wide;
    private List<FormFault> faults = List.of();
    private List<String> notes = List.of();
    private String feed = FEED;
    private String feedTitle = "Newest inspections of councils’ children’s services";

    /**
     * A frame with nothing special.
     *
     * @param title the title of the page, without the name of the site
     * @param description one or two sentences for search engines and previews of links
     * @param path where the page is, by which the navigation says where its reader is; null if that does not matter
     * @param checkedTo the day up to which the facts were checked, in words; null if it is not known yet
     */
    Frame(String title, String description, String path, String checkedTo) {
        this.title = title;
        this.description = description;
        this.path = path;
        this.checkedTo = checkedTo;
    }

    /** Adds the one URL of the page, for search engines. */
    Frame at(String url) {
        canonical = url;
        return this;
    }

    /** Adds the picture that previews of links show, by its URL. */
    Frame with(String picture, String pictureText) {
        image = picture;
        imageText = pictureText;
        return this;
    }

    /** Adds the URL from which other sites learn how to embed the page. */
    Frame embeddable(String address) {
        oembed = address;
        return this;
    }

    /** Adds facts for search engines, as JSON-LD. */
    Frame withData(String jsonLd) {
        structuredData = jsonLd;
        return this;
    }

    /** Gives the page the width of the window, for a wide table. */
    public Frame wide() {
        wide = true;
        return this;
    }

    /** Puts a text into the search box. */
    Frame searching(String text) {
        search = text;
        return this;
    }

    /** Says what is wrong with what was sent. */
    public Frame with(List<FormFault> wrong) {
        faults = wrong;
        return wrong.isEmpty() ? this : unlisted();
    }

    /** Says what was left out of what was sent. */
    Frame noting(List<String> leftOut) {
        notes = leftOut;
        return leftOut.isEmpty() ? this : unlisted();
    }

    /**
     * Names the feed with what is new of the page's subject.
     *
     * @param query what limits the feed to it
     */
    Frame following(Service service, String query) {
        feed = FEED + query;
        feedTitle = "Newest inspections of " + service.inText();
        return this;
    }

    /** Keeps the page out of search engines. */
    public Frame unlisted() {
        canonical = null;
        return this;
    }

    public String title() {
        return faults.isEmpty() ? title : "Error: " + title;
    }

    public String description() {
        return description;
    }

    /** Null for pages that search engines should not list. */
    public String canonical() {
        return canonical;
    }

    public String image() {
        return image;
    }

    public String imageText() {
        return imageText;
    }

    public String oembed() {
        return oembed;
    }

    public String structuredData() {
        return structuredData;
    }

    public String search() {
        return search;
    }

    public String checkedTo() {
        return checkedTo;
    }

    public boolean isWide() {
        return wide;
    }

    public List<FormFault> faults() {
        return faults;
    }

    public List<String> notes() {
        return notes;
    }

    public String feed() {
        return feed;
    }

    public String feedTitle() {
        return feedTitle;
    }

    /** Whether what was sent for a field is wrong. */
    public boolean isWrong(String field) {
        return faults.stream().anyMatch(fault -> field.equals(fault.field()));
    }

    /** What the link to a part of the site says to assistive technology ({@code aria-current}); null outside that part. */
    public String current(String part) {
        if (path == null || !path.startsWith(part)) {
            return null;
        }
        return path.equals(part) ? "page" : path.startsWith(part + "/") ? "true" : null;
    }
}
