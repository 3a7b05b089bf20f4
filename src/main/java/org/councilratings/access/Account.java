package org.councilratings.access;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.quarkus.security.jpa.Password;
import io.quarkus.security.jpa.Roles;
import io.quarkus.security.jpa.UserDefinition;
import io.quarkus.security.jpa.Username;

/** Somebody who may log in with a password, where there is no OpenID Connect provider to say who they are. */
@Entity
@UserDefinition
public class Account {

    @Id
    @Username
    public String username;

    /** The password's bcrypt hash in the Modular Crypt Format; the password itself is kept nowhere. */
    @Password
    public String password;

    @Roles
    public String role;

    public Instant createdAt;
}
