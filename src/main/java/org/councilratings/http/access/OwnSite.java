package org.councilratings.http.access;

import java.net.URI;
import java.util.List;
import java.util.function.UnaryOperator;

import org.councilratings.http.problem.ProblemException;
import org.councilratings.http.problem.ProblemType;

/** Tells what a page of this service has sent from what a page of another site has. */
public final class OwnSite {

    private static final List<String> OWN_SITES = List.of("same-origin", "none");

    private OwnSite() {
    }

    /**
     * Refuses what a page of another site has sent. A browser lets any page send a form anywhere without asking first (it is no
     * request that needs a preflight), and adds the name and password that it has kept for HTTP Basic: an editor who looks at
     * such a page would change what its author likes. What no browser sends has neither header.
     *
     * @param headers the request's header of a name, or null
     * @param own this service's own address
     */
    public static void check(UnaryOperator<String> headers, URI own) {
        String site = headers.apply("Sec-Fetch-Site");
        String origin = headers.apply("Origin");
        boolean isOfOther = site != null ? !OWN_SITES.contains(site) : origin != null && !isSame(origin, own);
        if (isOfOther) {
            throw new ProblemException(ProblemType.FORBIDDEN,
                    "Forms from other sites are not accepted, so nothing was saved: send the form from a page of this service",
                    List.of());
        }
    }

    private static boolean isSame(String origin, URI own) {
        try {
            return own.getRawAuthority().equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
