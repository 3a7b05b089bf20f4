package org.councilratings.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.http.access.Logins;
import org.councilratings.http.access.Roles;
import org.councilratings.store.DatabaseTransaction;
import org.jboss.logging.Logger;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** Begins and ends log-ins on the pages. They are in the database, so that all replicas know them and a log-out is final. */
@ApplicationScoped
public class EditorSessions {

    private static final Logger LOG = Logger.getLogger(EditorSessions.class);
    private static final Duration LIFETIME = Duration.ofHours(8);
    private static final int MAX_LENGTH = 255;

    /** The attribute of an identity that has what the provider calls an editor. */
    public static final String NAME = "name";

    @Inject
    EditorSessionRepository sessions;

    @Inject
    AccountRepository accounts;

    @Inject
    Logins logins;

    @Inject
    Clock clock;

    /** Logs an account in. The secret is new each time, so nobody can know it before. */
    public SessionSecret begin(String username) {
        EditorSession session = new EditorSession();
        session.username = username;
        return begin(session);
    }

    /**
     * Logs in an editor of the OpenID Connect provider.
     *
     * @param subject the provider's permanent identifier, for the log
     * @param name what to call them on the pages
     */
    public SessionSecret beginOfProvider(String subject, String name) {
        EditorSession session = new EditorSession();
        session.subject = cut(subject);
        session.name = cut(name);
        return begin(session);
    }

    /** Subjects are no longer (OpenID Connect Core 1.0, section 2); names may be. */
    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), MAX_LENGTH));
    }

    private SessionSecret begin(EditorSession session) {
        SessionSecret secret = SessionSecret.random();
        Instant now = clock.instant();
        session.id = secret.hash();
        session.expiresAt = now.plus(LIFETIME);
        DatabaseTransaction.run(() -> sessions.persist(session));
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

    /**
     * The editor who is logged in with a secret. The role of an account is the one that it has now. One of the provider had the
     * role at the log-in, and counts as long as the provider is used.
     */
    Optional<SecurityIdentity> identity(SessionSecret secret) {
        Instant now = clock.instant();
        return DatabaseTransaction.call(() -> sessions.findByIdOptional(secret.hash())
                .filter(session -> now.isBefore(session.expiresAt)).flatMap(this::identity));
    }

    private Optional<SecurityIdentity> identity(EditorSession session) {
        if (session.username != null) {
            return accounts.findByIdOptional(session.username).map(PasswordLogin::identity);
        }
        return logins.haveProviderOnPages() ? Optional.of(identityOfProvider(session)) : Optional.empty();
    }

    private static SecurityIdentity identityOfProvider(EditorSession session) {
        return QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(session.subject)).addRole(Roles.EDITOR)
                .addAttribute(NAME, session.name).build();
    }

    /** Logs out. */
    public void end(SessionSecret secret) {
        DatabaseTransaction.call(() -> sessions.deleteById(secret.hash()));
    }
}
