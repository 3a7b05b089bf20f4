package org.councilratings.council;

/** How the codes of councils are written, as regular expressions. */
public final class CodePatterns {

    public static final String SLUG = "[a-z]+(-[a-z]+)*";

    public static final String OFSTED_URN = "[1-9][0-9]{4,8}";

    public static final String DFE_LA_CODE = "[0-9]{3}";

    /** The GSS code of an English council or region. */
    public static final String GSS_CODE = "E[0-9]{8}";

    /** A GSS code of any country, in any letter case. */
    public static final String ANY_GSS_CODE = "[A-Za-z][0-9]{8}";

    private CodePatterns() {
    }
}
