package org.councilratings.access;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An editor who is logged in on the pages. It ends with the account, and when its password changes. */
@Entity
public class EditorSession {

    /** The hash of the secret, so that nobody can log in with what a backup has. */
    @Id
    public String id;

    public String username;

    public Instant expiresAt;
}
