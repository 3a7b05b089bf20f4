package org.councilratings.service.site;

/** HTML that must not be escaped again. */
record Html(String markup) {
}
