package org.councilratings.http.site;

/** HTML that must not be escaped again. */
record Html(String markup) {
}
