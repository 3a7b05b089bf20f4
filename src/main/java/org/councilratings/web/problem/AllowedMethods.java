package org.councilratings.web.problem;

import java.util.List;

/** Knows which methods an address supports (RFC 9110, section 10.2.1). */
public interface AllowedMethods {

    /** The methods that a path supports, in a fixed order; every path can be read if there is anything at it. */
    List<String> at(String path);
}
