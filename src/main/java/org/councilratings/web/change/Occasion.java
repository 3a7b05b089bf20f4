package org.councilratings.web.change;

/**
 * Why something is changed.
 *
 * @param by in which role
 * @param reason in words; null if none was given
 */
public record Occasion(ChangedBy by, String reason) {

    /** An edit over HTTP. */
    public static Occasion edit(String reason) {
        return new Occasion(ChangedBy.EDITOR, reason);
    }
}
