package org.councilratings.pages;

/** The addresses of the files that pages use. They change with the content, because browsers cache the files for a day. */
public final class SiteFiles {

    public static final String STYLE = StaticFile.address("/site/site.css");
    public static final String EDITOR_STYLE = StaticFile.address("/site/editor.css");
    public static final String ICON = StaticFile.address("/site/icon.svg");
    public static final String SEARCH = StaticFile.address("/site/search.js");
    public static final String MAP = StaticFile.address("/site/map.js");
    public static final String DRAFT = StaticFile.address("/site/draft.js");
    public static final String TABLE = StaticFile.address("/site/table.js");

    private SiteFiles() {
    }
}
