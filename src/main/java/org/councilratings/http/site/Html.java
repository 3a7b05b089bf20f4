package org.councilratings.http.site;

/** Text that is HTML already and is not escaped again. */
record Html(String markup) {
}
