package org.councilratings.pages.editor;

/**
 * What is around the content of a page for editors.
 *
 * @param user who is logged in; empty if nobody is
 * @param token what shows that a form was made for them
 * @param notice what was done; empty if nothing was
 */
public record EditorFrame(String user, String token, String notice) {

    /** Before anybody is logged in. */
    static final EditorFrame EMPTY = new EditorFrame("", "", "");
}
