package org.councilratings.improvement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.framework.CodeLists;
import org.councilratings.framework.ServiceChoice;
import org.councilratings.framework.ServiceFilter;
import org.councilratings.http.exchange.ConsistentRead;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.http.listing.Listing;
import org.councilratings.http.listing.PageRequest;
import org.councilratings.inspection.InspectionRecord.Improvement;
import org.councilratings.rating.CurrentRatings;
import org.councilratings.rating.timeline.CodedArea;
import org.councilratings.rating.timeline.RatingIndex;
import org.councilratings.rating.timeline.RatingIndex.Published;
import org.councilratings.store.DatasetState;
import org.councilratings.store.StoredRows;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What reports say must improve, item by item. */
@Path("/v1/improvement-areas")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Improvement")
public class ImprovementAreaResource {

    @Inject
    CurrentRatings ratings;

    @Inject
    ImprovementAreaQuery query;

    @Inject
    DatasetState dataset;

    @Inject
    Exchange exchange;

    @GET
    @ConsistentRead
    @Operation(operationId = "listImprovementAreas", summary = "List what must improve", description = "Every item under “What needs to improve” in inspection reports, the newest report first, with its themes, and the council's grade in a judgement then and now. Themes and summaries are this service's reading of the report, not Ofsted's words: follow reportUrl to check. Reports of most frameworks before 2018 are not included.")
    public Listing<ImprovementAreaRecord> list(@BeanParam ServiceFilter services, @BeanParam ReportFilter of,
            @BeanParam ThemeFilter themes, @BeanParam ItemFilter filter, @BeanParam PageRequest page) {
        LocalDate asOf = exchange.dayOrToday(filter.asOf);
        RatingIndex index = ratings.indexInTransaction();
        ServiceChoice choice = of.in(services, index.codeLists());
        LocalDate last = of.publishedTo == null || of.publishedTo.isAfter(asOf) ? asOf : of.publishedTo;
        Predicate<ReportItem> hasText = hasText(filter.q);
        List<ReportItem> items = of.reports(index, ratings.named(of.council, filter.asOf, index), choice, last)
                .sorted(filter.sort.order()).flatMap(report -> items(report, of, themes)).filter(hasText).toList();
        return Listing.of(StoredRows.byKeys(items, some -> records(some, index.codeLists(), of, asOf)), page,
                "improvement-areas").showing(choice.values(), choice.coverage(dataset.coverage()));
    }

    private Predicate<ReportItem> hasText(String text) {
        if (text == null) {
            return any -> true;
        }
        Set<ReportItem.Name> found = query.withText(text);
        return item -> found.contains(item.name());
    }

    private static Stream<ReportItem> items(Published report, ReportFilter of, ThemeFilter themes) {
        List<CodedArea> areas = report.inspection().improvementAreas();
        return IntStream.range(0, areas.size())
                .filter(i -> themes.includesAny(areas.get(i).themes()) && of.concerns(areas.get(i)))
                .mapToObj(i -> new ReportItem(report, i + 1));
    }

    private List<ImprovementAreaRecord> records(List<ReportItem> items, CodeLists lists, ReportFilter of, LocalDate asOf) {
        Map<ReportItem.Name, Improvement> stored = query.of(items.stream().map(item -> item.name().inspection()).toList(),
                lists);
        return items.stream().map(item -> ImprovementAreaRecord.of(item, stored.get(item.name()), of.judgement(item.report()),
                asOf)).toList();
    }
}
