package org.councilratings.http.access;

import java.util.List;
import java.util.Optional;

/** Knows how somebody can show to this service who they are. */
public interface Logins {

    /** What the WWW-Authenticate header says (RFC 9110, section 11.6.1), one challenge for each way. */
    List<String> challenges();

    /** The name that an Authorization header has, if it is one that an account can have; nothing without the header. */
    Optional<String> triedName(String authorization);

    /** Whether there is an account of this name. It asks the database. */
    boolean hasAccount(String name);

    /** The ways in a sentence for people; also when there is none. */
    String inWords();
}
