package org.councilratings.pages;

import java.time.LocalDate;
import java.util.List;

import org.councilratings.framework.Service;
import org.councilratings.pages.CouncilsPage.Choice;
import org.councilratings.pages.CouncilsPage.Link;

/**
 * What reports changed, month by month.
 *
 * @param heading what the page shows
 * @param service the service
 * @param choices what the form offers
 * @param council the council that is chosen, as it was sent; empty if none is
 * @param months the months that have a report, the newest first
 * @param years every year that has a report, the newest first
 * @param older the next reports back; null if there are none
 * @param files the same as data: names and addresses
 */
public record ChangesPage(String heading, Service service, List<Choice> choices, String council, List<Month> months,
        List<ShownYear> years, Link older, List<Link> files) {

    /**
     * The reports of a month.
     *
     * @param id its name in addresses: 2026-08
     * @param name its name in words
     * @param address where it will always be
     * @param count how many reports, and what they changed, in words
     * @param reports the newest first
     */
    public record Month(String id, String name, String address, String count, List<Report> reports) {
    }

    /**
     * A report.
     *
     * @param council the name of the council
     * @param councilAddress the page about it
     * @param inspection the id of the inspection
     * @param headline what it changed
     * @param otherMoves how the judgements moved that the headline does not name; empty if none did
     */
    public record Report(LocalDate day, String council, String councilAddress, String inspection, String headline,
            String otherMoves) {
    }

    /** A year, with how many reports it has. */
    public record ShownYear(String name, String address, boolean isShown, long reports) {
    }
}
