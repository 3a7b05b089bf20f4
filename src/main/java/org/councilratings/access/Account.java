package org.councilratings.access;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.quarkus.security.jpa.Password;
import io.quarkus.security.jpa.Roles;
import io.quarkus.security.jpa.UserDefinition;
import io.quarkus.security.jpa.Username;

/** An account with a password, for services without an OpenID Connect provider. */
@Entity
@UserDefinition
public class Account {

    @Id
    @Username
    public String username;

    /** The bcrypt hash of the password, in Modular Crypt Format. The password is not stored. */
    @Password
    public String password;

    @Roles
    public String role;

    public Instant createdAt;
}
