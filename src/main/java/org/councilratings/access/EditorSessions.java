package org.councilratings.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.store.DatabaseTransaction;
import org.jboss.logging.Logger;

/** Begins and ends log-ins on the pages. They are in the database, so that all replicas know them and a log-out is final. */
@ApplicationScoped
public class EditorSessions {

    private static final Logger LOG = Logger.getLogger(EditorSessions.class);
    private static final Duration LIFETIME = Duration.ofHours(8);

    @Inject
    EditorSessionRepository sessions;

    @Inject
    AccountRepository accounts;

    @Inject
    Clock clock;

    /** Logs an account in. The secret is new each time, so nobody can know it before. */
    public SessionSecret begin(String username) {
        SessionSecret secret = SessionSecret.random();
        Instant now = clock.instant();
        DatabaseTransaction.run(() -> {
            EditorSession session = new EditorSession();
            session.id = secret.hash();
            session.username = username;
            session.expiresAt = now.plus(LIFETIME);
            sessions.persist(session);
        });
        forgetExpired(now);
        return secret;
    }

    /** In a transaction of its own: if it conflicts with another log-in, a later one does it. */
    private void forgetExpired(Instant now) {
        try {
            DatabaseTransaction.run(() -> sessions.removeExpired(now));
        } catch (RuntimeException later) {
            LOG.debugf(later, "Expired sessions remain");
        }
    }

    /** The account that is logged in with a secret, as it is now. */
    Optional<Account> account(SessionSecret secret) {
        Instant now = clock.instant();
        return DatabaseTransaction.call(() -> sessions.findByIdOptional(secret.hash())
                .filter(session -> now.isBefore(session.expiresAt))
                .flatMap(session -> accounts.findByIdOptional(session.username)));
    }

    /** Logs out. */
    public void end(SessionSecret secret) {
        DatabaseTransaction.call(() -> sessions.deleteById(secret.hash()));
    }
}
