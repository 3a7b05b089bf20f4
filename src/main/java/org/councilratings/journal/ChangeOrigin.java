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

    /**
     * Who made a change. Only for the operator's log: names are not stored or published.
     *
     * @param name the account's name, or the subject of the OpenID Connect provider
     * @param address the client's IP address
     */
    public record Actor(String name, String address) {
    }
}
