package org.councilratings.access;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An account with a password, for services without an OpenID Connect provider. */
@Entity
public class Account {

    @Id
    public String username;

    /** The bcrypt hash of the password, in Modular Crypt Format. The password is not stored. */
    public String password;

    /** The only role of the account. */
    public String role;

    public Instant createdAt;
}
