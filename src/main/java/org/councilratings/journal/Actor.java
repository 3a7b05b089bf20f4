package org.councilratings.journal;

/**
 * Who asked for a change. It is for the operator's log only: what is stored and published names no persons.
 *
 * @param name the account's name, or the subject of the OpenID Connect provider
 * @param address the client's IP address
 */
public record Actor(String name, String address) {
}
