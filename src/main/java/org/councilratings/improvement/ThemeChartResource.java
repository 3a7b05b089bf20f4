package org.councilratings.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.function.ToIntFunction;
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
import org.councilratings.improvement.ThemeHeading.Kind;
import org.councilratings.improvement.ThemeStatistics.Slot;
import org.councilratings.rating.ChartResponse;
import org.councilratings.rating.CurrentRatings;
import org.councilratings.rating.ScopeInWords;
import org.councilratings.rating.chart.Picture;
import org.councilratings.rating.chart.ThemeSharesChart;
import org.councilratings.rating.chart.ThemeSharesChart.Column;
import org.councilratings.rating.chart.ThemeSharesChart.Row;
import org.councilratings.rating.timeline.CouncilTimeline;
import org.councilratings.rating.timeline.RatingIndex;
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
        List<CouncilTimeline> named = ratings.named(of.council, null, index);
        ThemeStatistics statistics = of.count(index, named, choice, filter, exchange);
        List<Counted> counted = columns(statistics, of, filter);
        requireRoom(counted.size(), options.width);
        List<Row> rows = rows(drawn(options.themes, index, statistics), counted);
        LocalDate checkedTo = service.coverage(dataset.coverage()).checkedTo();
        List<Column> columns = counted.stream().map(Counted::column).toList();
        ThemeHeading heading = heading(of, filter, of.scope(named, checkedTo), options.themes.isEmpty(), columns, rows,
                statistics.days());
        return ThemeSharesChart.of(service, heading.heading(), columns, rows, checkedTo, options.theme, options.width);
    }

    /** The grades of compared reports are in their columns. */
    private static ThemeHeading heading(ReportFilter of, ThemeStatisticsFilter filter, ScopeInWords scope, boolean isOfAll,
            List<Column> columns, List<Row> rows, SortedSet<LocalDate> days) {
        List<String> limits = new ArrayList<>(scope.inFull().toList());
        if (of.isLimited() && !filter.compares()) {
            limits.add(of.reportsInWords());
        }
        return new ThemeHeading(filter.compares() ? scope : of.withGrades(scope), limits, isOfAll, kind(filter), columns, rows,
                days.isEmpty() ? null : days.first(), days.isEmpty() ? null : days.last());
    }

    private static Kind kind(ThemeStatisticsFilter filter) {
        if (filter.compares()) {
            return Kind.PAIRS;
        }
        return filter.every == null ? Kind.GROUPS : filter.groupBy == null ? Kind.PERIODS : Kind.MIXED;
    }

    /** The rows of some themes; none if there is no report that could name them. */
    private static List<Row> rows(List<ImprovementTheme> themes, List<Counted> counted) {
        if (counted.stream().allMatch(one -> one.counts.inspections() == 0)) {
            return List.of();
        }
        return themes.stream()
                .map(theme -> new Row(theme.label(), counted.stream().map(one -> one.counts.named(theme)).toList()))
                .toList();
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

    /** The themes that are asked for or, if none is, the most named of those that some report names, the most named first. */
    private static List<ImprovementTheme> drawn(List<ImprovementTheme> asked, RatingIndex index, ThemeStatistics statistics) {
        ToIntFunction<ImprovementTheme> reports = theme -> statistics.counts().values().stream()
                .mapToInt(counts -> counts.inspections(theme)).sum();
        ToIntFunction<ImprovementTheme> compared = theme -> statistics.counts().keySet().stream()
                .mapToInt(slot -> statistics.compared(slot).inspections(theme)).sum();
        return index.codeLists().themes().stream()
                .filter(theme -> asked.isEmpty() ? reports.applyAsInt(theme) + compared.applyAsInt(theme) > 0
                        : asked.contains(theme))
                .sorted(Comparator.comparingInt(reports).reversed()).limit(asked.isEmpty() ? MOST : asked.size()).toList();
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

    /** A column in the making. */
    private record Counted(String name, ThemeCounts counts) {

        private Column column() {
            return new Column(name, counts.inspections());
        }
    }
}
