package org.councilratings.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.councilratings.framework.Service;
import org.councilratings.http.Addresses;
import org.councilratings.store.Coverage;
import org.councilratings.store.Dataset;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What this service is and what it holds, as callers see it. */
@Schema(description = "This service, its data, and links to everything.")
public record ServiceDescription(
        @Schema(description = "The title of the data.") String title,
        @Schema(description = "The version of the service.", examples = "0.1.0") String version,
        @Schema(description = "The revision of the data: it grows with every change.", examples = "1") long revision,
        @Schema(description = "The sequence number of the newest event. To keep a copy up to date, read the events after it.", examples = "935") long sequence,
        @Schema(description = "When the bundled data was loaded.") Instant loadedAt,
        @Schema(description = "When the data was last changed.") Instant changedAt,
        @Schema(description = "The day up to which the facts were checked.", examples = "2026-08-22") LocalDate checkedTo,
        Coverage coverage,
        @Schema(description = "The newest publication date of an inspection of children's services.", examples = "2026-08-20") LocalDate newestPublicationDate,
        @Schema(description = "Counts for childrens_services. For other services, see services.") Counts counts,
        @Schema(description = "The services whose inspections are stored.") List<ServiceHoldings> services,
        @Schema(description = "Where the facts come from.") String source,
        Licence licence,
        Links links) {

    /** How many records there are. */
    @Schema(description = "How many records there are.")
    public record Counts(
            @Schema(description = "Councils that exist today.", examples = "153") long councils,
            @Schema(description = "Councils that have ceased to exist.", examples = "5") long abolishedCouncils,
            @Schema(description = "GSS codes of all councils, including past codes.", examples = "165") long gssCodes,
            @Schema(description = "Full inspections.", examples = "497") long inspections,
            @Schema(description = "Focused and monitoring visits.", examples = "125") long visits) {
    }

    /** What is stored of a service. */
    @Schema(name = "ServiceHoldings", description = "What is stored about a service that is inspected.")
    public record ServiceHoldings(Service service,
            @Schema(description = "The service in words.", examples = "Children's services") String label,
            @Schema(description = "Who is judged.", examples = "council") String subject,
            @Schema(description = "The day up to which its facts were checked.", examples = "2026-08-22") LocalDate checkedTo,
            @Schema(description = "The first day from which all its inspections are stored; null if some may be missing.", examples = "2013-11-01", nullable = true) LocalDate completeFrom,
            @Schema(description = "The last day up to which all inspections are stored; null if some may be missing.", examples = "2026-08-22", nullable = true) LocalDate completeTo,
            @Schema(description = "How many inspections.", examples = "497") long inspections,
            @Schema(description = "How many councils have stored inspections.", examples = "158") long councils,
            @Schema(description = "The newest publication date; null without inspections.", examples = "2026-08-20", nullable = true) LocalDate newestPublicationDate) {

        static ServiceHoldings of(Service service, HoldingsQuery.Inspected inspected, Coverage whole) {
            Coverage.OfService coverage = service.coverage(whole);
            return new ServiceHoldings(service, service.label(), service.subject(), coverage.checkedTo(),
                    coverage.completeFrom(), coverage.completeTo(), inspected.inspections(), inspected.councils(),
                    inspected.newestPublicationDate());
        }
    }

    /** The licence of the data. */
    @Schema(description = "The licence of the data and the attribution it requires.")
    public record Licence(
            @Schema(description = "SPDX identifier.", examples = "OGL-UK-3.0") String identifier,
            @Schema(description = "The licence itself.", examples = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/") String url,
            @Schema(description = "The attribution to show wherever the data is used.") String attribution) {

        static Licence of(Dataset dataset) {
            return new Licence(dataset.licence, dataset.provenance().licence(), dataset.attribution);
        }
    }

    /** Everything there is. */
    @Schema(name = "ServiceLinks", description = "Everything there is.")
    public record Links(
            @Schema(description = "This description.") String self,
            @Schema(description = "The dates the data covers.") String coverage,
            @Schema(description = "Councils.") String councils,
            @Schema(description = "GSS codes of councils, including past codes.") String gssCodes,
            @Schema(description = "Names of councils, including aliases.") String councilNames,
            @Schema(description = "Successions of councils.") String successions,
            @Schema(description = "Inspections.") String inspections,
            @Schema(description = "Visits.") String visits,
            @Schema(description = "Ratings on a day.") String ratings,
            @Schema(description = "Changes from one inspection to the next.") String ratingChanges,
            @Schema(description = "Rating histories of all councils.") String ratingHistory,
            @Schema(description = "Councils beside their statistical neighbours.") String neighbours,
            @Schema(description = "Counts and shares of each grade.") String statistics,
            @Schema(description = "What reports say must improve, item by item.") String improvementAreas,
            @Schema(description = "Themes of what must improve.") String improvementThemes,
            @Schema(description = "How many reports name each theme.") String improvementStatistics,
            @Schema(description = "The newest publications as an Atom feed.") String feed,
            @Schema(description = "Every change of the data.") String events,
            @Schema(description = "Services that are inspected.") String services,
            @Schema(description = "Framework versions.") String frameworks,
            @Schema(description = "Judgements.") String judgements,
            @Schema(description = "Grades.") String grades,
            @Schema(description = "Regions.") String regions,
            @Schema(description = "Interactive documentation.") String documentation,
            @Schema(description = "The OpenAPI document.") String openapi,
            @Schema(description = "The types of error.") String problems) {

        static Links of(Addresses addresses) {
            return new Links(addresses.of("/v1"), addresses.of("/v1/coverage"), addresses.of("/v1/councils"),
                    addresses.of("/v1/gss-codes"),
                    addresses.of("/v1/council-names"), addresses.of("/v1/successions"), addresses.of("/v1/inspections"),
                    addresses.of("/v1/visits"),
                    addresses.of("/v1/ratings"), addresses.of("/v1/rating-changes"), addresses.of("/v1/rating-history"),
                    addresses.of("/v1/neighbours"), addresses.of("/v1/statistics/ratings"),
                    addresses.of("/v1/improvement-areas"), addresses.of("/v1/improvement-themes"),
                    addresses.of("/v1/statistics/improvement-areas"),
                    addresses.of("/v1/feed.atom"), addresses.of("/v1/events"), addresses.of("/v1/services"),
                    addresses.of("/v1/frameworks"),
                    addresses.of("/v1/judgements"), addresses.of("/v1/grades"), addresses.of("/v1/regions"),
                    addresses.of("/docs"),
                    addresses.of("/openapi.json"), addresses.of("/problems"));
        }
    }
}
