package org.councilratings.journal;

/**
 * Why something is changed.
 *
 * @param by in which role
 * @param reason in words; null if none was given
 * @param actor who asked for it; null if it is the service itself
 */
public record ChangeOrigin(ActorRole by, String reason, Actor actor) {

    /** Something that the service does by itself. */
    public ChangeOrigin(ActorRole by, String reason) {
        this(by, reason, null);
    }
}
