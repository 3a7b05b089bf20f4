package org.councilratings.access;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An editor who is logged in on the pages. That of an account ends with it, and when its password changes. */
@Entity
public class EditorSession {

    /** The hash of the secret, so that nobody can log in with what a backup has. */
    @Id
    public String id;

    /** The account; null for an editor who logged in with the OpenID Connect provider. */
    public String username;

    /** The provider's permanent identifier of an editor; null for an account. */
    public String subject;

    /** What the provider calls the editor; null for an account. */
    public String name;

    public Instant expiresAt;
}
