package org.councilratings.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.councilratings.http.access.Roles;

import io.quarkus.arc.Unremovable;
import io.quarkus.elytron.security.common.BcryptUtil;

/** Adds and removes accounts of editors. Commands look it up, which the container does not notice. */
@Unremovable
@ApplicationScoped
public class Accounts {

    /** NIST SP 800-63B (revision 4, section 3.1.1.2) requires 15 if a password is the only factor. */
    static final int MIN_PASSWORD_LENGTH = 15;

    /** The limit of bcrypt, which ignores the rest. */
    static final int MAX_PASSWORD_BYTES = 72;

    /** Each step doubles the time of a guess; this one takes about 0.1 s. */
    private static final int BCRYPT_COST = 11;

    /** Without colons, because HTTP Basic ends the name at the first one. */
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,99}");

    @Inject
    AccountRepository repository;

    @Inject
    Clock clock;

    /**
     * Adds an account for an editor, or changes its password.
     *
     * @return whether the account is new
     * @throws IllegalArgumentException if the name or password is not allowed, with the reason
     */
    @Transactional
    public boolean put(String username, String password) {
        check(username, password);
        return store(username, BcryptUtil.bcryptHash(password, BCRYPT_COST));
    }

    boolean store(String username, String hash) {
        Account known = repository.findById(username);
        Account account = known == null ? new Account() : known;
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
        if (!isName(username)) {
            throw new IllegalArgumentException("A name must have 1 to 100 letters, digits, dots, hyphens, underscores or @,"
                    + " and start with a letter or digit");
        }
        if (password.length() < MIN_PASSWORD_LENGTH) {
            throw new IllegalArgumentException("A password must have at least " + MIN_PASSWORD_LENGTH + " characters");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_PASSWORD_BYTES) {
            throw new IllegalArgumentException("A password can have at most " + MAX_PASSWORD_BYTES + " bytes");
        }
    }

    /** Whether a text can be a name. */
    static boolean isName(String text) {
        return USERNAME.matcher(text).matches();
    }

    @Transactional
    public boolean exists(String username) {
        return repository.findByIdOptional(username).isPresent();
    }

    /** Removes an account; returns whether it existed. */
    @Transactional
    public boolean remove(String username) {
        return repository.deleteById(username);
    }

    /** The names of all accounts. */
    @Transactional
    public List<String> names() {
        return repository.inOrder().stream().map(account -> account.username).toList();
    }
}
