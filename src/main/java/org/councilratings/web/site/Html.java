package org.councilratings.web.site;

/** Text that is HTML already and is not escaped again. */
record Html(String markup) {
}
