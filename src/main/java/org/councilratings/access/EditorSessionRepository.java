package org.councilratings.access;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Finds who is logged in. */
@ApplicationScoped
class EditorSessionRepository implements PanacheRepositoryBase<EditorSession, String> {

    void removeOf(String username) {
        delete("username", username);
    }

    void removeExpired(Instant now) {
        delete("expiresAt <= ?1", now);
    }
}
