package org.councilratings.http;

/** Where the pages for editors are. What they show depends on who is logged in. */
public final class EditorAddresses {

    public static final String ROOT = "/editor";
    public static final String LOGIN = ROOT + "/login";
    public static final String LOGOUT = ROOT + "/logout";

    /** Where a log-in with the OpenID Connect provider begins and ends. The settings and the provider have it too. */
    public static final String PROVIDER_LOGIN = LOGIN + "/provider";

    private EditorAddresses() {
    }

    /** Whether a path belongs to them. */
    public static boolean have(String path) {
        return path != null && (path.equals(ROOT) || path.startsWith(ROOT + "/"));
    }
}
