package org.councilratings.web.access;

import java.util.List;

/** Knows how somebody can show to this service who they are. */
public interface Logins {

    /** What the WWW-Authenticate header says (RFC 9110, section 11.6.1), one challenge for each way. */
    List<String> challenges();

    /** The ways in a sentence for people; also when there is none. */
    String inWords();
}
