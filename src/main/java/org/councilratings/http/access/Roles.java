package org.councilratings.http.access;

/** The roles of the service. Reading does not need one. */
public final class Roles {

    /** Can change the data. */
    public static final String EDITOR = "editor";

    private Roles() {
    }
}
