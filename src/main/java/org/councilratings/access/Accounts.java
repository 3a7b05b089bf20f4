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

/** Makes and removes accounts of editors. Commands ask for it by name, which the container does not see. */
@Unremovable
@ApplicationScoped
public class Accounts {

    /** NIST SP 800-63B (revision 4, section 3.1.1.2) asks for 15 where a password is the only factor. */
    static final int SHORTEST_PASSWORD = 15;

    /** What bcrypt takes; it would ignore the rest. */
    static final int LONGEST_PASSWORD_IN_BYTES = 72;

    /** Each step doubles what a guess costs; this one takes about a tenth of a second. */
    private static final int BCRYPT_COST = 11;

    /** HTTP Basic ends the name at the first colon. */
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,99}");

    @Inject
    AccountRepository repository;

    @Inject
    Clock clock;

    /**
     * Makes an account for an editor, or gives the one of this name another password.
     *
     * @return whether there was none of this name
     * @throws IllegalArgumentException if the name or the password does not do; its message says why
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
            throw new IllegalArgumentException("A name has 1 to 100 letters, digits, dots, hyphens, underscores or @,"
                    + " and begins with a letter or digit");
        }
        if (password.length() < SHORTEST_PASSWORD) {
            throw new IllegalArgumentException("A password has " + SHORTEST_PASSWORD + " characters or more");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_IN_BYTES) {
            throw new IllegalArgumentException("A password has " + LONGEST_PASSWORD_IN_BYTES + " bytes at the most");
        }
    }

    /** Whether a text has the form of a name. */
    static boolean isName(String text) {
        return USERNAME.matcher(text).matches();
    }

    /** Whether there is an account of this name. */
    @Transactional
    public boolean exists(String username) {
        return repository.findByIdOptional(username).isPresent();
    }

    /** Removes an account; says whether there was one. */
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
