package org.councilratings.council;

/**
 * What a council is called.
 *
 * @param slug its slug
 * @param name its short name
 * @param gssCode its newest GSS code
 */
record CouncilName(String slug, String name, String gssCode) {
}
