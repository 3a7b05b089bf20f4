package org.councilratings.journal;

/**
 * Who made a change. Only for the operator's log: names are not stored or published.
 *
 * @param name the account's name, or the subject of the OpenID Connect provider
 * @param address the client's IP address
 */
public record Actor(String name, String address) {
}
