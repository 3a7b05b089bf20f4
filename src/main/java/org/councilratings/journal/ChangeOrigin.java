package org.councilratings.journal;

/**
 * Who changes something, and why.
 *
 * @param by the role
 * @param reason the published reason, or null
 * @param actor the person; null for the service itself
 */
public record ChangeOrigin(ActorRole by, String reason, Actor actor) {

    /** A change that the service makes by itself. */
    public ChangeOrigin(ActorRole by, String reason) {
        this(by, reason, null);
    }
}
