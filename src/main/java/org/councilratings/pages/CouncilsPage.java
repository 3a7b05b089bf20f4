package org.councilratings.pages;

import java.time.LocalDate;
import java.util.List;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Service;

/**
 * All councils in a table.
 *
 * @param heading what the table shows
 * @param service the service
 * @param asOf the day
 * @param isToday whether that is today
 * @param hint where to find what was searched for and is not a council; empty if there is nothing to say
 * @param choices what the form offers
 * @param columns the columns of judgements
 * @param headings the links of the columns that sort
 * @param rows the councils
 * @param query what keeps the service and the day on the page of a council
 * @param checked up to which day reports were checked, if that is before the day; else empty
 * @param suggestions councils that may be meant if none was found
 * @param files the same as data: names and addresses
 */
public record CouncilsPage(String heading, Service service, LocalDate asOf, boolean isToday, String hint,
        List<Choice> choices, List<Judgement> columns, List<Heading> headings, List<Row> rows, String query, String checked,
        List<Link> suggestions,
        List<Link> files) {

    /**
     * A list to choose from.
     *
     * @param name the parameter
     * @param label what it is called
     * @param any what choosing nothing means; null if one must be chosen
     * @param options the values
     * @param chosen the code of the one that is chosen; empty if none is
     */
    public record Choice(String name, String label, String any, List<? extends CodeListValue> options, String chosen) {
    }

    /**
     * The heading of a column.
     *
     * @param label its name
     * @param address the address that sorts by it
     * @param order {@code ascending} or {@code descending} if it sorts now; else null
     */
    public record Heading(String label, String address, String order) {
    }

    /** A link. */
    public record Link(String label, String address) {
    }

    /**
     * A council.
     *
     * @param region its region
     * @param ratings a cell for each column
     * @param since the publication of its last report, or null
     * @param inspection the id of that inspection, or null
     */
    public record Row(String slug, String name, String region, List<RatingCell> ratings, LocalDate since, String inspection) {
    }

    /**
     * A rating.
     *
     * @param since since when the council has had the grade, or null
     */
    public record RatingCell(GradeCell grade, LocalDate since) {
    }
}
