package org.councilratings.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.councilratings.framework.ImprovementTheme;
import org.councilratings.framework.Service;
import org.councilratings.framework.ServiceChoice;
import org.councilratings.framework.ServiceFilter;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.improvement.ThemeStatistics.Slot;
import org.councilratings.rating.ChartResponse;
import org.councilratings.rating.CurrentRatings;
import org.councilratings.rating.RatingIndex;
import org.councilratings.rating.chart.GradeSharesChart.Heading;
import org.councilratings.rating.chart.Picture;
import org.councilratings.rating.chart.ThemeSharesChart;
import org.councilratings.rating.chart.ThemeSharesChart.Column;
import org.councilratings.rating.chart.ThemeSharesChart.Row;
import org.councilratings.store.DatasetState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The statistics of what must improve as a picture. */
@Path("/v1/statistics")
@Tag(name = "Improvement")
public class ThemeChartResource {

    /** So many themes are drawn if the request names none. */
    private static final int MOST = 15;

    @Inject
    CurrentRatings ratings;

    @Inject
    DatasetState dataset;

    @Inject
    Exchange exchange;

    @GET
    @Path("improvement-areas.svg")
    @Produces(ChartResponse.SVG)
    @Operation(operationId = "getImprovementStatisticsChart", summary = "Get a chart of what must improve", description = "The share of inspections that named each theme: the 15 most named, or those of improvementTheme. With every or groupBy, or beside compared reports, there is a column for each. Its title and description say the same in words.")
    public RestResponse<String> svg(@BeanParam ServiceFilter services, @BeanParam ReportFilter of,
            @BeanParam ThemeStatisticsFilter filter,
            @BeanParam ThemeChartOptions options) {
        return ChartResponse.svg(picture(services, of, filter, options));
    }

    @GET
    @Path("improvement-areas.png")
    @Produces(ChartResponse.PNG)
    @Operation(operationId = "getImprovementStatisticsChartAsPng", summary = "Get a chart of what must improve as PNG", description = ChartResponse.AS_PNG)
    public RestResponse<byte[]> png(@BeanParam ServiceFilter services, @BeanParam ReportFilter of,
            @BeanParam ThemeStatisticsFilter filter,
            @BeanParam ThemeChartOptions options) {
        return ChartResponse.png(picture(services, of, filter, options), exchange);
    }

    private Picture picture(ServiceFilter services, ReportFilter of, ThemeStatisticsFilter filter, ThemeChartOptions options) {
        RatingIndex index = ratings.index();
        ServiceChoice choice = of.in(services, index.codeLists()).grades("comparedGrade", filter.comparedGrade);
        Service service = choice.onlyService();
        ThemeStatistics statistics = of.count(index, ratings.named(of.council, null, index), choice, filter, exchange);
        List<Counted> counted = columns(statistics, of, filter);
        requireRoom(counted.size(), options.width);
        List<Row> rows = drawn(options.themes, index, statistics).stream()
                .map(theme -> new Row(theme.label(), counted.stream().map(one -> one.counts.share(theme)).toList())).toList();
        LocalDate checkedTo = service.coverage(dataset.coverage()).checkedTo();
        return ThemeSharesChart.of(service, heading(options.themes.isEmpty(), rows, counted, of),
                counted.stream().map(Counted::column).toList(), rows, checkedTo, options.theme, options.width);
    }

    private static void requireRoom(int columns, int width) {
        int most = ThemeSharesChart.mostColumns(width);
        if (columns > most) {
            throw ProblemException.invalid("width",
                    "width: there are " + columns + " columns, and " + most + " fit into " + width
                            + " pixels",
                    List.of("a greater width", "a longer interval", "fewer groups"));
        }
    }

    /** The themes that are asked for or, if none is, the most named, the most named first. */
    private static List<ImprovementTheme> drawn(List<ImprovementTheme> asked, RatingIndex index, ThemeStatistics statistics) {
        Comparator<ImprovementTheme> mostNamed = Comparator.comparingInt((ImprovementTheme theme) -> -statistics.counts()
                .values().stream().mapToInt(counts -> counts.inspections(theme)).sum());
        return index.codeLists().themes().stream().filter(theme -> asked.isEmpty() || asked.contains(theme)).sorted(mostNamed)
                .limit(asked.isEmpty() ? MOST : asked.size()).toList();
    }

    private static List<Counted> columns(ThemeStatistics statistics, ReportFilter of, ThemeStatisticsFilter filter) {
        List<Counted> columns = new ArrayList<>();
        statistics.counts().forEach((slot, counts) -> {
            if (filter.compares()) {
                columns.add(new Counted(name(slot, filter, of.reportsInWords()), counts));
                columns.add(new Counted(name(slot, filter, filter.comparedInWords(of)), statistics.compared(slot)));
            } else {
                columns.add(new Counted(name(slot, filter, null), counts));
            }
        });
        return columns;
    }

    /** What a column is called: its period, its group, or which reports are compared. */
    private static String name(Slot slot, ThemeStatisticsFilter filter, String compared) {
        String period = slot.period() == null ? null : filter.every.inWords(slot.period());
        String group = filter.groupBy == null && (period != null || compared != null) ? null : slot.group().label();
        return Stream.of(period, group, compared).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    /** Which theme is named most can be said only if all are counted, and of one group of reports. */
    private static Heading heading(boolean isOfAll, List<Row> rows, List<Counted> columns, ReportFilter of) {
        boolean isOne = isOfAll && columns.size() == 1 && columns.get(0).counts.inspections() > 0 && !rows.isEmpty();
        String title = isOne
                ? "Named most: " + rows.get(0).name().toLowerCase(Locale.UK) + ", in "
                        + Math.round(rows.get(0).shares().get(0) * 100) + "% of reports"
                : "What inspection reports say must improve";
        return new Heading(title, "Share of reports that name each theme under “What needs to improve”; " + of.inWords());
    }

    /** A column in the making. */
    private record Counted(String name, ThemeCounts counts) {

        private Column column() {
            return new Column(name, counts.inspections());
        }
    }
}
