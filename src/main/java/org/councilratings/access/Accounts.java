package org.councilratings.access;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.http.access.Roles;
import org.councilratings.store.DatabaseTransaction;

import io.quarkus.arc.Unremovable;

/** Adds and removes accounts of editors. Commands look it up, which the container does not notice. */
@Unremovable
@ApplicationScoped
public class Accounts {

    /** NIST SP 800-63B (revision 4, section 3.1.1.2) requires 15 if a password is the only factor. */
    static final int MIN_PASSWORD_LENGTH = 15;

    /** Without colons, because HTTP Basic ends the name at the first one. */
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,99}");

    @Inject
    AccountRepository repository;

    @Inject
    EditorSessionRepository sessions;

    @Inject
    Clock clock;

    /**
     * Adds an account for an editor, or changes its password, which ends its log-ins on the pages.
     *
     * @return whether the account is new
     * @throws IllegalArgumentException if the name or password is not allowed, with the reason
     */
    public boolean put(String username, String password) {
        check(username, password);
        return store(username, PasswordHash.of(password));
    }

    boolean store(String username, String hash) {
        return DatabaseTransaction.call(() -> storeInTransaction(username, hash));
    }

    private boolean storeInTransaction(String username, String hash) {
        Account known = repository.findById(username);
        Account account = known == null ? new Account() : known;
        sessions.removeOf(username);
        account.username = username;
        account.password = hash;
        account.role = Roles.EDITOR;
        if (known == null) {
            account.createdAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            repository.persist(account);
        }
        return known == null;
    }

    private static void check(String username, String password) {
        if (!USERNAME.matcher(username).matches()) {
            throw new IllegalArgumentException("A name must have 1 to 100 letters, digits, dots, hyphens, underscores or @,"
                    + " and start with a letter or digit");
        }
        if (password.length() < MIN_PASSWORD_LENGTH) {
            throw new IllegalArgumentException("A password must have at least " + MIN_PASSWORD_LENGTH + " characters");
        }
        if (!PasswordHash.isHashable(password)) {
            throw new IllegalArgumentException(
                    "A password can have at most " + PasswordHash.MAX_PASSWORD_BYTES + " bytes");
        }
    }

    /** The account with a name. Names that no account can have are not looked up. */
    Optional<Account> named(String username) {
        return USERNAME.matcher(username).matches()
                ? DatabaseTransaction.call(() -> repository.findByIdOptional(username))
                : Optional.empty();
    }

    /** Removes an account; returns whether it existed. */
    public boolean remove(String username) {
        return DatabaseTransaction.call(() -> repository.deleteById(username));
    }

    /** The names of all accounts. */
    public List<String> names() {
        return DatabaseTransaction.call(() -> repository.inOrder().stream().map(account -> account.username).toList());
    }
}
