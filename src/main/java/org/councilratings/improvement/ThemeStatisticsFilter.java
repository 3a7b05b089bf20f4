package org.councilratings.improvement;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.PastOrPresent;
import jakarta.ws.rs.QueryParam;

import org.councilratings.framework.Grade;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.http.input.DayRange;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.rating.SeriesInterval;
import org.councilratings.rating.timeline.RatingIndex.Published;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** In which groups and periods reports are counted, and which other reports they are compared with. */
public class ThemeStatisticsFilter {

    /** Marks the parameters that exclude another one, which therefore have no example to be tried beside it. */
    private static final String INSTEAD_OF = "x-instead-of";

    @QueryParam("groupBy")
    @Parameter(description = "Counts reports in groups. Councils are in the group that they belong to today.", example = "grade")
    public ReportGrouping groupBy;

    @QueryParam("every")
    @Parameter(description = "Counts reports by the calendar month, quarter or year of their publication.", example = "year")
    public SeriesInterval every;

    @QueryParam("comparedFrom")
    @Parameter(description = "Compares with reports published on this day or later. Their other filters are the same.", extensions = @Extension(name = INSTEAD_OF, value = "every"))
    public LocalDate comparedFrom;

    @QueryParam("comparedTo")
    @PastOrPresent
    @Parameter(description = "Compares with reports published on this day or earlier. Their other filters are the same.", extensions = @Extension(name = INSTEAD_OF, value = "every"))
    public LocalDate comparedTo;

    @QueryParam("comparedGrade")
    @Parameter(description = "Compares with inspections that gave one of these grades in the judgement, instead of grade. The days are the same, unless comparedFrom or comparedTo is set.", extensions = @Extension(name = INSTEAD_OF, value = "every"))
    public List<Grade> comparedGrade;

    /** Whether the request compares reports with others. */
    boolean compares() {
        return hasDays() || !comparedGrade.isEmpty();
    }

    /** The last day on which a report came out that others are compared with: by default as in the request. */
    LocalDate lastCompared(ReportFilter of, Exchange exchange) {
        return exchange.dayUpToToday(hasDays() ? comparedTo : of.publishedTo);
    }

    /** Which reports others are compared with, in words. */
    String comparedInWords(ReportFilter of) {
        return of.inWords(gradesCompared(of), hasDays() ? comparedFrom : of.publishedFrom,
                hasDays() ? comparedTo : of.publishedTo);
    }

    private List<Grade> gradesCompared(ReportFilter of) {
        return comparedGrade.isEmpty() ? of.grade : comparedGrade;
    }

    private boolean hasDays() {
        return comparedFrom != null || comparedTo != null;
    }

    /**
     * Whether a report is one of those that others are compared with.
     *
     * @param of the filters of the request
     * @param last the last day of publication: {@link #lastCompared}
     */
    boolean isCompared(Published one, ReportFilter of, LocalDate last) {
        return one.isBetween(hasDays() ? comparedFrom : of.publishedFrom, last) && of.isUnder(one)
                && of.gave(one, gradesCompared(of));
    }

    /**
     * Rejects an order by a difference that there is not.
     *
     * @throws ProblemException 400 naming the parameter
     */
    void check(ThemeSort sort) {
        if (!compares() && (sort == ThemeSort.ROSE_FIRST || sort == ThemeSort.FELL_FIRST)) {
            throw ProblemException.invalid("sort", "sort: a difference needs reports to compare with",
                    List.of("comparedFrom, comparedTo or comparedGrade as well", ThemeSort.MOST_FIRST.code()));
        }
    }

    /**
     * Rejects what does not fit together.
     *
     * @throws ProblemException 400 naming the parameter
     */
    void check() {
        DayRange.check("comparedFrom", comparedFrom, "comparedTo", comparedTo);
        if (compares() && every != null) {
            throw ProblemException.invalid("every", "every: a series cannot be compared with other reports",
                    List.of("every without comparedFrom, comparedTo and comparedGrade"));
        }
        if (!comparedGrade.isEmpty() && groupBy == ReportGrouping.GRADE) {
            throw ProblemException.invalid("comparedGrade", "comparedGrade: the groups are grades already",
                    List.of("comparedGrade without groupBy=grade"));
        }
    }
}
