package org.councilratings.http.access;

/** The roles that the service knows. Reading needs none. */
public final class Roles {

    /** May change the data. */
    public static final String EDITOR = "editor";

    private Roles() {
    }
}
