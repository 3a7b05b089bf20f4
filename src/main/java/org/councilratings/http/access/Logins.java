package org.councilratings.http.access;

import java.util.List;
import java.util.Optional;

/** How users can log in. The access package implements it, so that this one does not depend on accounts. */
public interface Logins {

    /** The challenges of the WWW-Authenticate header (RFC 9110, section 11.6.1), one for each log-in method. */
    List<String> challenges();

    /** The name in an Authorization header, which can be null, if an account can have that name. */
    Optional<String> accountName(String authorization);

    /** Whether an account with this name exists. Reads the database. */
    boolean hasAccount(String name);

    /** A sentence that tells people how to log in. */
    String explanation();
}
